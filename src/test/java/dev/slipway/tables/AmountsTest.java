package dev.slipway.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers and amounts as people write them. */
class AmountsTest {

    @ParameterizedTest
    @CsvSource({
        "'¥1,200.50', 1200.50, CNY",
        "'￥１，２００．５０', 1200.50, CNY",
        "1200 CNY, 1200, CNY",
        "USD 1200.5, 1200.5, USD",
        "'-$1,200', -1200, USD",
        "'1,200.50元', 1200.50, CNY",
        "人民币1200, 1200, CNY",
        "HK$5, 5, HKD",
        "1200, 1200, "
    })
    void anAmountHasItsCurrencyBeforeOrBehindIt(String said, BigDecimal number, String currency) {
        assertEquals(Optional.of(new Amounts.Amount(number, currency)), Amounts.money(said, false));
    }

    @ParameterizedTest
    @CsvSource({"'1,20'", "'1,2000'", "1.2.3", "free", "''", "1e5", "'¥'", "CNY", "--1", "1200 cny"})
    void whatSaysNoneIsNone(String said) {
        assertEquals(Optional.empty(), Amounts.money(said, false));
    }

    @ParameterizedTest
    @CsvSource({"'1.200,50', 1200.50", "'1200,5', 1200.5", "'1 200,00', 1200.00", "1.200, 1200"})
    void aCommaIsTheDecimalSignOnlyWhereThatIsSaid(String said, BigDecimal number) {
        assertEquals(Optional.of(number), Amounts.number(said, true));
    }

    @Property
    void whateverIsWrittenWithMarksBetweenThousandsIsReadAgain(
            @ForAll @LongRange(min = -999_999_999_999_999L, max = 999_999_999_999_999L) long cents,
            @ForAll boolean comma) {
        BigDecimal number = BigDecimal.valueOf(cents, 2);
        Locale locale = comma ? Locale.GERMANY : Locale.US;
        String said = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(locale)).format(number);
        assertEquals(Optional.of(number), Amounts.number(said, comma));
    }
}
