package dev.slipway.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How wide text is, and how it is made to fit. */
class LetteringTest {

    private static final String FAMILY = "👨‍👩‍👧‍👦";

    /** Widths of DejaVu Sans, the widest of the usual faces, and of Noto Sans CJK, in thousandths of an em. */
    @ParameterizedTest
    @CsvSource({
        "Self-service refunds, 9972",
        "WWWW,                 3956",
        "退款自助处理,         6000",
        "@@@,                  3045",
        "…,                    1000",
        "—,                    1000",
        "1️⃣,                  1248",
        "🇨🇳,                  1248",
        "é,                    615",
    })
    void noUsualFaceIsWider(String text, double thousandths) {
        assertTrue(Lettering.width(text, 1000) >= thousandths, () -> text + " " + Lettering.width(text, 1000));
        assertTrue(Lettering.width(text, 1000) <= thousandths * 1.2 + 100);
    }

    @Test
    void whatAReaderTakesForOneCharacterIsCountedOnce() {
        assertEquals(Lettering.width("👍", 10), Lettering.width(FAMILY, 10));
        assertEquals(Lettering.width("e", 10), Lettering.width("e\u0301", 10));
        assertEquals(Lettering.width("e", 10), Lettering.width("é", 10));
        assertEquals(0, Lettering.width("\u200B", 10));
    }

    @Test
    void textThatFitsIsLeftAlone() {
        String text = "退款 Refunds";
        assertEquals(text, Lettering.shortened(text, 13, Lettering.width(text, 13)));
        assertEquals("退款 R…", Lettering.shortened(text, 13, 60));
        assertEquals("…", Lettering.shortened(text, 13, 0));
    }

    @Test
    void noCharacterIsCutInTwo() {
        String text = FAMILY.repeat(3);
        for (int room = 20; room < 60; room++) {
            String rest = Lettering.shortened(text, 13, room).replace(FAMILY, "");
            assertTrue(rest.isEmpty() || rest.equals("…"), rest);
        }
    }

    @Property
    void whatIsShortenedFits(@ForAll String text, @ForAll @DoubleRange(min = 15, max = 300) double room) {
        String clean = Lettering.clean(text);
        assertTrue(Lettering.width(Lettering.shortened(clean, 13, room), 13) <= room + 0.02);
    }

    @Property
    void whatIsCleanStaysSoAndCanBeXml(@ForAll String text) {
        String clean = Lettering.clean(text);
        assertEquals(clean, Lettering.clean(clean));
        assertTrue(clean.codePoints()
                .allMatch(c -> c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a\u202Eb\u202Cc\u2066d\u2069 | abcd",
                "'  two   spaces ' | two spaces",
                "a\u0007b\u0085c | a b c",
                "wide\u3000space | wide space",
                "ok\uFFFE | ok\uFFFD",
                "Zalgo\u0300\u0301\u0302\u0303\u0304\u0305\u0306 | Zalgo\u0300\u0301\u0302\u0303",
            })
    void whatWouldSpoilThePictureIsLeftOut(String text, String clean) {
        assertEquals(clean, Lettering.clean(text));
    }

    @Test
    void aLineBreakIsASpace() {
        assertEquals("one two three", Lettering.clean("one\r\ntwo\tthree\n"));
    }

    @Test
    void linesAreBrokenAtSpacesAndBetweenChineseCharacters() {
        assertEquals(
                List.of("资金与结算 Money", "and settlement"), Lettering.lines("资金与结算 Money and settlement", 13, 140, 3));
        assertEquals(List.of("资金与结算", "资金与结算", "资金与结…"), Lettering.lines("资金与结算".repeat(4), 13, 70, 3));
        assertEquals(List.of("aaaaa", "aaaaa", "aaa…"), Lettering.lines("a".repeat(40), 13, 42, 3));
        assertEquals(List.of(), Lettering.lines("", 13, 42, 3));
    }

    @Property
    void noLineIsTooWide(@ForAll String text, @ForAll @DoubleRange(min = 40, max = 300) double room) {
        List<String> lines = Lettering.lines(Lettering.clean(text), 13, room, 3);
        assertTrue(lines.size() <= 3);
        lines.forEach(line -> assertTrue(Lettering.width(line, 13) <= room + 0.02, line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Refunds", "退款", "Café", "продукт", "🎉 Launch", "שלום", "…—–"})
    void theUsualFacesAgreeOnUsualText(String text) {
        assertTrue(Lettering.sure(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {FAMILY, "สวัสดี", "उत्पाद", "𒐫", "﷽", "x\u0334\u0335"})
    void otherTextIsSqueezed(String text) {
        assertFalse(Lettering.sure(text));
    }
}
