package dev.slipway.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.value.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for all tiers. */
@PropertyDefaults(tries = 300, edgeCases = EdgeCasesMode.NONE)
class PriceTiersPropertyTest {

    private static final Money PRICE = new Money(BigDecimal.ONE, "CNY");

    private static List<String> faults(List<PriceTier> tiers) {
        List<String> faults = new ArrayList<>();
        PriceTiers.check((field, code, arguments) -> faults.add(field + " " + code), tiers);
        return faults;
    }

    @Property
    void rangesThatFollowEachOtherAreAccepted(@ForAll("tiers") List<PriceTier> tiers) {
        assertEquals(List.of(), faults(tiers));
    }

    @Property
    void aRangeThatBeginsLaterLeavesAGapAndOneThatBeginsEarlierOverlaps(
            @ForAll("tiers") List<PriceTier> tiers, @ForAll @IntRange(max = 99) int which, @ForAll boolean later) {
        int i = which % tiers.size();
        PriceTier tier = tiers.get(i);
        int from = later ? tier.fromUnit() + 1 : tier.fromUnit() - 1;
        Integer to = tier.toUnit() == null ? null : Integer.valueOf(tier.toUnit() + 1);
        List<PriceTier> moved = new ArrayList<>(tiers);
        moved.set(i, new PriceTier(from, to, PRICE));
        List<String> expected = new ArrayList<>();
        expected.add("tiers/" + i + "/fromUnit " + (later ? "TIER_GAP" : "TIER_OVERLAP"));
        // it ends one unit later, where the next one begins
        if (i < tiers.size() - 1) expected.add("tiers/" + (i + 1) + "/fromUnit TIER_OVERLAP");
        assertEquals(expected, faults(moved));
    }

    @Property
    void withoutOneOfTheRangesItsUnitsHaveNoPrice(
            @ForAll("tiers") List<PriceTier> tiers, @ForAll @IntRange(max = 99) int which) {
        int i = which % tiers.size();
        List<PriceTier> fewer = new ArrayList<>(tiers);
        fewer.remove(i);
        boolean last = i == tiers.size() - 1;
        assertEquals(last ? List.of() : List.of("tiers/" + i + "/fromUnit TIER_GAP"), faults(fewer));
    }

    /** One to six ranges from unit 1 on, the last with an end or without. */
    @Provide
    Arbitrary<List<PriceTier>> tiers() {
        return Arbitraries.integers()
                .between(1, 1_000_000)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .flatMap(widths -> Arbitraries.of(true, false).map(open -> ranges(widths, open)));
    }

    private static List<PriceTier> ranges(List<Integer> widths, boolean open) {
        List<PriceTier> tiers = new ArrayList<>();
        int from = 1;
        for (int i = 0; i < widths.size(); i++) {
            int to = from + widths.get(i) - 1;
            tiers.add(new PriceTier(from, open && i == widths.size() - 1 ? null : Integer.valueOf(to), PRICE));
            from = to + 1;
        }
        return tiers;
    }
}
