package dev.slipway;

import static dev.slipway.WorkspaceCalls.feed;
import static dev.slipway.WorkspaceCalls.list;
import static dev.slipway.WorkspaceCalls.ok;
import static dev.slipway.WorkspaceCalls.request;
import static dev.slipway.WorkspaceCalls.resources;
import static dev.slipway.testing.Api.ADMIN;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.testing.SampleFiles;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A workspace that moves from one packaged Slipway, with the sample company and some days of work, to another one. */
@Timeout(300)
@DisabledOnOs(OS.WINDOWS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorkspaceIT {

    private static final String STAKEHOLDER = "/api/v1/stakeholders/0198f000-0038-7000-8000-0000000000";
    private static final String PLAN = "0198f000-0020-7000-8000-000000000002";
    private static final String PRODUCT = "/api/v1/products/0198f000-0003-7000-8000-000000000001";

    @TempDir
    static Path directory;

    private static SlipwayProcess old;
    private static SlipwayProcess next;
    private static Path archive;
    private static Instant before;

    @BeforeAll
    static void workAndExport() throws Exception {
        old = SlipwayProcess.start(
                        Files.createDirectory(directory.resolve("old")),
                        Map.of("SLIPWAY_ADMIN_TOKEN", ADMIN, "SLIPWAY_DEMO", "true"))
                .awaitReady();
        before = Instant.now();
        next = start();
        ok(old, "PATCH", PRODUCT, "{\"description\":\"改了 💳 تغيير\"}");
        String material = ok(
                        old,
                        "POST",
                        "/api/v1/materials",
                        "{\"launchPlanId\":\"" + PLAN
                                + "\",\"publicityItemId\":\"0198f000-0033-7000-8000-000000000004\",\"title\":\"折页 🗂\","
                                + "\"language\":\"zh\",\"kind\":\"FILE\"}")
                .get("id")
                .textValue();
        upload(material);
        String person = ok(old, "POST", "/api/v1/people", "{\"name\":\"临时 temporary\"}")
                .get("id")
                .textValue();
        ok(old, "DELETE", "/api/v1/people/" + person, null);
        ok(
                old,
                "POST",
                STAKEHOLDER + "16/merge",
                "{\"intoId\":\"0198f000-0038-7000-8000-000000000005\",\"reason\":\"重复\"}");
        ok(old, "POST", STAKEHOLDER + "02/erasure", "{\"reason\":\"请求 asked for\"}");
        ok(old, "POST", "/api/v1/launch-plans/" + PLAN + "/transitions", "{\"to\":\"CANCELLED\",\"reason\":\"停\"}");
        archive = export(old, "old.zip");
    }

    @AfterAll
    static void stop() {
        old.close();
        next.close();
    }

    private static SlipwayProcess start() throws Exception {
        Path data = directory.resolve("next");
        if (!Files.exists(data)) Files.createDirectory(data);
        return SlipwayProcess.start(data).awaitReady();
    }

    private static void upload(String material) throws Exception {
        String name = URLEncoder.encode("折页.pdf", StandardCharsets.UTF_8);
        HttpResponse<String> answer = WorkspaceCalls.CLIENT.send(
                request(old, "/api/v1/materials/" + material + "/versions?filename=" + name)
                        .header("Content-Type", "application/pdf")
                        .header("If-Match", "*")
                        .POST(BodyPublishers.ofByteArray(SampleFiles.pdf("折页")))
                        .build(),
                BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer.body());
    }

    private static Path export(SlipwayProcess slipway, String name) throws Exception {
        HttpResponse<Path> answer = WorkspaceCalls.CLIENT.send(
                request(slipway, "/api/v1/export").build(), BodyHandlers.ofFile(directory.resolve(name)));
        assertEquals(200, answer.statusCode());
        return answer.body();
    }

    private static HttpResponse<String> bringIn(String parameters) throws Exception {
        return WorkspaceCalls.CLIENT.send(
                request(next, "/api/v1/imports?filename=workspace.zip&start=true" + parameters)
                        .header("Content-Type", "application/zip")
                        .POST(BodyPublishers.ofFile(archive))
                        .build(),
                BodyHandlers.ofString());
    }

    private static JsonNode awaitEnd(String path) throws Exception {
        while (true) {
            JsonNode job = ok(next, "GET", path, null);
            if (!Set.of("WAITING", "RUNNING").contains(job.get("state").textValue())) return job;
            Thread.sleep(100);
        }
    }

    private static String location(HttpResponse<String> answer) {
        assertEquals(202, answer.statusCode(), answer.body());
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    @Test
    @Order(1)
    void aDryRunTriesEverythingAndLeavesNothing() throws Exception {
        JsonNode job = awaitEnd(location(bringIn("&dryRun=true")));
        assertEquals("DONE", job.get("state").textValue(), job::toString);
        assertEquals(0, list(next, "products").size());
        assertEquals(3, list(next, "task-templates").size());
    }

    /** It is held up in the middle, by somebody who has the audit log alone. */
    @Test
    @Order(2)
    void whatIsKilledInTheMiddleIsBroughtInWholeByTheNextStart() throws Exception {
        String job;
        try (Connection database = database();
                var statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute("lock table audit_entry in access exclusive mode");
            job = location(bringIn(""));
            while (true) {
                try (var waiting = statement.executeQuery(
                        "select from pg_locks l join pg_class c on c.oid = l.relation where c.relname = 'audit_entry' and not l.granted"
                                + " and exists (select from pg_locks o join pg_class t on t.oid = o.relation where o.pid = l.pid"
                                + " and t.relname = 'product' and o.mode = 'ShareRowExclusiveLock')")) {
                    if (waiting.next()) break;
                }
                Thread.sleep(20);
            }
            next.kill();
        }
        next = start();
        JsonNode done = awaitEnd(job);
        assertEquals("DONE", done.get("state").textValue(), done::toString);
        try (Connection database = database();
                var statement = database.createStatement();
                var asleep = statement.executeQuery(
                        "select count(*) from pg_trigger where not tgisinternal and tgenabled <> 'O'")) {
            asleep.next();
            assertEquals(0, asleep.getInt(1));
        }
    }

    private static Connection database() throws Exception {
        String line = next.awaitLine("PostgreSQL runs on");
        String address = line.replaceFirst(".*PostgreSQL runs on (\\S+) .*", "$1");
        String password = Files.readString(directory.resolve("next").resolve("postgres.password"));
        return DriverManager.getConnection("jdbc:postgresql://" + address + "/slipway", "slipway", password.strip());
    }

    @Test
    @Order(3)
    void bothTellTheSameChangesInTheSameOrderAtTheSamePositions() throws Exception {
        List<JsonNode> told = feed(old);
        List<JsonNode> toldAgain = feed(next);
        assertTrue(told.size() > 300, () -> told.size() + " changes");
        assertEquals(told, toldAgain.subList(0, told.size()));
        for (JsonNode own : toldAgain.subList(told.size(), toldAgain.size())) {
            assertEquals("api-tokens", own.at("/data/resource").textValue());
        }
    }

    @Test
    @Order(4)
    void bothAnswerTheSameToEveryList() throws Exception {
        Set<String> resources = resources();
        assertTrue(resources.size() > 40, resources::toString);
        int records = 0;
        for (String resource : resources) {
            for (String which : List.of("", "?deleted=true")) {
                List<JsonNode> listed = list(old, resource + which);
                assertEquals(listed, list(next, resource + which), resource);
                records += listed.size();
            }
        }
        assertTrue(records > 200, records + " records");
    }

    @Test
    @Order(5)
    void bothAnswerTheSameOfEachRecordAndOfItsPast() throws Exception {
        List<String> paths = new ArrayList<>(List.of(
                PRODUCT,
                PRODUCT + "/history",
                PRODUCT + "?asOf=" + before,
                STAKEHOLDER + "02",
                STAKEHOLDER + "02/history",
                STAKEHOLDER + "16",
                STAKEHOLDER + "13/tree"));
        for (String resource : resources()) {
            for (JsonNode record : list(old, resource)) {
                String path = "/api/v1/" + resource + "/" + record.get("id").textValue();
                paths.add(path);
                paths.add(path + "/history");
                break;
            }
        }
        for (String path : paths) {
            HttpResponse<String> there = old.send("GET", path, ADMIN, null);
            HttpResponse<String> here = next.send("GET", path, ADMIN, null);
            assertEquals(200, there.statusCode(), path + there.body());
            // the fields of a map come in an order of each process
            assertEquals(WorkspaceCalls.JSON.readTree(there.body()), WorkspaceCalls.JSON.readTree(here.body()), path);
            assertEquals(there.headers().firstValue("ETag"), here.headers().firstValue("ETag"), path);
        }
        JsonNode material = list(old, "materials?q=折页").stream()
                .filter(found -> found.has("file"))
                .findFirst()
                .orElseThrow();
        String content = "/api/v1/materials/" + material.get("id").textValue() + "/versions/1/content";
        byte[] there = WorkspaceCalls.CLIENT
                .send(request(old, content).build(), BodyHandlers.ofByteArray())
                .body();
        assertArrayEquals(SampleFiles.pdf("折页"), there);
        assertArrayEquals(
                there,
                WorkspaceCalls.CLIENT
                        .send(request(next, content).build(), BodyHandlers.ofByteArray())
                        .body());
    }

    @Test
    @Order(6)
    void whatFollowsGoesOnWhereItWas() throws Exception {
        String position = ok(old, "GET", "/api/v1/changes?after=latest", null)
                .get("position")
                .textValue();
        ok(next, "PATCH", PRODUCT, "{\"description\":\"here\"}");
        ok(next, "POST", "/api/v1/people", "{\"name\":\"新人\"}");
        List<String> types = new ArrayList<>();
        for (JsonNode event :
                ok(next, "GET", "/api/v1/changes?after=" + position, null).get("items")) {
            types.add(event.get("type").textValue());
        }
        assertEquals(
                List.of("dev.slipway.products.updated", "dev.slipway.people.created"),
                types.subList(types.size() - 2, types.size()));
        assertEquals(409, bringIn("").statusCode(), "no second time");
        JsonNode entries = ok(next, "GET", "/api/v1/audit-entries?kind=WORKSPACE_RESTORED&total=true", null);
        assertEquals(1, entries.get("total").intValue());
    }
}
