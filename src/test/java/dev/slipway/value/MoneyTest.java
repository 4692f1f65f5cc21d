package dev.slipway.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.api.Binding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money is exact to the smallest unit of its currency. */
class MoneyTest {

    private static List<String> refusals(String amount, String currency) throws Exception {
        return Binding.refusals("{\"amount\": \"%s\", \"currency\": \"%s\"}".formatted(amount, currency), Money.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1999, JPY",
        "1999.00, JPY",
        "0.01, CNY",
        "-12.3, CNY",
        "12.30000, CNY",
        "1.234, KWD",
        "7, XAU",
        "9999999999999999999, CNY"
    })
    void amountHasNoMoreDecimalsThanItsCurrency(String amount, String currency) throws Exception {
        assertEquals(List.of(), refusals(amount, currency));
    }

    @ParameterizedTest
    @CsvSource({"0.5, JPY", "0.001, CNY", "12.345, EUR", "1.2345, KWD", "0.1, XAU"})
    void moreDecimalsAreRefused(String amount, String currency) throws Exception {
        assertEquals(List.of("/amount TOO_MANY_DECIMALS"), refusals(amount, currency));
    }

    @ParameterizedTest
    @CsvSource({"XYZ", "cny", "RMB", "''", "CN", "CNYY"})
    void currencyIsOneOfIso4217(String currency) throws Exception {
        assertEquals(List.of("/currency CURRENCY_EXPECTED"), refusals("1", currency));
    }

    @Test
    void amountAndCurrencyGoTogether() throws Exception {
        assertEquals(List.of("/amount NOT_NULL", "/currency NOT_NULL"), Binding.refusals("{}", Money.class));
    }
}
