package dev.slipway.baselines;

import static dev.slipway.baselines.Plans.baseline;
import static dev.slipway.baselines.Plans.baselineBody;
import static dev.slipway.baselines.Plans.item;
import static dev.slipway.baselines.Plans.items;
import static dev.slipway.baselines.Plans.roadmap;
import static dev.slipway.baselines.Plans.waits;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.post;
import static dev.slipway.testing.Records.product;
import static dev.slipway.testing.Records.restore;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.Account;
import dev.slipway.testing.Api;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Teams;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
