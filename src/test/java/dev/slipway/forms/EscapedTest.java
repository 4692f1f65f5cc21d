package dev.slipway.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What XML cannot hold comes through a workbook all the same. */
class EscapedTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "a_b", "a\u0001b\uFFFF", "_x0041_", "_x005F_x0041_", "_xD83D_", "退款 🚀\r\n\t", "$1\\"})
    void whatWasWrittenIsReadAgain(String text) {
        assertEquals(text, Escaped.read(Escaped.written(text)));
    }

    @Test
    void itIsAsExcelHasIt() {
        assertEquals("a_x0001_b _x005F_x0041_", Escaped.written("a\u0001b _x0041_"));
        assertEquals("a\r\nb", Escaped.read("a_x000D_\nb"), "so Excel saves a line break of Windows");
    }
}
