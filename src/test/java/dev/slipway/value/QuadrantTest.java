package dev.slipway.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The quadrants of power and interest. */
class QuadrantTest {

    @ParameterizedTest
    @CsvSource({
        "5, 2, KEEP_SATISFIED",
        "5, 5, MANAGE_CLOSELY",
        "3.5, 3.5, MANAGE_CLOSELY",
        "3.50, 3.4, KEEP_SATISFIED",
        "3.4, 3.5, KEEP_INFORMED",
        "3.4, 3.4, MONITOR",
        "1, 5, KEEP_INFORMED",
        "1, 1, MONITOR",
    })
    void theCutItselfIsHigh(BigDecimal power, BigDecimal interest, Quadrant quadrant) {
        assertEquals(quadrant, Quadrant.of(power, interest));
    }
}
