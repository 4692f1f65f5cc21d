package dev.slipway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.slipway.testing.Api;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A packaged Slipway with what operators switch on: an origin of browsers, a JSON log, traces. */
@DisabledOnOs(OS.WINDOWS)
class OperationsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String ORIGIN = "https://app.example.com";

    @TempDir
    static Path data;

    private static final BlockingQueue<String> EXPORTED = new LinkedBlockingQueue<>();
    private static HttpServer collector;
    private static SlipwayProcess slipway;

    @BeforeAll
    static void start() throws Exception {
        collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            EXPORTED.add(HexFormat.of().formatHex(exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
        slipway = SlipwayProcess.start(
                        data,
                        Map.of(
                                "SLIPWAY_ADMIN_TOKEN",
                                Api.ADMIN,
                                "QUARKUS_HTTP_CORS_ORIGINS",
                                ORIGIN,
                                "QUARKUS_LOG_CONSOLE_JSON_ENABLED",
                                "true",
                                "QUARKUS_OTEL_SDK_DISABLED",
                                "false",
                                "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL",
                                "http/protobuf",
                                "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT",
                                "http://127.0.0.1:" + collector.getAddress().getPort()))
                .awaitReady();
    }

    @AfterAll
    static void stop() {
        slipway.close();
        collector.stop(0);
    }

    @Test
    void aBrowserOfTheNamedOriginMayCall() throws Exception {
        var preflight = preflight(ORIGIN);
        assertEquals(200, preflight.statusCode(), preflight.body());
        assertEquals(ORIGIN, header(preflight, "Access-Control-Allow-Origin"));
        assertTrue(list(preflight, "Access-Control-Allow-Methods").contains("PATCH"));
        assertTrue(list(preflight, "Access-Control-Allow-Headers").containsAll(List.of("Authorization", "If-Match")));
        var answer = get("/api/v1/products", ORIGIN);
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(ORIGIN, header(answer, "Access-Control-Allow-Origin"));
        assertEquals(
                List.of(
                        "ETag",
                        "Location",
                        "Link",
                        "Content-Disposition",
                        "RateLimit",
                        "RateLimit-Policy",
                        "Retry-After",
                        "Idempotency-Replayed"),
                list(answer, "Access-Control-Expose-Headers"));
    }

    @Test
    void aBrowserOfAnotherOriginMayNot() throws Exception {
        for (var answer :
                List.of(preflight("https://evil.example.com"), get("/api/v1/products", "https://evil.example.com"))) {
            assertEquals(403, answer.statusCode());
            assertEquals("", answer.body());
            assertEquals("", header(answer, "Access-Control-Allow-Origin"));
        }
    }

    /** Quarkus reads the setting that leaves such addresses to Slipway when it starts. */
    @Test
    void anAddressThatIsNoUriIsAProblemHereToo() throws Exception {
        var address = slipway.uri("/");
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write("GET /api/v1/products?q=电子 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.contains("\"MALFORMED_REQUEST\""), answer);
        }
    }

    @Test
    void theBareAddressLeadsToSwaggerUi() throws Exception {
        var answer = get("/", ORIGIN);
        assertEquals(302, answer.statusCode());
        assertEquals("/q/swagger-ui", header(answer, "Location"));
        var there = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build()
                .send(HttpRequest.newBuilder(slipway.uri("/")).build(), BodyHandlers.ofString());
        assertEquals(200, there.statusCode());
        assertTrue(there.body().contains("swagger-ui"), there.body());
    }

    @Test
    void everyLineOfAJsonLogIsAnObjectAndThoseOfARequestHoldItsTraceId() throws Exception {
        String trace = traceOfAProblem();
        slipway.awaitLine(trace);
        boolean found = false;
        for (String line :
                slipway.output().lines().filter(line -> !isGreeting(line)).toList()) {
            JsonNode entry = JSON.readTree(line);
            assertTrue(entry.hasNonNull("timestamp") && entry.hasNonNull("message"), line);
            found |= entry.path("mdc").path("traceId").asText().equals(trace);
        }
        assertTrue(found, slipway::output);
    }

    @Test
    void aTraceIsExportedOnceTracingIsSwitchedOn() throws Exception {
        exportedUntil(traceOfAProblem());
    }

    @Test
    void neitherTheLogNorATraceHoldsTheSecretOfAShareLink() throws Exception {
        String secret = "slr_" + "SecretOfAShareLink".repeat(3).substring(0, 43);
        slipway.awaitLine(traceOfAProblem("/shared/roadmaps/" + secret + "?format=svg"));
        assertTrue(slipway.output().contains("GET /shared/roadmaps/***?format=svg HTTP/"), slipway::output);
        assertFalse(slipway.output().contains(secret), slipway::output);
        String bytes = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
        assertFalse(exportedUntil(traceOfAProblem()).contains(bytes), "a trace holds it");
    }

    /** What is exported until a trace is among it. */
    private static String exportedUntil(String trace) throws InterruptedException {
        StringBuilder all = new StringBuilder();
        while (all.indexOf(trace) < 0) {
            String exported = EXPORTED.poll(30, TimeUnit.SECONDS);
            assertTrue(exported != null, "no export of trace " + trace);
            all.append(exported);
        }
        return all.toString();
    }

    /** Printed past the log, which must not keep the token in it. */
    private static boolean isGreeting(String line) {
        return Stream.of("", "Slipway is ready.", "  API  ", "  Swagger UI  ")
                .anyMatch(begin -> begin.isBlank() ? line.isEmpty() : line.startsWith(begin));
    }

    private static String traceOfAProblem() throws Exception {
        return traceOfAProblem("/api/v1/products/00000000-0000-7000-8000-000000000000");
    }

    private static String traceOfAProblem(String path) throws Exception {
        return JSON.readTree(get(path, ORIGIN).body()).get("traceId").textValue();
    }

    private static HttpResponse<String> get(String path, String origin) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(slipway.uri(path))
                        .header("Origin", origin)
                        .header("Authorization", "Bearer " + Api.ADMIN)
                        .build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> preflight(String origin) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(slipway.uri("/api/v1/products"))
                        .method("OPTIONS", BodyPublishers.noBody())
                        .header("Origin", origin)
                        .header("Access-Control-Request-Method", "PATCH")
                        .header("Access-Control-Request-Headers", "authorization,if-match")
                        .build(),
                BodyHandlers.ofString());
    }

    private static List<String> list(HttpResponse<String> answer, String name) {
        return List.of(header(answer, name).split(",\\s*"));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
