package dev.slipway.contract;

import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.specmatic.conversions.OpenApiSpecification;
import io.specmatic.core.Feature;
import io.specmatic.core.Scenario;
import io.specmatic.core.SpecmaticConfig;
import io.specmatic.core.value.Value;
import io.specmatic.test.ScenarioAsTest;
import io.specmatic.test.TestExecutor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Sends a running Slipway every request that Specmatic makes of the document, the allowed and the wrong ones, and
 * enforces: no 5xx; no status, media type, header or body that the document does not describe; no success for a request
 * that the document forbids.
 *
 * <p>Specmatic only makes the requests. Its own verdict wants 2xx for every request that the schema allows, and here
 * many cannot have that: a key is taken, a record has moved on. So the {@link Document} judges instead, and is content
 * with each failure below 500 that it describes. Where the document and Specmatic differ over what is wrong, the
 * document decides: a wrong type in an address, 10 for "ten", is the same text on the wire.
 *
 * <p>Slipway's address is in SLIPWAY_URL and an administrator's token in SLIPWAY_TOKEN.
 */
class ContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final URI SERVER = URI.create(System.getenv("SLIPWAY_URL"));
    private static final String TOKEN = System.getenv("SLIPWAY_TOKEN");
    /** With HTTP/2 the client counts the status among the headers. */
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Map<String, Integer> COUNTS = new TreeMap<>();

    /**
     * What has a secret is made here: the caller's own token must live on, and nobody knows a secret of the sample company, which has
     * no imports either.
     */
    private static final Map<String, String> MADE = Map.of(
            "api-tokens", "{\"name\":\"contract\",\"roles\":[\"VIEWER\"]}",
            "imports?filename=people.json&resource=people", "[{\"name\":\"contract\"}]",
            "share-links",
                    "{\"roadmapId\":\"0198f000-0011-7000-8000-000000000001\",\"name\":\"contract\",\"expiresAt\":\""
                            + Instant.now().plus(Duration.ofDays(30)) + "\"}");

    private final Aim aim = new Aim();

    @TestFactory
    List<DynamicTest> everyRequest() throws IOException {
        Document document = new Document(Path.of("..", "..", "..", "openapi", "openapi.yaml"));
        for (String resource : resources(document)) aim.learn(resource, records(resource));

        List<DynamicTest> tests = new ArrayList<>();
        for (String simplified : SimplifiedDocument.of(document)) {
            Path copy = Files.createDirectories(Path.of("target")).resolve("part-" + tests.size() + ".yaml");
            Files.writeString(copy, simplified);
            Feature feature = OpenApiSpecification.Companion.fromFile(copy.toString(), new SpecmaticConfig())
                    .toFeature()
                    .enableGenerativeTesting(false);
            feature.generateContractTests(feature.getScenarios(), (scenario, row) -> scenario)
                    .iterator()
                    .forEachRemaining(test ->
                            tests.add(DynamicTest.dynamicTest(test.testDescription(), () -> run(test, document))));
        }
        return tests;
    }

    @AfterAll
    static void report() {
        COUNTS.forEach((what, count) -> System.out.println(count + " " + what));
    }

    private void run(io.specmatic.test.ContractTest test, Document document) {
        if (!(test instanceof ScenarioAsTest made))
            throw new AssertionError("Specmatic made no request: "
                    + test.runTest(SERVER.toString(), 1000).getFirst());
        Scenario scenario = made.getScenario();
        List<Call> calls = new ArrayList<>();
        Object outcome = made.runTest(new TestExecutor() {
            @Override
            public io.specmatic.core.HttpResponse execute(io.specmatic.core.HttpRequest request) {
                calls.add(Call.of(template(scenario.getPath()), request));
                return new io.specmatic.core.HttpResponse(scenario.getStatus(), "", Map.of());
            }

            @Override
            public void setServerState(Map<String, ? extends Value> state) {}

            @Override
            public void preExecuteScenario(Scenario made, io.specmatic.core.HttpRequest request) {}
        });
        if (calls.isEmpty()) fail("Specmatic sent no request: " + made.testDescription() + " -> " + outcome);
        for (Call call : calls) exchange(aim.aimed(call), scenario.isNegative(), document);
    }

    /** Specmatic writes {@code (id:uuid)} where the document has {@code {id}}. */
    private static String template(String path) {
        return path.replaceAll("\\((\\w+):[^)]*\\)", "{$1}");
    }

    private void exchange(Call call, boolean negative, Document document) {
        List<String> wrong = document.violations(call);
        String id = Aim.id(call);
        String record = id == null ? null : "/api/v1/" + Aim.resource(call.template()) + "/" + id;
        if (record != null && call.path().endsWith("/restore")) send("DELETE", record, "");
        HttpResponse<String> answer = send(call.toHttp(SERVER, TOKEN));
        // what was thrown away is needed again
        if (record != null && (call.method().equals("DELETE") || call.path().endsWith("/restore")))
            send("POST", record + "/restore", "");

        COUNTS.merge(
                (negative ? "wrong by Specmatic" : "right by Specmatic")
                        + (wrong.isEmpty() ? ", right" : ", wrong") + " by the document -> " + answer.statusCode(),
                1,
                Integer::sum);
        List<String> faults =
                new ArrayList<>(document.violations(call, answer.statusCode(), answer.headers(), answer.body()));
        if (answer.statusCode() >= 500) faults.add("the server failed");
        if (answer.statusCode() < 400 && !wrong.isEmpty()) faults.add("the document forbids the request: " + wrong);
        if (!faults.isEmpty())
            fail("%s%n%s%n-> %d %s%n%s"
                    .formatted(
                            String.join("\n", faults),
                            call,
                            answer.statusCode(),
                            answer.headers().map(),
                            answer.body()));
    }

    private static List<String> resources(Document document) {
        List<String> resources = new ArrayList<>();
        document.paths().fieldNames().forEachRemaining(template -> {
            if (template.endsWith("/{id}")) resources.add(Aim.resource(template));
        });
        return resources;
    }

    /** Ids of records of the sample company, or of those that are made here. */
    private static List<String> records(String resource) throws IOException {
        List<String> ids = new ArrayList<>();
        for (Map.Entry<String, String> made : MADE.entrySet()) {
            if (!made.getKey().split("[?]")[0].equals(resource)) continue;
            for (int i = 0; i < 5; i++) {
                String answer = send("POST", "/api/v1/" + made.getKey(), made.getValue())
                        .body();
                ids.add(JSON.readTree(answer).path("id").asText());
            }
            return ids;
        }
        JsonNode page = JSON.readTree(
                send("GET", "/api/v1/" + resource + "?limit=200", "").body());
        page.path("items").forEach(record -> ids.add(record.get("id").textValue()));
        if (ids.isEmpty()) throw new IllegalStateException("no " + resource + ": is SLIPWAY_DEMO set?");
        return ids;
    }

    private static HttpResponse<String> send(String method, String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(SERVER + path))
                .header("Authorization", "Bearer " + TOKEN)
                .header("If-Match", "*")
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
