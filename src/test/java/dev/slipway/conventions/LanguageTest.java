package dev.slipway.conventions;

import static dev.slipway.conventions.Samples.PRODUCTS;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.anonymous;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.matchesPattern;

import dev.slipway.testing.SlipwayTest;
import io.restassured.response.ValidatableResponse;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The languages that problems speak. */
@SlipwayTest
class LanguageTest {

    private static final Matcher<String> ENGLISH = matchesPattern("\\P{IsHan}+");
    private static final Matcher<String> CHINESE = matchesPattern(".*\\p{IsHan}.*");

    private static ValidatableResponse refused(String language) {
        return admin().header("Accept-Language", language)
                .body(
                        "{\"key\": \"lower\", \"name\": \"\", \"tags\": [\"a\", \"a\"], \"localNames\": {\"zh_CN\": \"x\"}}")
                .post(PRODUCTS)
                .then()
                .statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "zh-CN", "zh-Hans-CN,zh;q=0.9,en;q=0.8", "en;q=0.1, zh;q=0.9", "fr, zh;q=0.5"})
    void whoPrefersChineseReadsChinese(String language) {
        refused(language)
                .header("Content-Language", "zh")
                .header("Vary", matchesPattern("(?i).*accept-language.*"))
                .body("title", CHINESE)
                .body("detail", CHINESE)
                .body("errors.detail", everyItem(CHINESE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB", "fr", "*", "zh;q=0.2, en", "not a language;;"})
    void everybodyElseReadsEnglish(String language) {
        refused(language)
                .header("Content-Language", "en")
                .body("title", ENGLISH)
                .body("detail", ENGLISH)
                .body("errors.detail", everyItem(ENGLISH));
    }

    @ParameterizedTest
    @CsvSource({"en, en", "zh, zh"})
    void theTypeOfAProblemIsAPageThatExplainsIt(String language, String expected) {
        Matcher<String> sentence = language.equals("zh") ? CHINESE : ENGLISH;
        String type = admin().get(PRODUCTS + "/nonsense").path("type");
        anonymous()
                .header("Accept-Language", language)
                .get(type)
                .then()
                .statusCode(200)
                .body("code", equalTo("INVALID_PARAMETER"))
                .body("status", equalTo(400))
                .body("title", sentence)
                .body("explanation", sentence);
        anonymous()
                .accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .header("Accept-Language", language)
                .get(type)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body("html.@lang", equalTo(expected))
                .body("html.body.h1", sentence);
    }

    @Test
    void everyKindOfProblemIsExplainedInBothLanguages() {
        anonymous().get("/problems").then().statusCode(200).body("explanation", everyItem(ENGLISH));
        anonymous()
                .header("Accept-Language", "zh")
                .get("/problems")
                .then()
                .statusCode(200)
                .body("title", everyItem(CHINESE))
                .body("explanation", everyItem(CHINESE));
    }
}
