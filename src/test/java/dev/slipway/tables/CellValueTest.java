package dev.slipway.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.slipway.value.Money;
import dev.slipway.value.PlannedDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cells say as values of fields. */
class CellValueTest {

    private static final CellValue VALUES = new CellValue(true, false, DayOrder.UNKNOWN);

    /** Digit by digit it would fill the memory. */
    @ParameterizedTest
    @ValueSource(
            classes = {
                String.class,
                BigDecimal.class,
                Integer.class,
                Boolean.class,
                LocalDate.class,
                PlannedDate.class,
                Money.class
            })
    void aNumberWithAHugeExponentStaysTheTextThatItIs(Class<?> type) {
        for (String number : new String[] {"1E+999999999", "1E-999999999"}) {
            assertEquals(TextNode.valueOf(number), VALUES.of(DecimalNode.valueOf(new BigDecimal(number)), type));
        }
    }

    @Test
    void jsonWithANumberThatNoneCanReadStaysTheTextThatItIs() {
        TextNode cell = TextNode.valueOf("{\"amount\":1e99999999999}");
        assertEquals(cell, VALUES.of(cell, Money.class));
    }

    @ParameterizedTest
    @CsvSource({"1E+3, 1000", "12.50, 12.50", "1E-7, 0.0000001"})
    void otherNumbersAreWrittenDigitByDigit(BigDecimal number, String text) {
        assertEquals(TextNode.valueOf(text), VALUES.of(DecimalNode.valueOf(number), String.class));
        assertEquals(TextNode.valueOf(text), VALUES.of(DecimalNode.valueOf(number), BigDecimal.class));
    }
}
