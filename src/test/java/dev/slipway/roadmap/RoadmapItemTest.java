package dev.slipway.roadmap;

import static dev.slipway.roadmap.Maps.item;
import static dev.slipway.roadmap.Maps.itemOn;
import static dev.slipway.roadmap.Maps.planned;
import static dev.slipway.roadmap.Maps.productIn;
import static dev.slipway.roadmap.Maps.roadmap;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.line;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.post;
import static dev.slipway.testing.Records.product;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Account;
import dev.slipway.testing.Api;
import dev.slipway.testing.Crowd;
import dev.slipway.testing.Records;
import dev.slipway.testing.SlipwayTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Roadmap items over HTTP. */
@SlipwayTest
class RoadmapItemTest {

    private static String release(String product) {
        return create("releases", Map.of("productId", id(product), "name", Api.key(), "kind", "MINOR"));
    }

    @Test
    void anItemOfAProductsRoadmapIsOfThatProductSaidOrNot() {
        String product = product();
        String roadmap = roadmap(product);
        Map<String, Object> said = item(roadmap, Map.of());
        String silent = create("roadmap-items", said);
        admin().get(silent).then().body("productId", equalTo(id(product))).body("productLineId", nullValue());
        admin().header("If-Match", "*")
                .body(said)
                .put(silent)
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        Map<String, Object> none = new HashMap<>();
        none.put("productId", null);
        patch(silent, none).statusCode(200).body("version", equalTo(1));
        itemOn(roadmap, Map.of("productId", id(product)));
        post("roadmap-items", item(roadmap, Map.of("productId", id(product()))))
                .statusCode(422)
                .body("errors.pointer", contains("/productId"))
                .body("errors.code", contains("ROADMAP_ITEM_PRODUCT_ID_ROADMAP"));
    }

    @Test
    void anItemOfALinesRoadmapMayBeAboutOneOfItsProducts() {
        String line = line();
        String product = productIn(line);
        String roadmap = roadmap(line);
        String item = itemOn(roadmap, Map.of());
        admin().get(item).then().body("productId", nullValue()).body("productLineId", equalTo(id(line)));
        patch(item, Map.of("productId", id(product))).statusCode(200);
        patch(item, Map.of("productId", id(product()))).statusCode(422).body("errors.pointer", contains("/productId"));
        Map<String, Object> moved = new HashMap<>();
        moved.put("productLineId", id(line()));
        patch(product, moved).statusCode(200);
        patch(item, Map.of("title", "Still about it")).statusCode(200);
    }

    @Test
    void anItemMovesBetweenRoadmapsOfTheSameOwnerOnly() {
        String product = product();
        String item = itemOn(roadmap(product), Map.of());
        patch(item, Map.of("roadmapId", id(roadmap(product)))).statusCode(200);
        String other = product();
        String elsewhere = roadmap(other);
        for (Map<String, Object> move : List.<Map<String, Object>>of(
                Map.of("roadmapId", id(elsewhere)),
                Map.of("roadmapId", id(elsewhere), "productId", id(other)),
                Map.of("roadmapId", id(roadmap(line()))))) {
            patch(item, move)
                    .statusCode(409)
                    .body("errors.pointer", contains("/roadmapId"))
                    .body("errors.code", contains("ROADMAP_ITEM_ROADMAP_ID_OWNER"));
        }
    }

    @ParameterizedTest
    @CsvSource({"lane,No such lane", "theme,No such theme", "lane,体验", "theme,增长 growth"})
    void lanesAndThemesAreThoseOfTheRoadmap(String field, String name) {
        post("roadmap-items", item(roadmap(product()), Map.of(field, name)))
                .statusCode(422)
                .body("code", equalTo("REFERENCE_NOT_FOUND"))
                .body("errors.pointer", contains("/" + field));
    }

    @Test
    void aReleaseIsOneOfTheItemsProduct() {
        String line = line();
        String product = productIn(line);
        String release = release(product);
        String item = itemOn(roadmap(product), Map.of("releaseId", id(release)));
        patch(item, Map.of("releaseId", id(release(product()))))
                .statusCode(422)
                .body("errors.pointer", contains("/releaseId"))
                .body("errors.code", contains("ROADMAP_ITEM_RELEASE_ID_PRODUCT"));
        patch(release, Map.of("productId", id(product())))
                .statusCode(409)
                .body("errors.code", contains("RELEASE_PRODUCT_ID_ITEMS"));
        String ofLine = roadmap(line);
        post("roadmap-items", item(ofLine, Map.of("releaseId", id(release)))).statusCode(422);
        itemOn(ofLine, Map.of("releaseId", id(release), "productId", id(product)));
        admin().get(item + "?include=release,roadmap,product")
                .then()
                .body("release.id", equalTo(id(release)))
                .body("product.id", equalTo(id(product)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-01,QUARTER,2026-06-01,MONTH,422",
        "2026-08-01,MONTH,2026-07-01,QUARTER,201",
        "2026-08-15,DAY,2026-08-15,DAY,201",
        "2026-08-15,DAY,2026-08-14,DAY,422",
    })
    void anItemEndsNotBeforeItStartsByTheDaysOfItsSpans(
            String start, String startPrecision, String end, String endPrecision, int status) {
        Map<String, Object> dates = Map.of("start", planned(start, startPrecision), "end", planned(end, endPrecision));
        post("roadmap-items", item(roadmap(product()), dates)).statusCode(status);
    }

    @Test
    void anItemHasADateOrAHorizon() {
        String item = itemOn(roadmap(product()), Map.of("horizon", "NOW", "end", planned("2026-07-01", "HALF")));
        Map<String, Object> gone = new HashMap<>();
        gone.put("horizon", null);
        patch(item, gone).statusCode(200);
        gone.put("end", null);
        patch(item, gone)
                .statusCode(422)
                .body("errors.pointer", contains("/horizon"))
                .body("errors.code", contains("DATES_OR_HORIZON"));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 101})
    void confidenceIsAPercentage(int confidence) {
        post("roadmap-items", item(roadmap(product()), Map.of("confidence", confidence)))
                .statusCode(422)
                .body("errors.pointer", contains("/confidence"));
    }

    @Test
    void itemsAreFoundByWhatTheySay() {
        String roadmap = roadmap(product());
        itemOn(
                roadmap,
                Map.of(
                        "title",
                        "first",
                        "lane",
                        "平台 Platform",
                        "customerVisible",
                        true,
                        "start",
                        planned("2026-03-01", "MONTH")));
        String second = itemOn(
                roadmap,
                Map.of(
                        "title",
                        "second",
                        "theme",
                        "增长 Growth",
                        "horizon",
                        "LATER",
                        "end",
                        planned("2026-04-01", "QUARTER")));
        move(second, Map.of("to", "ON_HOLD")).statusCode(200);
        String of = "/api/v1/roadmap-items?roadmapId=" + id(roadmap);
        for (String filter : List.of(
                "lane=平台 Platform",
                "customerVisible=true",
                "status=PLANNED",
                "startFrom=2026-03-01",
                "startTo=2026-03-01",
                "q=first")) {
            admin().get(of + "&" + filter).then().statusCode(200).body("items.title", contains("first"));
        }
        for (String filter : List.of(
                "theme=增长 Growth", "customerVisible=false", "status=ON_HOLD", "horizon=LATER", "endFrom=2026-04-01")) {
            admin().get(of + "&" + filter).then().statusCode(200).body("items.title", contains("second"));
        }
        admin().get(of + "&sort=-start").then().body("items.title", contains("second", "first"));
        admin().get(of + "&sort=end,title").then().body("items.title", contains("second", "first"));
        admin().get(of + "&sort=title").then().body("items.title", contains("first", "second"));
        admin().get(of + "&sort=-updatedAt").then().body("items.title", contains("second", "first"));
    }

    @Test
    void anItemAboutAConfidentialProductIsHiddenWithItsHistory() {
        String line = line();
        String secret = Maps.confidentialProductIn(line);
        String item = itemOn(roadmap(line), Map.of("productId", id(secret)));
        String viewer = Account.of("VIEWER").token();
        as(viewer).get(item).then().statusCode(404);
        as(viewer).get(item + "/history").then().statusCode(404);
        as(viewer).get("/api/v1/roadmap-items?id=" + id(item)).then().body("items", empty());
        String editor = dev.slipway.testing.Tokens.secret(List.of("EDITOR"), Map.of());
        as(editor)
                .body(item(roadmap(secret), Map.of()))
                .post("/api/v1/roadmap-items")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/roadmapId"));
    }

    @Test
    void anUnknownRoadmapIsRefused() {
        Map<String, Object> said = item("/x/0190a5b2-7c1e-7d3a-9f00-1a2b3c4d5e6f", Map.of());
        post("roadmap-items", said).statusCode(422).body("errors.pointer", contains("/roadmapId"));
        String item = itemOn(roadmap(product()), Map.of());
        patch(item, Map.of("roadmapId", said.get("roadmapId"))).statusCode(422);
    }

    @Test
    void whatIsDoneOrCancelledComesBackWithAReason() {
        String item = itemOn(roadmap(product()), Map.of());
        move(item, Map.of("to", "DONE")).statusCode(409).body("errors.code", contains("NO_SUCH_STEP"));
        move(item, Map.of("to", "IN_PROGRESS")).statusCode(200);
        move(item, Map.of("to", "DONE")).statusCode(200);
        move(item, Map.of("to", "IN_PROGRESS")).statusCode(422).body("errors.code", contains("REASON_NEEDED"));
        move(item, Map.of("to", "IN_PROGRESS", "reason", "A bug")).statusCode(200);
        move(item, Map.of("to", "CANCELLED")).statusCode(200).body("status", equalTo("CANCELLED"));
    }

    @RepeatedTest(5)
    void ofALaneThatGoesAndAnItemThatComesIntoItOneIsRefused() throws Exception {
        String roadmap = roadmap(product());
        List<Integer> answers = Crowd.of(List.of(
                () -> patch(roadmap, Map.of("lanes", List.of())).extract().statusCode(),
                () -> Records.post("roadmap-items", item(roadmap, Map.of("lane", "平台 Platform")))
                        .extract()
                        .statusCode()));
        boolean lane = answers.get(0) == 200;
        assertEquals(List.of(lane ? 200 : 409, lane ? 422 : 201), answers);
    }
}
