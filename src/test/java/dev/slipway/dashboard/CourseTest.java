package dev.slipway.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.accuracy.Expected;
import dev.slipway.accuracy.Forecast;
import dev.slipway.accuracy.Sales;
import dev.slipway.accuracy.Sold;
import dev.slipway.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How sales add up in the picture of forecast against actual. */
class CourseTest {

    private static final LocalDate LAUNCH = LocalDate.parse("2026-11-03");

    private static Expected expected(String month, String units) {
        return new Expected(YearMonth.parse(month), new BigDecimal(units), cny(units + "0"));
    }

    private static Money cny(String amount) {
        return new Money(new BigDecimal(amount), "CNY");
    }

    private static Sold sold(String from, String to, String units, Money revenue) {
        return new Sold(LocalDate.parse(from), LocalDate.parse(to), new BigDecimal(units), revenue);
    }

    private static Forecast forecast(Expected... months) {
        return new Forecast(UUID.randomUUID(), 1, UUID.randomUUID(), null, false, List.of(months));
    }

    private static List<String> shown(List<Course.Point> points) {
        return points.stream().map(point -> point.day() + " " + point.sum()).toList();
    }

    @Test
    void aForecastBeginsOnTheDayOfTheLaunchAndAddsUpMonthByMonth() {
        Course course = Course.of(
                forecast(expected("2026-11", "28"), expected("2026-12", "31")),
                new Sales(LAUNCH, List.of()),
                Measured.UNITS);
        assertEquals(List.of("2026-11-03 0", "2026-12-01 28", "2027-01-01 59"), shown(course.forecast()));
        assertTrue(course.actual().isEmpty());
    }

    @Test
    void aMonthWithoutForecastAddsNothing() {
        Course course = Course.of(
                forecast(expected("2026-11", "28"), expected("2027-01", "31")),
                new Sales(LAUNCH, List.of()),
                Measured.UNITS);
        assertEquals(
                List.of("2026-11-03 0", "2026-12-01 28", "2027-01-01 28", "2027-02-01 59"), shown(course.forecast()));
    }

    @Test
    void actualsStandStillWhereNothingIsRecorded() {
        Course course = Course.of(
                null,
                new Sales(
                        LAUNCH,
                        List.of(
                                sold("2026-11-03", "2026-11-09", "70", cny("700")),
                                sold("2026-11-17", "2026-11-23", "30", cny("300")))),
                Measured.UNITS);
        assertEquals(
                List.of("2026-11-03 0", "2026-11-10 70", "2026-11-17 70", "2026-11-24 100"), shown(course.actual()));
    }

    @Test
    void whatWasSoldInAnotherCurrencyIsNotAddedToRevenue() {
        Sales sales = new Sales(
                LAUNCH,
                List.of(
                        sold("2026-11-03", "2026-11-09", "70", cny("700")),
                        sold("2026-11-10", "2026-11-16", "5", new Money(new BigDecimal("9"), "USD"))));
        Course revenue = Course.of(forecast(expected("2026-11", "28")), sales, Measured.REVENUE);
        assertEquals("CNY", revenue.currency());
        assertEquals(List.of("2026-11-03 0", "2026-11-10 700"), shown(revenue.actual()));
        assertEquals(
                new BigDecimal("75"),
                Course.last(Course.of(null, sales, Measured.UNITS).actual()).sum());
    }

    @Test
    void withoutForecastAndSalesItIsEmpty() {
        assertTrue(Course.of(null, Sales.NONE, Measured.REVENUE).empty());
    }
}
