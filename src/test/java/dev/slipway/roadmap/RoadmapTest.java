package dev.slipway.roadmap;

import static dev.slipway.roadmap.Maps.planned;
import static dev.slipway.roadmap.Maps.productIn;
import static dev.slipway.roadmap.Maps.roadmap;
import static dev.slipway.roadmap.Maps.said;
import static dev.slipway.roadmap.Maps.theme;
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

import dev.slipway.testing.Account;
import dev.slipway.testing.Api;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Teams;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Roadmaps over HTTP. */
@SlipwayTest
class RoadmapTest {

    private static Map<String, Object> owners(String product, String line) {
        Map<String, Object> owners = new HashMap<>();
        owners.put("productId", product == null ? null : id(product));
        owners.put("productLineId", line == null ? null : id(line));
        return owners;
    }

    @Test
    void aRoadmapSaysWhatItsClientSaid() {
        String roadmap = roadmap(product());
        admin().get(roadmap)
                .then()
                .body("lanes", contains("体验 Experience", "平台 Platform"))
                .body("themes.name", contains("增长 Growth", "合规 Compliance"))
                .body("themes.colour", contains("#1565C0", "#c62828"));
        patch(roadmap, Map.of("lanes", List.of("平台 Platform", "新 New")))
                .statusCode(200)
                .body("lanes", contains("平台 Platform", "新 New"));
        patch(roadmap, Map.of("lanes", List.of("平台 Platform", "新 New"))).body("version", equalTo(2));
        admin().get(roadmap + "/history").then().body("items[0].changes.field", contains("lanes"));
    }

    @Test
    void aRoadmapIsOfAProductOrOfALineAndNotOfBoth() {
        Map<String, Object> both = said(product(), owners(product(), line()));
        post("roadmaps", both).statusCode(422).body("errors.pointer", contains("/productLineId"));
        Map<String, Object> neither = said(product(), owners(null, null));
        post("roadmaps", neither)
                .statusCode(422)
                .body("errors.pointer", contains("/productId"))
                .body("errors.code", contains("ONE_OWNER"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-01,QUARTER,2026-06-01,MONTH,422",
        "2026-08-01,MONTH,2026-07-01,QUARTER,201",
        "2026-12-31,DAY,2026-01-01,YEAR,201",
        "2027-01-01,DAY,2026-01-01,YEAR,422",
    })
    void aHorizonEndsNotBeforeItStartsByTheDaysOfItsSpans(
            String start, String startPrecision, String end, String endPrecision, int status) {
        Map<String, Object> horizon =
                Map.of("horizonStart", planned(start, startPrecision), "horizonEnd", planned(end, endPrecision));
        post("roadmaps", said(product(), horizon)).statusCode(status);
    }

    @Test
    void namesOfLanesAndThemesAreUnique() {
        Map<String, Object> twice = Map.of(
                "lanes", List.of("a", "b", "a"), "themes", List.of(theme("x", "#000000"), theme("x", "#FFFFFF")));
        post("roadmaps", said(product(), twice))
                .statusCode(422)
                .body("errors.pointer", contains("/lanes", "/themes"))
                .body("errors.code", contains("DUPLICATES", "DUPLICATES"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "#12345", "#1234567", "#GGGGGG", "123456", "#12345６", "url(#a)"})
    void aColourHasSixHexadecimalDigits(String colour) {
        post("roadmaps", said(product(), Map.of("themes", List.of(theme("x", colour)))))
                .statusCode(422)
                .body("errors.pointer", contains("/themes/0/colour"));
    }

    @Test
    void aRoadmapWithItemsKeepsItsOwner() {
        String product = product();
        String roadmap = roadmap(product);
        String line = line();
        patch(roadmap, owners(null, line)).statusCode(200);
        patch(roadmap, owners(product, null)).statusCode(200);
        String item = Maps.itemOn(roadmap, Map.of());
        patch(roadmap, owners(null, line))
                .statusCode(409)
                .body("errors.pointer", contains("/productId"))
                .body("errors.code", contains("ROADMAP_PRODUCT_ID_ITEMS"));
        patch(roadmap, owners(product(), null)).statusCode(409);
        delete(item).statusCode(204);
        patch(roadmap, owners(product(), null)).statusCode(200);
        restore(item).statusCode(409).body("errors.code", contains("ROADMAP_ITEM_ROADMAP_ID_OWNER"));
    }

    @Test
    void lanesAndThemesInUseStay() {
        String roadmap = roadmap(product());
        String item = Maps.itemOn(roadmap, Map.of("lane", "平台 Platform", "theme", "增长 Growth"));
        patch(roadmap, Map.of("lanes", List.of("体验 Experience")))
                .statusCode(409)
                .body("errors.pointer", contains("/lanes"))
                .body("errors.code", contains("ROADMAP_LANES_ITEMS"));
        patch(roadmap, Map.of("themes", List.of()))
                .statusCode(409)
                .body("errors.pointer", contains("/themes"))
                .body("errors.code", contains("ROADMAP_THEMES_ITEMS"));
        patch(roadmap, Map.of("lanes", List.of("平台 Platform"), "themes", List.of(theme("增长 Growth", "#000000"))))
                .statusCode(200);
        delete(item).statusCode(204);
        patch(roadmap, Map.of("lanes", List.of(), "themes", List.of())).statusCode(200);
        restore(item).statusCode(422).body("errors.pointer", contains("/lane"));
    }

    @Test
    void aRoadmapWithItemsDoesNotGoToTheTrash() {
        String roadmap = roadmap(product());
        String item = Maps.itemOn(roadmap, Map.of());
        delete(roadmap).statusCode(409).body("code", equalTo("IN_USE"));
        delete(item).statusCode(204);
        delete(roadmap).statusCode(204);
        restore(item).statusCode(422).body("errors.pointer", contains("/roadmapId"));
        restore(roadmap).statusCode(200);
        restore(item).statusCode(200);
    }

    @Test
    void theManagerOfALineChangesItsRoadmapAndItsTeamsDoNot() {
        Account manager = Account.of("EDITOR");
        Account member = Account.of("EDITOR");
        String line =
                create("product-lines", Map.of("key", Api.key(), "name", "Family", "managerId", manager.person()));
        String product = productIn(line);
        Teams.join(product, member);
        String roadmap = roadmap(line);
        Map<String, Object> item = Maps.item(roadmap, Map.of("productId", id(product)));
        as(manager.token())
                .body(said(line, Map.of()))
                .post("/api/v1/roadmaps")
                .then()
                .statusCode(201);
        as(member.token())
                .body(said(line, Map.of()))
                .post("/api/v1/roadmaps")
                .then()
                .statusCode(403);
        as(manager.token()).body(item).post("/api/v1/roadmap-items").then().statusCode(201);
        as(member.token()).body(item).post("/api/v1/roadmap-items").then().statusCode(403);
        as(member.token()).get(roadmap).then().statusCode(200);
        as(member.token())
                .body(said(product, Map.of()))
                .post("/api/v1/roadmaps")
                .then()
                .statusCode(201);
    }

    @Test
    void aRoadmapComesWithItsOwnerWhenAsked() {
        String line = line();
        admin().get(roadmap(line) + "?include=productLine,product").then().body("productLine.id", equalTo(id(line)));
    }

    @Test
    void aRoadmapWithoutLanesHasItemsWithoutLane() {
        String roadmap = roadmap(product());
        Maps.itemOn(roadmap, Map.of());
        patch(roadmap, Map.of("lanes", List.of())).statusCode(200);
        Maps.itemOn(roadmap, Map.of());
    }
}
