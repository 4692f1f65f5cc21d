package dev.slipway.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that spreadsheets open. */
class SheetTest {

    @Test
    void columnsMayBeCalledAlikeAndCellsBeEmpty() {
        assertEquals(
                "\uFEFFa,a\r\n,2\r\n\"x,\"\"y\"\"\nz\",\r\n",
                Sheet.of(List.of("a", "a"), List.of(Arrays.asList(null, "2"), Arrays.asList("x,\"y\"\nz", null))));
    }

    @Test
    void aTableMayHaveNoRows() {
        assertEquals("\uFEFF名,b\r\n", Sheet.of(List.of("名", "b"), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠x"})
    void nothingIsAFormula(String said) {
        assertEquals("'" + said, Sheet.text(said));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "=1", "'=1", "''-1", "'", "''", "'a", "＝1", "'\n"})
    void whatWasWrittenIsReadAgain(String said) {
        assertEquals(said, Sheet.said(Sheet.text(said)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=1", "退款", "'a=1", "'", " =1", "🚀"})
    void otherTextStaysAsItIs(String said) {
        assertEquals(said, Sheet.text(said));
    }
}
