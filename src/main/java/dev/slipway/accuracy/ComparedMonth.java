package dev.slipway.accuracy;

import dev.slipway.value.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What was forecast for a month and what was sold in it.
 *
 * @param launch the day of the launch; null while there is none
 * @param currency the currency of the forecast
 */
public record ComparedMonth(
        YearMonth month, LocalDate launch, String currency, List<Expected> entries, List<Sold> sold) {

    private static final int UNIT_DECIMALS = 4;

    /** The days that the forecast is for: from the launch on, or from the first sale before it. */
    public int days() {
        boolean launched = launch != null && YearMonth.from(launch).equals(month);
        int first = launched ? launch.getDayOfMonth() : 1;
        for (Sold some : sold) first = Math.min(first, some.startsOn().getDayOfMonth());
        return month.lengthOfMonth() - first + 1;
    }

    int coveredDays() {
        return sold.stream().mapToInt(Sold::days).sum();
    }

    boolean compared() {
        return !entries.isEmpty() && !sold.isEmpty();
    }

    boolean oneCurrency() {
        return sold.stream().allMatch(some -> some.revenue().currency().equals(currency));
    }

    Deviation.Pair units() {
        return new Deviation.Pair(soldUnits(), plain(share(forecastUnits(), UNIT_DECIMALS)));
    }

    Deviation.Pair revenue() {
        int decimals = Math.max(Currency.getInstance(currency).getDefaultFractionDigits(), 0);
        return new Deviation.Pair(soldRevenue(), share(forecastRevenue(), decimals));
    }

    MonthAccuracy accuracy(int threshold, Locale locale) {
        boolean forecast = !entries.isEmpty();
        return new MonthAccuracy(
                month.toString(),
                days(),
                coveredDays(),
                forecast ? forecastUnits() : null,
                forecast ? forecastRevenue() : null,
                notCompared()
                        .map(code -> MeasureAccuracy.undefined(sold.isEmpty() ? null : soldUnits(), code, locale))
                        .orElseGet(() -> MeasureAccuracy.of(List.of(units()), threshold, locale)),
                revenueAccuracy(threshold, locale));
    }

    private MeasureAccuracy revenueAccuracy(int threshold, Locale locale) {
        if (!oneCurrency()) return MeasureAccuracy.undefined(null, "CURRENCIES_DIFFER", locale);
        return notCompared()
                .map(code -> MeasureAccuracy.undefined(sold.isEmpty() ? null : soldRevenue(), code, locale))
                .orElseGet(() -> MeasureAccuracy.of(List.of(revenue()), threshold, locale));
    }

    private Optional<String> notCompared() {
        if (compared()) return Optional.empty();
        return Optional.of(sold.isEmpty() ? "NO_ACTUALS" : "NO_FORECAST");
    }

    /** As much of a month's forecast as has been sold in, rounded half up. */
    private BigDecimal share(BigDecimal whole, int decimals) {
        if (coveredDays() == days()) return whole;
        return whole.multiply(BigDecimal.valueOf(coveredDays()))
                .divide(BigDecimal.valueOf(days()), decimals, RoundingMode.HALF_UP);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    private BigDecimal forecastUnits() {
        return entries.stream().map(Expected::units).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal forecastRevenue() {
        return entries.stream().map(Expected::revenue).map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal soldUnits() {
        return sold.stream().map(Sold::units).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal soldRevenue() {
        return sold.stream().map(Sold::revenue).map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
