package dev.slipway.baselines;

import static dev.slipway.baselines.Plans.baseline;
import static dev.slipway.baselines.Plans.baselineBody;
import static dev.slipway.baselines.Plans.item;
import static dev.slipway.baselines.Plans.roadmap;
import static dev.slipway.baselines.Plans.waits;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.line;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.post;
import static dev.slipway.testing.Records.product;
import static dev.slipway.testing.Records.restore;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.Account;
import dev.slipway.testing.Api;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Statements;
import dev.slipway.testing.Teams;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Baselines over HTTP: what they freeze, and that it stays. */
@SlipwayTest
class BaselineTest {

    private String product;
    private String roadmap;

    @Inject
    DataSource database;

    @BeforeEach
    void aRoadmap() {
        product = product();
        roadmap = roadmap(product);
    }

    private static ValidatableResponse items(String baseline, String query) {
        return admin().get(baseline + "/items" + query).then();
    }

    private static void isRefused(ValidatableResponse answer, int status, String pointer, String code) {
        answer.statusCode(status).body("errors.pointer", contains(pointer)).body("errors.code", contains(code));
    }

    @Test
    void aBaselineFreezesTheRoadmapItsLiveItemsAndTheirDependencies() {
        String first = item(roadmap, "退款 Refunds 🧾");
        String second = item(roadmap, "Settlement");
        delete(item(roadmap, "in the trash")).statusCode(204);
        item(roadmap(product), "elsewhere");
        String dependency = waits(second, first);
        String baseline = baseline(roadmap);
        patch(roadmap, Map.of("name", "renamed")).statusCode(200);
        patch(first, Map.of("title", "retitled")).statusCode(200);
        item(roadmap, "new");
        delete(dependency).statusCode(204);
        delete(second).statusCode(204);
        admin().get(baseline)
                .then()
                .body("roadmapId", equalTo(id(roadmap)))
                .body("roadmapVersion", equalTo(1))
                .body("productId", equalTo(id(product)))
                .body("productLineId", nullValue());
        admin().get(baseline + "/roadmap")
                .then()
                .statusCode(200)
                .body("id", equalTo(id(roadmap)))
                .body("name", equalTo("Roadmap 路线图"));
        items(baseline, "")
                .statusCode(200)
                .body("items.id", contains(id(first), id(second)))
                .body("items.title", contains("退款 Refunds 🧾", "Settlement"))
                .body("items.version", contains(1, 1))
                .body("nextCursor", nullValue());
        admin().get(baseline + "/dependencies")
                .then()
                .statusCode(200)
                .body("items.id", contains(id(dependency)))
                .body("items.predecessorId", contains(id(first)))
                .body("items.successorId", contains(id(second)));
    }

    @Test
    void aBaselineOfAnEmptyRoadmapIsEmpty() {
        String baseline = baseline(roadmap);
        item(roadmap, "new");
        items(baseline, "").body("items.size()", equalTo(0));
        admin().get(baseline + "/dependencies").then().body("items.size()", equalTo(0));
    }

    @Test
    void whatIsFrozenIsNotChangedNotEvenInTheDatabase() throws SQLException {
        waits(item(roadmap, "later"), item(roadmap, "first"));
        baseline(roadmap);
        for (String table : List.of("baseline_item", "baseline_dependency")) {
            for (String change : List.of(
                    "update " + table + " set version = version + 1",
                    "delete from " + table,
                    "truncate " + table + " cascade")) {
                try (Connection connection = database.getConnection();
                        Statement statement = connection.createStatement()) {
                    SQLException refused = assertThrows(SQLException.class, () -> statement.execute(change), change);
                    assertTrue(refused.getMessage().contains("a baseline is frozen"), refused::getMessage);
                }
            }
        }
    }

    @Test
    void onlyWhatIsSaidAboutTheBaselineChanges() {
        String baseline = baseline(roadmap);
        patch(baseline, Map.of("name", "新名 New", "note", "agreed", "tags", List.of("board")))
                .statusCode(200)
                .body("note", equalTo("agreed"))
                .body("version", equalTo(2));
        isRefused(
                patch(baseline, Map.of("roadmapId", id(roadmap(product)))),
                409,
                "/roadmapId",
                "BASELINE_ROADMAP_ID_FIXED");
        patch(baseline, Map.of("roadmapVersion", 2)).statusCode(400);
    }

    @Test
    void aBaselineIsOfARoadmapThatIsThere() {
        isRefused(
                post("baselines", baselineBody("/" + "0190a5b2-7c1e-7d3a-9f00-1a2b3c4d5e6f")),
                422,
                "/roadmapId",
                "REFERENCE_NOT_FOUND");
        delete(roadmap).statusCode(204);
        isRefused(post("baselines", baselineBody(roadmap)), 422, "/roadmapId", "REFERENCE_NOT_FOUND");
    }

    @Test
    void aRoadmapGoesToTheTrashAfterItsBaselinesAndComesBackBeforeThem() {
        String baseline = baseline(roadmap);
        delete(roadmap).statusCode(409).body("code", equalTo("IN_USE"));
        delete(baseline).statusCode(204);
        delete(roadmap).statusCode(204);
        admin().get(baseline).then().statusCode(200);
        isRefused(restore(baseline), 422, "/roadmapId", "REFERENCE_NOT_FOUND");
        restore(roadmap).statusCode(200);
        restore(baseline).statusCode(200);
    }

    @Test
    void aBaselineAndItsRoadmapKeepOneOwner() {
        String other = product();
        String baseline = baseline(roadmap);
        isRefused(patch(roadmap, Map.of("productId", id(other))), 409, "/productId", "ROADMAP_PRODUCT_ID_BASELINES");
        delete(baseline).statusCode(204);
        patch(roadmap, Map.of("productId", id(other))).statusCode(200);
        isRefused(restore(baseline), 409, "/roadmapId", "BASELINE_ROADMAP_ID_OWNER");
        patch(roadmap, Map.of("productId", id(product))).statusCode(200);
        restore(baseline).statusCode(200);
    }

    @Test
    void whoChangesTheRoadmapMakesItsBaselines() {
        Account manager = Account.of("EDITOR");
        Account member = Account.of("EDITOR");
        String line =
                create("product-lines", Map.of("key", Api.key(), "name", "Family", "managerId", manager.person()));
        Teams.join(product, member);
        Map<String, Object> ofProduct = baselineBody(roadmap);
        Map<String, Object> ofLine = baselineBody(roadmap(line));
        as(member.token()).body(ofProduct).post("/api/v1/baselines").then().statusCode(201);
        as(manager.token()).body(ofProduct).post("/api/v1/baselines").then().statusCode(403);
        as(member.token()).body(ofLine).post("/api/v1/baselines").then().statusCode(403);
        as(manager.token())
                .body(ofLine)
                .post("/api/v1/baselines")
                .then()
                .statusCode(201)
                .body("productLineId", equalTo(id(line)))
                .body("createdBy", equalTo("person:" + manager.person()));
    }

    @Test
    void baselinesAreListedByTheirRoadmap() {
        String first = baseline(roadmap);
        String second = baseline(roadmap);
        baseline(roadmap(product));
        admin().get("/api/v1/baselines?include=roadmap&roadmapId=" + id(roadmap))
                .then()
                .body("items.id", contains(id(first), id(second)))
                .body("items.roadmap.id", hasItem(id(roadmap)));
        admin().get("/api/v1/baselines?total=true&sort=-name&productId=" + id(product))
                .then()
                .body("total", equalTo(3));
    }

    @Test
    void itemsAreReadPageByPage() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) all.add(id(item(roadmap, "item " + i)));
        String baseline = baseline(roadmap);
        List<String> read = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            ValidatableResponse page = items(baseline, "?limit=2" + cursor).statusCode(200);
            read.addAll(page.extract().path("items.id"));
            String next = page.extract().path("nextCursor");
            cursor = next == null ? null : "&cursor=" + next;
        }
        assertEquals(all, read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"limit=0", "limit=201", "limit=x", "cursor=x", "cursor=%F0%9F%98%80", "total=true", "limit="})
    void whatAPageDoesNotKnowIsRefused(String query) {
        String baseline = baseline(roadmap);
        for (String list : List.of("/items?", "/dependencies?", "/diff?")) {
            admin().get(baseline + list + query).then().statusCode(400);
        }
    }

    @Test
    void aCursorIsGoodForItsOwnListOnly() {
        for (int i = 0; i < 3; i++) item(roadmap, "item " + i);
        String cursor = items(baseline(roadmap), "?limit=1").extract().path("nextCursor");
        items(baseline(roadmap), "?cursor=" + cursor).statusCode(400).body("code", equalTo("INVALID_CURSOR"));
    }

    @Test
    void itemsAndDependenciesAreOfOneMomentWhileOthersWrite() throws Exception {
        String first = item(roadmap, "first");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table dependency in access exclusive mode");
            CompletableFuture<String> baseline = CompletableFuture.supplyAsync(() -> baseline(roadmap));
            waitFor(
                    statement,
                    "select exists (select from pg_locks where not granted and relation = 'dependency'::regclass)");
            String second = item(roadmap, "second");
            statement.execute(dependency(first, second));
            connection.commit();
            // whether the two are in it or not: one without the other must not be
            String frozen = baseline.get(60, TimeUnit.SECONDS);
            int items = items(frozen, "").extract().path("items.size()");
            try (ResultSet dependencies = statement.executeQuery(
                    "select count(*) from baseline_dependency where baseline_id = '%s'".formatted(id(frozen)))) {
                dependencies.next();
                assertEquals(items - 1, dependencies.getInt(1));
            }
        }
    }

    private static void waitFor(Statement statement, String condition) throws SQLException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        boolean met = false;
        while (!met) {
            assertTrue(System.nanoTime() < deadline, condition);
            try (ResultSet answer = statement.executeQuery(condition)) {
                answer.next();
                met = answer.getBoolean(1);
            }
        }
    }

    /** The SQL that stores a dependency as Slipway does. */
    private String dependency(String predecessor, String successor) {
        return """
                with d as (
                    insert into dependency (id, version, created_at, created_by, updated_at, updated_by, tags,
                        predecessor_id, successor_id, kind, lag_days, roadmap_id, product_id)
                    values (gen_random_uuid(), 1, now(), 'system', now(), 'system', '{}', '%s', '%s', 'FINISH_TO_START', 0,
                        '%s', '%s')
                    returning id)
                insert into change (resource, record_id, version, event, at, actor, snapshot)
                select 'dependencies', id, 1, 'CREATED', now(), 'system', '{}' from d""".formatted(id(predecessor), id(successor), id(roadmap), id(product));
    }

    @Test
    void statementsAreAsManyForManyItems() {
        for (int size : List.of(0, 30)) {
            for (int i = 0; i < size; i++) item(roadmap, "item " + i);
            Map<String, Object> body = baselineBody(roadmap);
            costs(2, () -> post("baselines", body).statusCode(201));
            String baseline = baseline(roadmap);
            costs(1, () -> admin().get(baseline + "/roadmap").then().statusCode(200));
            costs(2, () -> items(baseline, "").statusCode(200));
            costs(2, () -> admin().get(baseline + "/dependencies").then().statusCode(200));
            costs(2, () -> admin().get(baseline + "/diff").then().statusCode(200));
            costs(3, () -> admin().get(baseline + "/diff?with=" + id(baseline))
                    .then()
                    .statusCode(200));
        }
    }

    private static void costs(int statements, Runnable exchange) {
        List<String> sent = Statements.during(exchange);
        assertEquals(statements, sent.size(), () -> String.join("\n", sent));
    }

    @Test
    void anUpsertFreezesOnceAndThenOnlyRenames() {
        item(roadmap, "first");
        Map<String, Object> body = new HashMap<>(baselineBody(roadmap));
        String path = "/api/v1/baselines/by-external-id/s/" + Api.key();
        admin().body(body).put(path).then().statusCode(201);
        item(roadmap, "second");
        body.put("name", "renamed");
        String baseline = "/api/v1/baselines/"
                + admin().body(body).put(path).then().statusCode(200).extract().path("id");
        items(baseline, "").body("items.title", contains("first"));
    }
}
