package dev.slipway.accuracy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** What holds for all deviations. */
@PropertyDefaults(tries = 300, edgeCases = EdgeCasesMode.NONE)
class DeviationPropertyTest {

    private static final BigDecimal NONE = new BigDecimal("0.00");

    @Property
    void aForecastThatCameTrueDeviatesByNothing(@ForAll("pairs") List<Deviation.Pair> pairs) {
        List<Deviation.Pair> cameTrue = pairs.stream()
                .map(pair -> new Deviation.Pair(pair.actual(), pair.actual()))
                .toList();
        Deviation deviation = Deviation.of(cameTrue);
        if (deviation.wape() != null) assertEquals(new Deviation(NONE, NONE, deviation.skipped(), NONE), deviation);
    }

    @Property
    void biasIsNeverLargerThanWape(@ForAll("pairs") List<Deviation.Pair> pairs) {
        Deviation deviation = Deviation.of(pairs);
        if (deviation.wape() != null) assertTrue(deviation.bias().abs().compareTo(deviation.wape()) <= 0);
    }

    @Property
    void orderAndScaleDoNotMatter(@ForAll("pairs") List<Deviation.Pair> pairs) {
        List<Deviation.Pair> others = new ArrayList<>();
        for (Deviation.Pair pair : pairs) {
            others.add(new Deviation.Pair(
                    pair.actual().movePointRight(3), pair.forecast().movePointRight(3)));
        }
        Collections.reverse(others);
        assertEquals(Deviation.of(pairs), Deviation.of(others));
    }

    @Property
    void ofOneMonthWapeAndMapeAreTheSame(@ForAll("pairs") List<Deviation.Pair> pairs) {
        Deviation deviation = Deviation.of(pairs.subList(0, 1));
        assertEquals(deviation.wape(), deviation.mape());
    }

    @Provide
    Arbitrary<List<Deviation.Pair>> pairs() {
        Arbitrary<BigDecimal> numbers = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(1, Arbitraries.just(BigDecimal.ZERO)),
                net.jqwik.api.Tuple.of(
                        6, Arbitraries.longs().between(0, 1_000_000_000L).map(n -> BigDecimal.valueOf(n, 2))));
        return Combinators.combine(numbers, numbers)
                .as(Deviation.Pair::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(24);
    }
}
