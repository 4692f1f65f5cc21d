package dev.slipway.accuracy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;

/**
 * How far forecasts were from what was sold, in percent, rounded half up to two decimals; null where nothing was sold.
 *
 * @param wape Σ|A − F| ÷ Σ|A|
 * @param mape the mean of |A − F| ÷ |A| over the pairs with A ≠ 0
 * @param skipped the pairs with A = 0
 * @param bias (ΣF − ΣA) ÷ ΣA
 */
record Deviation(BigDecimal wape, BigDecimal mape, int skipped, BigDecimal bias) {

    private static final int DECIMALS = 2;

    /** What was sold, and what was forecast of it. */
    record Pair(BigDecimal actual, BigDecimal forecast) {

        BigDecimal error() {
            return actual.subtract(forecast).abs();
        }

        BigDecimal size() {
            return actual.abs();
        }
    }

    static Deviation of(List<Pair> pairs) {
        List<Pair> sold =
                pairs.stream().filter(pair -> pair.actual.signum() != 0).toList();
        BigDecimal actual = sum(pairs, Pair::actual);
        return new Deviation(
                percent(sum(pairs, Pair::error), sum(pairs, Pair::size)),
                percent(
                        sum(sold, pair -> pair.error().divide(pair.size(), MathContext.DECIMAL128)),
                        BigDecimal.valueOf(sold.size())),
                pairs.size() - sold.size(),
                percent(sum(pairs, Pair::forecast).subtract(actual), actual));
    }

    static BigDecimal sum(List<Pair> pairs, Function<Pair, BigDecimal> number) {
        return pairs.stream().map(number).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null : part.movePointRight(2).divide(whole, DECIMALS, RoundingMode.HALF_UP);
    }
}
