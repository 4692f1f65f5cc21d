package dev.slipway.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.accuracy.Comparison;
import dev.slipway.accuracy.Expected;
import dev.slipway.accuracy.Forecast;
import dev.slipway.accuracy.ForecastAccuracy;
import dev.slipway.accuracy.Sales;
import dev.slipway.accuracy.Sold;
import dev.slipway.closing.AdjustmentCounts;
import dev.slipway.closing.FeedbackCounts;
import dev.slipway.drawing.Scheme;
import dev.slipway.testing.Hostile;
import dev.slipway.testing.Svg;
import dev.slipway.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The picture of forecast against actual. */
class SalesChartTest {

    private static final LocalDate LAUNCH = LocalDate.parse("2026-11-03");
    private static final UUID PLAN = UUID.randomUUID();

    private static Forecast forecast(int months, String units) {
        List<Expected> expected = new ArrayList<>();
        for (int i = 0; i < months; i++) {
            expected.add(new Expected(
                    YearMonth.from(LAUNCH).plusMonths(i),
                    new BigDecimal(units),
                    new Money(new BigDecimal(units), "CNY")));
        }
        return new Forecast(UUID.randomUUID(), 1, PLAN, null, false, expected);
    }

    private static Sales sales(int weeks, String units) {
        List<Sold> sold = new ArrayList<>();
        for (int i = 0; i < weeks; i++) {
            LocalDate from = LAUNCH.plusWeeks(i);
            sold.add(new Sold(from, from.plusDays(6), new BigDecimal(units), new Money(new BigDecimal(units), "CNY")));
        }
        return new Sales(LAUNCH, sold);
    }

    private static Svg picture(String name, Forecast forecast, Sales sales, Scheme scheme, Locale locale) {
        Instant now = Instant.parse("2026-11-25T08:00:00Z");
        ForecastAccuracy accuracy =
                forecast == null ? null : Comparison.of(forecast, sales).accuracy(20, locale, now);
        Dashboard dashboard = new Dashboard(
                PLAN,
                name,
                UUID.randomUUID(),
                "LAUNCHED",
                LaunchPeriod.of(LAUNCH, 3, true, LocalDate.parse("2026-11-25"), locale),
                accuracy,
                null,
                new SalesStructure(List.of(), List.of(), List.of(), List.of(), SalesStructure.FORMULA),
                new FeedbackCounts(0, Map.of(), Map.of()),
                null,
                new TaskCounts(0, 0, 0, 0),
                new AdjustmentCounts(0, Map.of(), Map.of()),
                List.of(),
                now);
        return Svg.parse(
                SalesChart.of(new ReadDashboard.Drawn(dashboard, forecast, sales), Measured.REVENUE, scheme, locale));
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void nothingLiesOutsideWhateverIsSold(Scheme scheme) {
        for (String title : Hostile.TITLES) {
            for (String amount : List.of("0", "1", "300", "999999999999")) {
                for (int months : List.of(1, 3, 24)) {
                    Svg svg = picture(title, forecast(months, amount), sales(3, "250"), scheme, Locale.CHINESE);
                    assertEquals(List.of(), svg.outside());
                }
            }
        }
    }

    @Test
    void whatIsFarFromTheForecastIsInTheColourOfAlarms() {
        String alarm = "#c62828";
        assertTrue(coloured(picture("n", forecast(1, "1000"), sales(3, "100"), Scheme.light, Locale.ENGLISH), alarm));
        assertFalse(coloured(picture("n", forecast(1, "1000"), sales(3, "250"), Scheme.light, Locale.ENGLISH), alarm));
    }

    private static boolean coloured(Svg svg, String colour) {
        return svg.all().stream()
                .anyMatch(element -> element.getTagName().equals("text")
                        && element.getTextContent().contains("%")
                        && element.getAttribute("fill").equals(colour));
    }

    @Test
    void itSpeaksTheLanguageOfTheReader() {
        assertTrue(picture("n", forecast(1, "1000"), sales(3, "250"), Scheme.light, Locale.CHINESE)
                .texts()
                .contains("截至目前实际"));
        assertTrue(picture("n", forecast(1, "1000"), sales(3, "250"), Scheme.light, Locale.ENGLISH)
                .texts()
                .contains("Actual so far"));
    }

    @Test
    void withoutAnythingItSaysSo() {
        assertTrue(picture("n", null, Sales.NONE, Scheme.light, Locale.ENGLISH)
                .texts()
                .contains("There is neither a forecast nor anything sold yet."));
    }

    @Test
    void withoutAForecastItShowsWhatWasSold() {
        assertTrue(picture("n", null, sales(3, "250"), Scheme.light, Locale.ENGLISH)
                .texts()
                .contains("750"));
    }
}
