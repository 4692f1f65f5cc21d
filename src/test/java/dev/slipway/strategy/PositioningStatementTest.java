package dev.slipway.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentence that the six parts of a positioning make. */
class PositioningStatementTest {

    private static final Positioning WHOLE = new Positioning(
            "shops", "want their money today", "QR service", "settles by night", "terminals", "is free");

    private static String english(Positioning positioning) {
        return PositioningStatement.of(positioning, "QuickPay", Locale.ENGLISH).statement();
    }

    private static Positioning ofCategory(String category) {
        return new Positioning("shops", "want their money today", category, "settles by night", "terminals", "is free");
    }

    @Test
    void sixPartsMakeASentenceInEnglish() {
        assertEquals(
                "For shops who want their money today, QuickPay is a QR service that settles by night."
                        + " Unlike terminals, it is free.",
                english(WHOLE));
    }

    @Test
    void sixPartsMakeASentenceInChinese() {
        Positioning parts = new Positioning("小店", "要当天用到当天的钱", "收款服务", "让销售午夜前到账", "刷卡机", "不需要设备");
        assertEquals(
                "对于小店，他们要当天用到当天的钱，快付码是一款收款服务，能够让销售午夜前到账。与刷卡机不同，它不需要设备。",
                PositioningStatement.of(parts, "快付码", Locale.CHINESE).statement());
    }

    @ParameterizedTest
    @CsvSource({
        "wallet, a wallet",
        "acquiring service, an acquiring service",
        "the wallet, the wallet",
        "An app, An app",
        "收款服务, 收款服务"
    })
    void aCategoryGetsItsArticle(String category, String said) {
        assertEquals(english(WHOLE).replace("a QR service", said), english(ofCategory(category)));
    }

    @Test
    void fullStopsOfPartsDoNotBreakTheSentence() {
        Positioning stopped = new Positioning(
                " shops, ", "want their money today.", "QR service!", "settles by night。", "terminals；", "is free...");
        assertEquals(english(WHOLE), english(stopped));
    }

    @Test
    void bracesAndApostrophesStayWhatTheyAre() {
        Positioning odd = new Positioning("shops' owners {0}", "need it", "QR service", "helps", "others", "is free");
        assertEquals(
                "For shops' owners {0} who need it, QuickPay is a QR service that helps. Unlike others, it is free.",
                english(odd));
    }

    @Test
    void missingPartsAreListedInsteadOfASentence() {
        Positioning some = new Positioning("shops", " ", "QR service", null, "...", "is free");
        PositioningStatement statement = PositioningStatement.of(some, "QuickPay", Locale.ENGLISH);
        assertNull(statement.statement());
        assertEquals(
                List.of("/positioning/need", "/positioning/keyBenefit", "/positioning/alternative"),
                statement.missing());
    }

    @Test
    void withoutAPositioningAllSixAreMissing() {
        assertEquals(
                6,
                PositioningStatement.of(null, "QuickPay", Locale.CHINESE)
                        .missing()
                        .size());
    }
}
