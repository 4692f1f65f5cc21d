package dev.slipway.baselines;

import static dev.slipway.baselines.Plans.baseline;
import static dev.slipway.baselines.Plans.baselineBody;
import static dev.slipway.baselines.Plans.item;
import static dev.slipway.baselines.Plans.items;
import static dev.slipway.baselines.Plans.roadmap;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.post;
import static dev.slipway.testing.Records.product;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Statements;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a baseline has frozen, read page by page: of one moment, at a fixed cost. */
@SlipwayTest
class BaselineItemsTest {

    private String product;
    private String roadmap;

    @Inject
    DataSource database;

    @BeforeEach
    void aRoadmap() {
        product = product();
        roadmap = roadmap(product);
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
}
