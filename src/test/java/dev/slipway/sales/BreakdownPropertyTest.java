package dev.slipway.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.value.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for all breakdowns. */
@PropertyDefaults(tries = 300, edgeCases = EdgeCasesMode.NONE)
class BreakdownPropertyTest {

    private static Money cny(BigDecimal amount) {
        return new Money(amount, "CNY");
    }

    private static List<String> faults(SalesShare whole, List<SalesPart> parts) {
        List<String> faults = new ArrayList<>();
        Breakdown.of("byChannel", whole, parts)
                .check((field, code, arguments) -> faults.add(field + " " + code + " " + List.of(arguments)));
        return faults;
    }

    private static SalesShare whole(List<SalesPart> parts) {
        BigDecimal units = BigDecimal.ZERO;
        BigDecimal revenue = BigDecimal.ZERO;
        int customers = 0;
        for (SalesPart part : parts) {
            units = units.add(part.units());
            revenue = revenue.add(part.revenue().amount());
            customers += part.customers();
        }
        return new SalesShare(units, cny(revenue), customers);
    }

    @Property
    void partsThatAddUpAreAcceptedInEveryOrderAndScale(@ForAll("parts") List<SalesPart> parts) {
        SalesShare whole = whole(parts);
        assertEquals(List.of(), faults(whole, parts));
        List<SalesPart> backwards = new ArrayList<>(parts);
        java.util.Collections.reverse(backwards);
        SalesShare shorter = new SalesShare(
                whole.units().stripTrailingZeros(), cny(whole.revenue().amount().setScale(6)), whole.customers());
        assertEquals(List.of(), faults(shorter, backwards));
    }

    @Property
    void exactlyTheSumThatDiffersIsReportedWithBothNumbers(
            @ForAll("parts") List<SalesPart> parts,
            @ForAll @IntRange(max = 99) int which,
            @ForAll @IntRange(min = 1, max = 1_000) int by,
            @ForAll @IntRange(max = 2) int measure) {
        SalesShare whole = whole(parts);
        SalesPart part = parts.get(which % parts.size());
        BigDecimal more = BigDecimal.valueOf(by, 2);
        SalesPart changed =
                switch (measure) {
                    case 0 -> new SalesPart(part.name(), part.units().add(more), part.revenue(), part.customers());
                    case 1 ->
                        new SalesPart(
                                part.name(),
                                part.units(),
                                cny(part.revenue().amount().add(more)),
                                part.customers());
                    default -> new SalesPart(part.name(), part.units(), part.revenue(), part.customers() + by);
                };
        List<SalesPart> others = new ArrayList<>(parts);
        others.set(which % parts.size(), changed);
        SalesShare sum = whole(others);
        String expected =
                switch (measure) {
                    case 0 -> "UNITS_DIFFER " + List.of(sum.units(), whole.units());
                    case 1 ->
                        "REVENUE_DIFFERS "
                                + List.of(
                                        sum.revenue().amount(), whole.revenue().amount());
                    default -> "CUSTOMERS_DIFFER " + List.of(sum.customers(), whole.customers());
                };
        assertEquals(List.of("byChannel " + expected), faults(whole, others));
    }

    @Provide
    Arbitrary<List<SalesPart>> parts() {
        Arbitrary<BigDecimal> units =
                Arbitraries.integers().between(0, 1_000_000).map(n -> BigDecimal.valueOf(n, 2));
        Arbitrary<BigDecimal> revenue =
                Arbitraries.longs().between(0, 1_000_000_000_000L).map(n -> BigDecimal.valueOf(n, 2));
        Arbitrary<Integer> customers = Arbitraries.integers().between(0, 1_000_000);
        return Combinators.combine(units, revenue, customers)
                .as((u, r, c) -> new SalesPart("channel", u, cny(r), c))
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }
}
