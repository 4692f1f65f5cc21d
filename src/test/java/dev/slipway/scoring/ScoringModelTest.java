package dev.slipway.scoring;

import static dev.slipway.scoring.Given.criterion;
import static dev.slipway.scoring.Given.feature;
import static dev.slipway.scoring.Given.ice;
import static dev.slipway.scoring.Given.map;
import static dev.slipway.scoring.Given.model;
import static dev.slipway.scoring.Given.said;
import static dev.slipway.scoring.Given.score;
import static dev.slipway.scoring.Given.weighted;
import static dev.slipway.scoring.Given.with;
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
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.Account;
import dev.slipway.testing.Crowd;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Teams;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Scoring models over HTTP: what they are made of, and that what scores have used never changes. */
@SlipwayTest
class ScoringModelTest {

    private static String key(String model) {
        return admin().get(model).path("key");
    }

    private static String next(String model, Object... more) {
        Map<String, Object> body = with(weighted(List.of(criterion("benefit", "5"))), "key", key(model));
        return create("scoring-models", with(with(body, "previousId", id(model)), more));
    }

    private static void isInvalid(ValidatableResponse answer, String pointer, String code) {
        answer.statusCode(422).body("errors.pointer", contains(pointer)).body("errors.code", contains(code));
    }

    @Test
    void aModelSaysWhatItsScoresSay() {
        admin().get(model("RICE"))
                .then()
                .body("modelVersion", equalTo(1))
                .body("superseded", equalTo(false))
                .body("criteria", empty())
                .body("inputs.key", contains("reach", "impact", "confidence", "effort"))
                .body("inputs[1].allowed", contains("3", "2", "1", "0.5", "0.25"))
                .body("inputs[3].exclusiveMin", equalTo("0"))
                .body("inputs[3].localNames.zh", equalTo("工作量（人月）"));
        admin().get(weighted())
                .then()
                .body("inputs.key", contains("benefit", "cost"))
                .body("inputs.weight", contains("3", "1"))
                .body("inputs.direction", contains("HIGHER_IS_BETTER", "LOWER_IS_BETTER"))
                .body("inputs[0].max", equalTo("5"));
    }

    @ParameterizedTest
    @EnumSource(
            value = ScoringKind.class,
            names = {"WEIGHTED"},
            mode = EnumSource.Mode.EXCLUDE)
    void theInputsOfAStandardKindAreFixed(ScoringKind kind) {
        Map<String, Object> body = said(kind.name(), "criteria", List.of(criterion("own", "1")));
        isInvalid(post("scoring-models", body), "/criteria", "CRITERIA_FIXED");
    }

    @Test
    void aWeightedModelHasCriteriaWithAWeight() {
        isInvalid(post("scoring-models", said("WEIGHTED")), "/criteria", "CRITERIA_NEEDED");
        isInvalid(
                post("scoring-models", weighted(List.of(criterion("a", "0"), criterion("b", "0.0")))),
                "/criteria",
                "WEIGHT_NEEDED");
        isInvalid(
                post("scoring-models", weighted(List.of(criterion("a", "1"), criterion("a", "2")))),
                "/criteria",
                "DUPLICATES");
        post("scoring-models", weighted(List.of(criterion("a", "0"), criterion("b", "1"))))
                .statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "weight | -1 | 422 | DECIMAL_MIN",
                "weight | 1000000.1 | 422 | DECIMAL_MAX",
                "weight | 0.0000001 | 422 | DIGITS",
                "weight | NaN | 400 | DECIMAL_EXPECTED",
                "weight | 1e3 | 400 | DECIMAL_EXPECTED",
                "weight | Infinity | 400 | DECIMAL_EXPECTED",
                "weight | ١٢ | 400 | DECIMAL_EXPECTED",
                "weight | 12345678901234567890123456789012345678 | 400 | DECIMAL_EXPECTED",
                "max | 1 | 422 | ABOVE",
                "max | 0.5 | 422 | ABOVE",
                "max | 1000000000000 | 422 | DIGITS",
                "min | 5 | 422 | ABOVE",
                "key | Benefit | 422 | PATTERN",
                "key | a:b | 422 | PATTERN",
                "key | 价值 | 422 | PATTERN",
                "name | ' ' | 422 | NOT_BLANK",
                "direction | UPWARDS | 400 | ONE_OF_EXPECTED",
            })
    void eachFieldOfACriterionIsChecked(String field, String value, int status, String code) {
        Map<String, Object> criterion = with(criterion("benefit", "1"), field, value.replace("'", ""));
        post("scoring-models", weighted(List.of(criterion)))
                .statusCode(status)
                .body("errors.pointer", contains("/criteria/0/" + (field.equals("min") ? "max" : field)))
                .body("errors.code", contains(code));
    }

    @Test
    void aWeightIsAStringAndNoNumber() {
        post("scoring-models", weighted(List.of(with(criterion("benefit", "1"), "weight", 3))))
                .statusCode(400)
                .body("errors.pointer", contains("/criteria/0/weight"))
                .body("errors.code", contains("DECIMAL_EXPECTED"));
    }

    @Test
    void thereAreAtMostTwentyCriteria() {
        List<Map<String, Object>> criteria = new ArrayList<>();
        for (int i = 0; i < 21; i++) criteria.add(criterion("c" + i, "1"));
        isInvalid(post("scoring-models", weighted(criteria)), "/criteria", "SIZE");
        post("scoring-models", weighted(criteria.subList(0, 20))).statusCode(201);
    }

    @Test
    void namesAreWhateverPeopleWrite() {
        String name = "价值 🚀 قيمة \"<b>&'{0}";
        Map<String, Object> criterion =
                with(criterion("benefit", "1"), "name", name, "localNames", map("zh-CN", "收益", "ar", "قيمة"));
        String model = create("scoring-models", with(weighted(List.of(criterion)), "name", name));
        admin().get(model)
                .then()
                .body("name", equalTo(name))
                .body("inputs[0].name", equalTo(name))
                .body("inputs[0].localNames.ar", equalTo("قيمة"));
        isInvalid(
                post(
                        "scoring-models",
                        weighted(List.of(with(criterion("benefit", "1"), "localNames", map("xx-YY", "?"))))),
                "/criteria/0/localNames/xx-YY",
                "LANGUAGE_TAG");
    }

    @Test
    void aKeyIsOneOfTheCompanyOrOfAProduct() {
        String key = key(model("ICE"));
        post("scoring-models", said("ICE", "key", key))
                .statusCode(409)
                .body("code", equalTo("NOT_UNIQUE"))
                .body("errors.pointer", contains("/key"))
                .body("errors.code", contains("SCORING_MODEL_KEY_KEY"));
        String product = product();
        create("scoring-models", said("ICE", "key", key, "productId", id(product)));
        post("scoring-models", said("ICE", "key", key, "productId", id(product)))
                .statusCode(409);
        create("scoring-models", said("ICE", "key", key, "productId", id(product())));
    }

    // ---- versions ----

    @Test
    void whatCountsOfAModelInUseStaysAsItIs() {
        String model = weighted();
        score(model, feature(product()), "benefit", "4");
        List<Map<String, ?>> changes = List.of(
                Map.of("criteria", List.of(criterion("benefit", "4"))),
                Map.of("criteria", List.of(criterion("benefit", "3"), criterion("cost", "1"))),
                Map.of("kind", "ICE", "criteria", List.of()));
        for (Map<String, ?> change : changes) {
            patch(model, change)
                    .statusCode(409)
                    .body("code", equalTo("IMMUTABLE"))
                    .body("detail", containsString(key(model)));
        }
        admin().header("Accept-Language", "zh")
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(changes.get(0))
                .patch(model)
                .then()
                .body("detail", containsString("已用于评分"));
    }

    @Test
    void whatDoesNotCountIsChangedAllTheSame() {
        String model = weighted();
        score(model, feature(product()), "benefit", "4");
        Map<String, Object> cost = with(criterion("cost", "1.00"), "direction", "LOWER_IS_BETTER", "name", "投入 Cost");
        patch(
                        model,
                        Map.of(
                                "name",
                                "New name",
                                "criteria",
                                List.of(cost, with(criterion("benefit", "3"), "localNames", map("zh-CN", "收益")))))
                .statusCode(200)
                .body("inputs.key", contains("cost", "benefit"))
                .body("inputs[1].localNames.zh-CN", equalTo("收益"));
    }

    @Test
    void aModelThatNoScoreHasUsedIsChangedFreely() {
        String model = weighted();
        patch(model, Map.of("criteria", List.of(criterion("benefit", "4")))).statusCode(200);
        patch(model, Map.of("kind", "ICE", "criteria", List.of()))
                .statusCode(200)
                .body("modelVersion", equalTo(1));
    }

    @Test
    void aScoreInTheTrashHasUsedItsModelToo() {
        String model = model("ICE");
        delete(ice(model, feature(product()), 3)).statusCode(204);
        patch(model, Map.of("kind", "RICE")).statusCode(409).body("code", equalTo("IMMUTABLE"));
    }

    @Test
    void aModelIsChangedByItsNextVersion() {
        String first = weighted();
        String feature = feature(product());
        String score = score(first, feature, "benefit", "4", "cost", "2");
        String second = next(first);
        admin().get(second)
                .then()
                .body("key", equalTo(key(first)))
                .body("modelVersion", equalTo(2))
                .body("previousId", equalTo(id(first)))
                .body("superseded", equalTo(false));
        admin().get(first).then().body("modelVersion", equalTo(1)).body("superseded", equalTo(true));
        admin().get(first + "/history")
                .then()
                .body("items[0].reason", containsString("Superseded by version 2"))
                .body("items[0].reason", containsString(id(second)));
        admin().get(score).then().body("result.value", equalTo("4"));
        score(second, feature, "benefit", "5");
        String versions = "/api/v1/scoring-models?key=" + key(first);
        admin().get(versions + "&sort=-modelVersion").then().body("items.id", contains(id(second), id(first)));
        admin().get(versions + "&superseded=false").then().body("items.id", contains(id(second)));
        admin().get(second + "?include=previous").then().body("previous.modelVersion", equalTo(1));
    }

    @Test
    void oneVersionFollowsAnotherAtMost() {
        String first = weighted();
        String second = next(first);
        Map<String, Object> body =
                with(weighted(List.of(criterion("benefit", "9"))), "key", key(first), "previousId", id(first));
        post("scoring-models", body)
                .statusCode(409)
                .body("errors.pointer", contains("/previousId"))
                .body("errors.code", contains("SCORING_MODEL_PREVIOUS_ID_KEY"));
        delete(second).statusCode(204);
        admin().get(first).then().body("superseded", equalTo(false));
        String third = next(first);
        // one in the trash keeps its number
        admin().get(third).then().body("modelVersion", equalTo(3));
        restore(second).statusCode(409).body("errors.pointer", hasItem("/previousId"));
        delete(third).statusCode(204);
        restore(second).statusCode(200);
        admin().get(first).then().body("superseded", equalTo(true));
        delete(first).statusCode(409).body("code", equalTo("IN_USE"));
    }

    @Test
    void aVersionHasTheKeyAndTheProductOfTheOneBefore() {
        String first = weighted();
        Map<String, Object> body = weighted(List.of(criterion("benefit", "9")));
        body.put("previousId", id(first));
        body.put("productId", id(product()));
        post("scoring-models", body)
                .statusCode(422)
                .body("errors.pointer", contains("/key", "/productId"))
                .body("errors.code", contains("SAME_AS_PREVIOUS", "SAME_AS_PREVIOUS"));
        body.put("previousId", UUID.randomUUID().toString());
        post("scoring-models", body)
                .statusCode(422)
                .body("code", equalTo("REFERENCE_NOT_FOUND"))
                .body("errors.pointer", contains("/previousId"));
    }

    @Test
    void keyProductAndPreviousVersionStay() {
        String model = weighted();
        Map<String, String> changes =
                Map.of("key", "OTHER_KEY", "productId", id(product()), "previousId", id(model("ICE")));
        changes.forEach((field, value) -> patch(model, Map.of(field, value))
                .statusCode(409)
                .body("errors.pointer", contains("/" + field))
                .body(
                        "errors.code",
                        contains("SCORING_MODEL_"
                                + field.replaceAll("([A-Z])", "_$1").toUpperCase() + "_FIXED")));
    }

    @RepeatedTest(3)
    void ofTwoNextVersionsAtOnceOneIsRefused() throws Exception {
        String first = weighted();
        Map<String, Object> body =
                with(weighted(List.of(criterion("benefit", "9"))), "key", key(first), "previousId", id(first));
        List<Integer> answers =
                Crowd.of(2, () -> post("scoring-models", body).extract().statusCode());
        assertEquals(List.of(201, 409), answers.stream().sorted().toList());
        admin().get("/api/v1/scoring-models?key=" + key(first))
                .then()
                .body("items.modelVersion", containsInAnyOrder(1, 2));
    }

    @RepeatedTest(5)
    void aFirstScoreAndAChangeOfItsModelAtOnceAgree() throws Exception {
        String model = weighted();
        String feature = feature(product());
        List<Callable<Integer>> calls = List.of(
                () -> post("scores", Given.scored(model, feature, "benefit", "2", "cost", "2"))
                        .extract()
                        .statusCode(),
                () -> patch(model, Map.of("criteria", List.of(criterion("benefit", "1"), criterion("cost", "1"))))
                        .extract()
                        .statusCode());
        List<Integer> answers = Crowd.of(calls);
        assertEquals(201, answers.get(0));
        String value = admin().get("/api/v1/scores?modelId=" + id(model)).path("items[0].result.value");
        // by the model as it stays: the new one counts cost upwards
        assertEquals(answers.get(1) == 200 ? "2" : "2.5", value);
        assertTrue(List.of(200, 409).contains(answers.get(1)));
    }

    // ---- whose it is ----

    @Test
    void aModelOfTheCompanyIsChangedByAdministratorsAndOneOfAProductByItsTeam() {
        String product = product();
        Account member = Account.of("EDITOR");
        Teams.join(product, member);
        Map<String, Object> company = said("ICE");
        Map<String, Object> ofProduct = said("ICE", "productId", id(product));
        as(member.token()).body(company).post("/api/v1/scoring-models").then().statusCode(403);
        as(member.token()).body(ofProduct).post("/api/v1/scoring-models").then().statusCode(201);
        as(Account.of("EDITOR").token())
                .body(said("ICE", "productId", id(product)))
                .post("/api/v1/scoring-models")
                .then()
                .statusCode(403);
    }

    @Test
    void aModelInUseIsNotThrownAway() {
        String model = model("ICE");
        String score = ice(model, feature(product()), 3);
        delete(model).statusCode(409).body("code", equalTo("IN_USE")).body("detail", containsString("scores"));
        delete(score).statusCode(204);
        delete(model).statusCode(204);
        restore(score).statusCode(422).body("errors.pointer", contains("/modelId"));
    }

    @Test
    void listsAreFilteredAndSearched() {
        String product = product();
        Map<String, Object> body = new HashMap<>(said("WSJF", "productId", id(product)));
        body.put("name", "跨境排序 " + product);
        String model = create("scoring-models", body);
        String list = "/api/v1/scoring-models?productId=" + id(product);
        admin().get(list + "&kind=WSJF").then().body("items.id", contains(id(model)));
        admin().get(list + "&kind=ICE").then().body("items", empty());
        admin().queryParam("q", "跨境").get(list).then().body("items.id", contains(id(model)));
        admin().get(list + "&include=product").then().body("items[0].product.id", equalTo(id(product)));
    }
}
