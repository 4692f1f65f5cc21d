package dev.slipway.conventions;

import static dev.slipway.conventions.Samples.PRODUCTS;
import static dev.slipway.testing.Api.admin;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.SlipwayTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Full-text search. */
@SlipwayTest
class SearchTest {

    private static List<String> found(String tag, String q) {
        return admin().queryParam("tag", tag)
                .queryParam("q", q)
                .get(PRODUCTS)
                .then()
                .statusCode(200)
                .extract()
                .path("items.name");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "移动快付商户版   | 快付",
                "移动快付商户版   | 商户 移动",
                "QuickPay Merchant | merchant",
                "QuickPay Merchant | uickp",
                "QuickPay Merchant | PAY quick",
                "ＱｕｉｃｋＰａｙ  | quickpay",
                "QuickPay          | ＱＵＩＣＫ",
                "ｶﾞｽﾒｰﾀｰ           | ガスメーター",
                "Straße Ünïcode    | ÜNÏCODE",
                "Rocket 🚀🚀 launch | 🚀🚀",
                "Go 🚀上线         | 🚀上",
                "100% sure         | 0%",
                "snake_case        | e_c",
                "back\\slash       | k\\s",
                "it's \"quoted\"   | \"quoted",
            })
    void aRecordIsFoundByWordsInIt(String name, String q) {
        String tag = Samples.word();
        Samples.product(Map.of("name", name, "tags", List.of(tag)));
        assertEquals(List.of(name), found(tag, q));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "移动快付   | 付快",
                "QuickPay   | quick xyz",
                "100x sure  | 0%",
                "100x sure  | 1%x",
                "snakexcase | e_c",
                "backslash  | k\\s",
                "a b        | ab",
                "🚀 🚀      | 🚀🚀",
            })
    void aRecordWithoutTheWordsIsNotFound(String name, String q) {
        String tag = Samples.word();
        Samples.product(Map.of("name", name, "tags", List.of(tag)));
        assertEquals(List.of(), found(tag, q));
    }

    @Test
    void aRecordIsFoundByItsKeyLocalNamesAndDescription() {
        String tag = Samples.word();
        String path = Samples.product(Map.of(
                "name",
                "Acquiring",
                "localNames",
                Map.of("zh-CN", "线上收单\\甲", "de", "Händler \"Kasse\""),
                "description",
                "Terminals for shops",
                "tags",
                List.of(tag)));
        String key = admin().get(path).path("key");
        for (String q : List.of("收单", "händler", "\"kasse\"", "单\\甲", "terminals", key)) {
            assertEquals(List.of("Acquiring"), found(tag, q), q);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "付", "🚀", "quick x", "，"})
    void aWordOfOneCharacterIsRefused(String q) {
        admin().queryParam("q", q)
                .get(PRODUCTS)
                .then()
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("TWO_CHARACTERS"));
    }

    @Test
    void aQueryOfMoreThanTwoHundredCharactersIsRefused() {
        admin().queryParam("q", "xy".repeat(101))
                .get(PRODUCTS)
                .then()
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("TOO_LONG"));
    }
}
