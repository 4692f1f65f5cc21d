package dev.slipway.scoring;

import static dev.slipway.scoring.Given.criterion;
import static dev.slipway.scoring.Given.feature;
import static dev.slipway.scoring.Given.model;
import static dev.slipway.scoring.Given.score;
import static dev.slipway.scoring.Given.weighted;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.product;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Account;
import dev.slipway.testing.Api;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Statements;
import dev.slipway.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be asked of a ranking, what that costs, and what is hidden in it. */
@SlipwayTest
class RankingQuestionTest {

    private String product;

    @BeforeEach
    void aProduct() {
        product = product();
    }

    private ValidatableResponse ranking(String model, String more) {
        return admin().get(model + "/ranking?productId=" + id(product) + more).then();
    }

    @ParameterizedTest
    @CsvSource({
        "subject=PRODUCT, subject, ONE_OF_EXPECTED",
        "productId=x, productId, UUID_EXPECTED",
        "asOf=yesterday, asOf, INSTANT_EXPECTED",
        "limit=0, limit, RANGE",
        "limit=many, limit, INTEGER_EXPECTED",
        "weights=, weights, EMPTY_VALUE",
        "sort=name, sort, UNKNOWN_PARAMETER",
    })
    void aParameterThatCannotBeUsedIsNamed(String query, String parameter, String code) {
        admin().get(model("ICE") + "/ranking?" + query)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains(parameter))
                .body("errors.code", contains(code));
    }

    @Test
    void aCursorIsGoodForItsRankingOnly() {
        String model = weighted();
        for (int i = 0; i < 3; i++) score(model, feature(product), "benefit", "3");
        String cursor = ranking(model, "&limit=1").extract().path("nextCursor");
        for (String other :
                List.of("&status=IDEA", "&weights=benefit:2", "&subject=ROADMAP_ITEM", "&asOf=9999-01-01T00:00:00Z")) {
            ranking(model, other + "&cursor=" + cursor).statusCode(400).body("code", equalTo("INVALID_CURSOR"));
        }
        ranking(weighted(), "&cursor=" + cursor).statusCode(400).body("code", equalTo("INVALID_CURSOR"));
        for (String garbage : List.of("x", "e30", cursor.substring(1), cursor + "A")) {
            ranking(model, "&cursor=" + garbage).statusCode(400).body("code", equalTo("INVALID_CURSOR"));
        }
        ranking(model, "&limit=2&cursor=" + cursor).statusCode(200).body("items", hasSize(2));
    }

    @Test
    void anUnknownModelHasNoRanking() {
        admin().get("/api/v1/scoring-models/" + UUID.randomUUID() + "/ranking")
                .then()
                .statusCode(404);
        admin().get(model("ICE") + "/ranking?productId=" + UUID.randomUUID())
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void aRankingCostsAFewStatementsHoweverLongItIs() {
        String model = weighted();
        for (int i = 0; i < 5; i++) score(model, feature(product), "benefit", "3");
        feature(product);
        String viewer = Account.of("VIEWER").token();
        as(viewer).get("/api/v1/me");
        for (String token : List.of(Api.ADMIN, viewer)) {
            costs(2, token, model, "&limit=2");
            costs(3, token, model, "");
            costs(2, token, model, "&weights=benefit:2");
            costs(3, token, model, "&asOf=9999-01-01T00:00:00Z");
            costs(3, token, model, "&asOf=9999-01-01T00:00:00Z&weights=benefit:2");
        }
    }

    private void costs(int statements, String token, String model, String more) {
        List<String> sent = Statements.during(() -> as(token)
                .get(model + "/ranking?productId=" + id(product) + more)
                .then()
                .statusCode(200)
                .body("items", anyOf(hasSize(2), hasSize(6))));
        assertEquals(statements, sent.size(), () -> more + "\n" + String.join("\n", sent));
    }

    @Test
    void whatIsConfidentialIsInNoRanking() {
        String model = weighted();
        String secret = create("products", Map.of("key", Api.key(), "name", "secret", "confidential", true));
        String hidden = feature(secret, "secret");
        String score = score(model, hidden, "benefit", "5");
        feature(secret, "secret and not scored");
        score(model, feature(product), "benefit", "4");
        String ofSecret = create(
                "scoring-models", Given.with(weighted(List.of(criterion("benefit", "1"))), "productId", id(secret)));
        String viewer = Account.of("VIEWER").token();
        for (String more : List.of("", "&weights=benefit:2", "&asOf=9999-01-01T00:00:00Z")) {
            as(viewer)
                    .get(model + "/ranking?limit=1" + more)
                    .then()
                    .body("items.productId", contains(id(product)))
                    .body("items.rank", contains(1));
            as(viewer)
                    .get(model + "/ranking?productId=" + id(secret) + more)
                    .then()
                    .body("items", empty());
            admin().get(model + "/ranking?productId=" + id(secret) + more)
                    .then()
                    .body("items", hasSize(2));
            as(viewer).get(ofSecret + "/ranking?limit=1" + more).then().statusCode(404);
        }
        for (String path : List.of(score, score + "/explanation", score + "/history", ofSecret)) {
            as(viewer).get(path).then().statusCode(404);
            admin().get(path).then().statusCode(200);
        }
        as(viewer).get("/api/v1/scores?modelId=" + id(model)).then().body("items", hasSize(1));
        String script = Tokens.secret(List.of("EDITOR"), Map.of());
        as(script)
                .body(Given.scored(model("ICE"), hidden))
                .post("/api/v1/scores")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/featureId"));
        as(script)
                .body(Given.scored(ofSecret, feature(product)))
                .post("/api/v1/scores")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/modelId"));
    }
}
