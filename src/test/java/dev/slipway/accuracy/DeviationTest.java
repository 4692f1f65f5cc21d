package dev.slipway.accuracy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How far forecasts were from what was sold, in numbers that others have computed. */
class DeviationTest {

    private static Deviation of(String... actualAndForecast) {
        List<Deviation.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < actualAndForecast.length; i += 2) {
            pairs.add(
                    new Deviation.Pair(new BigDecimal(actualAndForecast[i]), new BigDecimal(actualAndForecast[i + 1])));
        }
        return Deviation.of(pairs);
    }

    private static void is(String wape, String mape, int skipped, String bias, Deviation deviation) {
        assertEquals(
                new Deviation(new BigDecimal(wape), new BigDecimal(mape), skipped, new BigDecimal(bias)), deviation);
    }

    @Test
    void theVectorOfTheFormulas() {
        is("16.67", "14.44", 1, "3.33", of("100", "90", "80", "100", "0", "10", "120", "110"));
    }

    @Test
    void aForecastThatWasTooLowHasANegativeBias() {
        is("50.00", "50.00", 0, "-50.00", of("100", "50"));
        is("100.00", "100.00", 0, "-100.00", of("100", "0"));
    }

    @Test
    void errorsThatCancelOutLeaveNoBiasButStayErrors() {
        is("10.00", "10.00", 0, "0.00", of("100", "110", "100", "90"));
    }

    @Test
    void halvesAreRoundedUp() {
        is("0.01", "0.01", 0, "0.01", of("20000", "20001"));
        is("0.00", "0.00", 0, "0.00", of("20001", "20002"));
    }

    @Test
    void decimalsAreExact() {
        is("0.00", "0.00", 0, "0.00", of("0.3", "0.30", "0.1", "0.1000"));
    }

    @Test
    void whereNothingWasSoldNothingIsDefined() {
        Deviation deviation = of("0", "10", "0", "0");
        assertNull(deviation.wape());
        assertNull(deviation.mape());
        assertNull(deviation.bias());
        assertEquals(2, deviation.skipped());
    }
}
