package dev.slipway.strategy;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.post;
import static dev.slipway.testing.Records.product;
import static dev.slipway.testing.Records.restore;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Api;
import dev.slipway.testing.Crowd;
import dev.slipway.testing.SlipwayTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Name candidates over HTTP. */
@SlipwayTest
class NameCandidateTest {

    private static final Map<String, Object> CONFLICT = Map.of("result", "CONFLICT", "checkedOn", "2026-03-01");

    private static Map<String, Object> body(String product, String name, String language) {
        return new HashMap<>(Map.of("productId", id(product), "name", name, "language", language));
    }

    private static String candidate(String product, String name, String language) {
        return create("name-candidates", body(product, name, language));
    }

    private static String shortlisted(String product, String language) {
        String candidate = candidate(product, Api.key(), language);
        move(candidate, Map.of("to", "SHORTLISTED")).statusCode(200);
        return candidate;
    }

    private static String chosen(String product, String language) {
        String candidate = shortlisted(product, language);
        move(candidate, Map.of("to", "CHOSEN")).statusCode(200).body("status", equalTo("CHOSEN"));
        return candidate;
    }

    @Test
    void aNameIsNotCheckedAtFirst() {
        String candidate = candidate(product(), "玉", "zh-CN");
        admin().get(candidate)
                .then()
                .body("status", equalTo("PROPOSED"))
                .body("trademarkCheck", equalTo(Map.of("result", "NOT_CHECKED")))
                .body("domainCheck.result", equalTo("NOT_CHECKED"));
        Map<String, Object> back = new HashMap<>();
        back.put("domainCheck", null);
        patch(candidate, Map.of("domainCheck", CONFLICT)).body("domainCheck", equalTo(CONFLICT));
        patch(candidate, back).body("domainCheck.result", equalTo("NOT_CHECKED"));
    }

    @Test
    void aCheckHasItsDateExactlyWhereItWasMade() {
        String candidate = candidate(product(), "玉", "zh-CN");
        patch(candidate, Map.of("trademarkCheck", Map.of("result", "CLEAR")))
                .statusCode(422)
                .body("errors.pointer", contains("/trademarkCheck/checkedOn"))
                .body("errors.code", contains("CHECK_DATE_MISSING"));
        patch(candidate, Map.of("domainCheck", Map.of("checkedOn", "2026-03-01")))
                .statusCode(422)
                .body("errors.code", contains("CHECK_DATE_WITHOUT_RESULT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh_CN", "xx", "ZH-cn", ""})
    void aLanguageIsATagOfBcp47(String language) {
        post("name-candidates", body(product(), "玉", language))
                .statusCode(422)
                .body("errors.pointer", contains("/language"));
    }

    @Test
    void aNameIsProposedOnceForEachProductAndLanguage() {
        String product = product();
        candidate(product, "Jade", "en");
        post("name-candidates", body(product, "ＪＡＤＥ", "en"))
                .statusCode(409)
                .body("code", equalTo("NOT_UNIQUE"))
                .body("errors.pointer", contains("/name"));
        candidate(product, "Jade", "de");
        candidate(product(), "Jade", "en");
    }

    @ParameterizedTest
    @CsvSource({"trademarkCheck,TRADEMARK_CONFLICT", "domainCheck,DOMAIN_CONFLICT"})
    void aNameThatOthersHaveIsNotChosen(String check, String code) {
        String candidate = shortlisted(product(), "en");
        patch(candidate, Map.of(check, CONFLICT)).statusCode(200);
        admin().get(candidate + "/transitions")
                .then()
                .body("options.find{it.to == 'CHOSEN'}.reasons.code", contains(code));
        move(candidate, Map.of("to", "CHOSEN")).statusCode(409).body("errors.code", contains(code));
        patch(candidate, Map.of(check, Map.of("result", "CLEAR"))).statusCode(200);
        move(candidate, Map.of("to", "CHOSEN")).statusCode(200);
    }

    @Test
    void oneNameIsChosenForEachProductAndLanguage() {
        String product = product();
        String first = chosen(product, "en");
        chosen(product, "zh-CN");
        String second = shortlisted(product, "en");
        admin().get(second + "/transitions")
                .then()
                .body("options.find{it.to == 'CHOSEN'}.reasons.code", contains("NAME_CHOSEN_ALREADY"));
        move(second, Map.of("to", "CHOSEN")).statusCode(409).body("errors.code", contains("NAME_CHOSEN_ALREADY"));
        move(first, Map.of("to", "REJECTED", "reason", "an older mark turned up"))
                .statusCode(200);
        move(second, Map.of("to", "CHOSEN")).statusCode(200);
    }

    @Test
    void anotherChosenNameKeepsOneFromItsLanguageAndFromComingBack() {
        String product = product();
        String english = chosen(product, "en");
        String german = chosen(product, "de");
        patch(german, Map.of("language", "en"))
                .statusCode(409)
                .body("code", equalTo("NOT_UNIQUE"))
                .body("errors.pointer", contains("/language"))
                .body("errors.code", contains("NAME_CANDIDATE_LANGUAGE_CHOSEN"));
        delete(english).statusCode(204);
        patch(german, Map.of("language", "en")).statusCode(200);
        restore(english).statusCode(409).body("errors.code", contains("NAME_CANDIDATE_LANGUAGE_CHOSEN"));
    }

    @RepeatedTest(3)
    void ofTwoChosenAtOnceOneIs() throws Exception {
        String product = product();
        List<Callable<Integer>> choices = List.of(shortlisted(product, "en"), shortlisted(product, "en")).stream()
                .map(candidate -> (Callable<Integer>)
                        () -> move(candidate, Map.of("to", "CHOSEN")).extract().statusCode())
                .toList();
        assertEquals(List.of(200, 409), Crowd.of(choices).stream().sorted().toList());
    }

    @Test
    void aRejectionAndItsEndHaveReasons() {
        String candidate = candidate(product(), "玉", "zh-CN");
        move(candidate, Map.of("to", "REJECTED")).statusCode(422).body("errors.code", contains("REASON_NEEDED"));
        move(candidate, Map.of("to", "REJECTED", "reason", "难念")).statusCode(200);
        move(candidate, Map.of("to", "PROPOSED")).statusCode(422);
        move(candidate, Map.of("to", "PROPOSED", "reason", "客户喜欢")).statusCode(200);
        admin().get(candidate + "/history").then().body("items.reason", contains("客户喜欢", "难念", null));
    }

    @Test
    void candidatesAreFoundByProductLanguageStatusAndWords() {
        String product = product();
        String word = "w" + Api.key();
        Map<String, Object> noted = body(product, "B", "en");
        noted.put("trademarkCheck", Map.of("result", "CLEAR", "checkedOn", "2026-03-01", "note", "asked " + word));
        create("name-candidates", noted);
        candidate(product, "A", "en");
        candidate(product, "C", "zh-CN");
        String list = "/api/v1/name-candidates?productId=" + id(product);
        admin().get(list + "&language=en&status=PROPOSED&sort=name&include=product")
                .then()
                .statusCode(200)
                .body("items.name", contains("A", "B"))
                .body("items[0].product.id", equalTo(id(product)));
        admin().get(list + "&q=" + word).then().body("items.name", contains("B"));
        admin().get(list + "&sort=-name").then().body("items.name", contains("C", "B", "A"));
        admin().get(list + "&limit=2").then().body("items[0].product", nullValue());
    }
}
