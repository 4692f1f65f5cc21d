package dev.slipway.scoring;

import static dev.slipway.scoring.Given.criterion;
import static dev.slipway.scoring.Given.feature;
import static dev.slipway.scoring.Given.ice;
import static dev.slipway.scoring.Given.isInvalid;
import static dev.slipway.scoring.Given.key;
import static dev.slipway.scoring.Given.map;
import static dev.slipway.scoring.Given.model;
import static dev.slipway.scoring.Given.said;
import static dev.slipway.scoring.Given.weighted;
import static dev.slipway.scoring.Given.with;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.post;
import static dev.slipway.testing.Records.product;
import static dev.slipway.testing.Records.restore;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.slipway.testing.Account;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Teams;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Scoring models over HTTP: what they are made of, and that what scores have used never changes. */
@SlipwayTest
class ScoringModelTest {

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
