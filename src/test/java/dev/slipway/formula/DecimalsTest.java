package dev.slipway.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decimals are exact until they are read. */
class DecimalsTest {

    @ParameterizedTest
    @CsvSource({"1066.666, 1066.67", "0.005, 0.01", "-0.005, -0.01", "0.0049, 0", "2.5, 2.5", "1000, 1000", "1E+3, 1000"
    })
    void peopleReadTwoDecimalsRoundedHalfUp(BigDecimal number, String read) {
        assertEquals(read, Decimals.rounded(number).toPlainString());
    }

    @ParameterizedTest
    @CsvSource({"2.0, 2", "0.000, 0", "1E+3, 1000", "10, 10", "0.50, 0.5"})
    void equalNumbersAreWrittenAlike(BigDecimal number, String text) {
        assertEquals(text, Decimals.tidy(number).toString());
    }

    /** What rounding twice could spoil: the quotient of the largest numbers that a score takes. */
    @Property
    void roundingAQuotientAgainIsRoundingItOnce(
            @ForAll @BigRange(min = "0", max = "1000000000000") @Scale(6) BigDecimal dividend,
            @ForAll @BigRange(min = "0.000001", max = "1000000000000") @Scale(6) BigDecimal divisor) {
        BigDecimal once = Decimals.tidy(dividend.divide(divisor, 2, RoundingMode.HALF_UP));
        assertEquals(once, Decimals.rounded(Decimals.quotient(dividend, divisor)));
    }

    @Property
    void aQuotientIsOffByLessThanItsLastDecimal(
            @ForAll @BigRange(min = "0", max = "1000000000000") @Scale(6) BigDecimal dividend,
            @ForAll @BigRange(min = "0.000001", max = "1000000000000") @Scale(6) BigDecimal divisor) {
        BigDecimal rest = Decimals.quotient(dividend, divisor)
                .multiply(divisor)
                .subtract(dividend)
                .abs();
        assertTrue(rest.compareTo(divisor.multiply(new BigDecimal(BigInteger.ONE, 30))) <= 0);
    }
}
