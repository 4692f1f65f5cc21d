package dev.slipway.scoring;

import static dev.slipway.scoring.Given.criterion;
import static dev.slipway.scoring.Given.feature;
import static dev.slipway.scoring.Given.ice;
import static dev.slipway.scoring.Given.model;
import static dev.slipway.scoring.Given.score;
import static dev.slipway.scoring.Given.weighted;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.product;
import static dev.slipway.testing.Records.restore;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Account;
import dev.slipway.testing.Api;
import dev.slipway.testing.Records;
import dev.slipway.testing.SlipwayTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rankings at a past moment: whatever happened since, they are what was answered then. */
@SlipwayTest
class PastRankingTest {

    private String product;
    private final Map<Instant, Object> answers = new LinkedHashMap<>();

    @BeforeEach
    void aProduct() {
        product = product();
    }

    private ValidatableResponse ranking(String model, String more) {
        return admin().get(model + "/ranking?productId=" + id(product) + more)
                .then()
                .statusCode(200);
    }

    /** Keeps what is answered now, to be asked for again. */
    private void remember(String model) {
        Object items = ranking(model, "").extract().path("items");
        answers.put(Instant.now().truncatedTo(ChronoUnit.MICROS), items);
    }

    private void isRemembered(String model) {
        answers.forEach((moment, items) ->
                assertEquals(items, ranking(model, "&asOf=" + moment).extract().path("items"), moment::toString));
    }

    @Test
    void everythingThatHappenedLaterIsUndone() {
        String model = model("ICE");
        remember(model);
        String first = feature(product, "First");
        remember(model);
        String score = ice(model, first, 3);
        remember(model);
        String second = feature(product, "Second");
        String other = ice(model, second, 5);
        remember(model);
        patch(score, Map.of("inputs", Map.of("impact", "7"))).statusCode(200);
        patch(first, Map.of("name", "第一")).statusCode(200);
        remember(model);
        delete(score).statusCode(204);
        remember(model);
        String again = ice(model, first, 5);
        remember(model);
        delete(again).statusCode(204);
        restore(score).statusCode(200);
        remember(model);
        delete(other).statusCode(204);
        delete(second).statusCode(204);
        remember(model);
        restore(second).statusCode(200);
        remember(model);
        restore(other).statusCode(200);
        patch(other, Map.of("inputs", Map.of("ease", "2"))).statusCode(200);
        remember(model);
        patch(score, Map.of("inputs", new java.util.HashMap<>(java.util.Collections.singletonMap("ease", null))))
                .statusCode(200);
        remember(model);
        assertEquals(12, answers.size());
        isRemembered(model);
    }

    @Test
    void aFeatureIsRankedWhereItWas() {
        String model = model("ICE");
        String feature = feature(product);
        String score = ice(model, feature, 3);
        remember(model);
        delete(score).statusCode(204);
        remember(model);
        String elsewhere = product();
        Instant before = Instant.now();
        patch(feature, Map.of("productId", id(elsewhere))).statusCode(200);
        remember(model);
        restore(score).statusCode(200);
        remember(model);
        isRemembered(model);
        admin().get(model + "/ranking?productId=" + id(elsewhere) + "&asOf=" + before)
                .then()
                .body("items", empty());
        admin().get(model + "/ranking?productId=" + id(elsewhere) + "&asOf=" + Instant.now())
                .then()
                .body("items.value", contains("3"));
    }

    @Test
    void eachVersionOfAModelHasItsOwnPast() {
        String first = weighted();
        String feature = feature(product);
        score(first, feature, "benefit", "4", "cost", "2");
        Instant before = Instant.now().truncatedTo(ChronoUnit.MICROS);
        String key = admin().get(first).path("key");
        String second = create(
                "scoring-models",
                Given.with(
                        weighted(List.of(criterion("benefit", "1"), criterion("cost", "1"))),
                        "key",
                        key,
                        "previousId",
                        id(first)));
        score(second, feature, "benefit", "4", "cost", "2");
        ranking(first, "&asOf=" + before).body("items.value", contains("4")).body("modelVersion", equalTo(1));
        ranking(second, "&asOf=" + Instant.now())
                .body("items.value", contains("3"))
                .body("modelVersion", equalTo(2))
                .body("weights.cost", equalTo("1"));
        admin().get(second + "/ranking?asOf=" + before).then().statusCode(404);
    }

    @Test
    void aModelCountsAsItDidThen() {
        String model = weighted();
        feature(product);
        Instant before = Instant.now().truncatedTo(ChronoUnit.MICROS);
        patch(model, Map.of("criteria", List.of(criterion("value", "1")))).statusCode(200);
        ranking(model, "&asOf=" + before).body("items[0].missing", contains("benefit", "cost"));
        ranking(model, "").body("items[0].missing", contains("value"));
        ranking(model, "&weights=benefit:2&asOf=" + before).body("weights.benefit", equalTo("2"));
    }

    @Test
    void otherWeightsAreTriedOutOnThePastToo() {
        String model = weighted();
        String feature = feature(product);
        String score = score(model, feature, "benefit", "5", "cost", "5");
        Instant before = Instant.now().truncatedTo(ChronoUnit.MICROS);
        patch(score, Map.of("inputs", Map.of("cost", "1"))).statusCode(200);
        ranking(model, "&weights=cost:3&asOf=" + before).body("items.value", contains("3"));
        ranking(model, "&weights=cost:3").body("items.value", contains("5"));
        ranking(model, "&asOf=" + before).body("items.value", contains("4")).body("asOf", equalTo(before.toString()));
    }

    @Test
    void thePastOfWhatIsConfidentialTodayIsHidden() {
        String model = model("ICE");
        String feature = feature(product);
        ice(model, feature, 3);
        Instant before = Instant.now();
        String path = model + "/ranking?productId=" + id(product) + "&asOf=" + before;
        String viewer = Account.of("VIEWER").token();
        as(viewer).get(path).then().body("items.value", contains("3"));
        patch(product, Map.of("confidential", true)).statusCode(200);
        as(viewer).get(path).then().body("items", empty());
        admin().get(path).then().body("items.value", contains("3"));
    }

    @Test
    void theScoreThatAMovedFeatureHadInAConfidentialProductIsHidden() {
        String model = model("ICE");
        String secret = create("products", Map.of("key", Api.key(), "name", "secret", "confidential", true));
        String feature = feature(secret);
        String score = ice(model, feature, 3);
        Instant before = Instant.now();
        delete(score).statusCode(204);
        patch(feature, Map.of("productId", id(product))).statusCode(200);
        String path = model + "/ranking?asOf=" + before + "&productId=" + id(secret);
        admin().get(path).then().body("items.value", contains("3"));
        String viewer = Account.of("VIEWER").token();
        as(viewer).get(score).then().statusCode(404);
        as(viewer).get(path).then().body("items.findAll { it.scoreId != null }", empty());
    }

    @Test
    void theFutureIsNow() {
        String model = model("ICE");
        ice(model, Records.id(feature(product)), 3);
        ranking(model, "&asOf=9999-12-31T23:59:59Z").body("items.rank", contains(1));
    }
}
