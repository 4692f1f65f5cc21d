package dev.slipway.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.formula.Step;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds of the formulas and of rankings whatever the numbers. */
class ScoringPropertyTest {

    private static final List<ScoringKind> FIXED = List.of(
            ScoringKind.RICE, ScoringKind.ICE, ScoringKind.WSJF, ScoringKind.OPPORTUNITY, ScoringKind.VALUE_EFFORT);

    /** Of these inputs more is worse. */
    private static final List<String> FALLING = List.of("effort", "jobSize", "satisfaction");

    /** A model's inputs and a value for each. */
    record Scored(ScoringKind kind, List<ScoringInput> inputs, Map<String, BigDecimal> values) {

        ScoringKind.Outcome outcome() {
            return kind.evaluate(inputs, values);
        }

        Scored with(String key, BigDecimal value) {
            Map<String, BigDecimal> changed = new HashMap<>(values);
            changed.put(key, value);
            return new Scored(kind, inputs, changed);
        }
    }

    /** A value that the scale allows, by a seed. */
    private static BigDecimal value(ScoringInput input, Random random) {
        if (input.allowed() != null) {
            return input.allowed().get(random.nextInt(input.allowed().size()));
        }
        BigDecimal min = input.min() == null ? new BigDecimal("0.000001") : input.min();
        BigDecimal span = input.max().subtract(min);
        // small numbers as often as large ones
        BigDecimal part = BigDecimal.valueOf(random.nextDouble()).pow(1 + random.nextInt(12));
        return min.add(span.multiply(part)).setScale(6, RoundingMode.DOWN).max(min);
    }

    private static Scored scored(ScoringKind kind, List<ScoringInput> inputs, long seed) {
        Random random = new Random(seed);
        Map<String, BigDecimal> values = new HashMap<>();
        inputs.forEach(input -> values.put(input.key(), value(input, random)));
        return new Scored(kind, inputs, values);
    }

    @Provide
    Arbitrary<Scored> fixed() {
        return Combinators.combine(Arbitraries.of(FIXED), Arbitraries.longs())
                .as((kind, seed) -> scored(kind, kind.inputs(List.of()), seed));
    }

    @Provide
    Arbitrary<Scored> weighted() {
        Arbitrary<ScoringInput> input = Combinators.combine(
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, BigDecimal.valueOf(1_000_000))
                                .ofScale(6),
                        Arbitraries.of(Criterion.Direction.class),
                        Arbitraries.integers().between(-50, 50),
                        Arbitraries.integers().between(1, 1000))
                .as((weight, direction, min, span) -> ScoringInput.of(new Criterion(
                        "c",
                        "C",
                        Map.of(),
                        weight,
                        BigDecimal.valueOf(min),
                        BigDecimal.valueOf(min + span),
                        direction)));
        return Combinators.combine(input.list().ofMinSize(1).ofMaxSize(20), Arbitraries.longs())
                .as((all, seed) -> {
                    List<ScoringInput> named = new ArrayList<>();
                    for (ScoringInput one : all) {
                        named.add(ScoringInput.of(new Criterion(
                                "c" + named.size(),
                                "C",
                                Map.of(),
                                one.weight(),
                                one.min(),
                                one.max(),
                                one.direction())));
                    }
                    return scored(ScoringKind.WEIGHTED, named, seed);
                });
    }

    private static void isMonotonic(Scored scored, int at, long seed) {
        ScoringInput input = scored.inputs.get(at % scored.inputs.size());
        BigDecimal other = value(input, new Random(seed));
        boolean falling = FALLING.contains(input.key()) || input.lowerIsBetter();
        int change = other.compareTo(scored.values.get(input.key()));
        ScoringKind.Outcome before = scored.outcome();
        if (before.unrounded() == null) return;
        ScoringKind.Outcome after = scored.with(input.key(), other).outcome();
        int rises = after.unrounded().compareTo(before.unrounded());
        assertTrue((falling ? -change : change) * rises >= 0, () -> input.key() + " " + scored + " " + other);
    }

    @Property
    void moreOfWhatIsGoodIsNeverWorse(
            @ForAll("fixed") Scored scored, @ForAll @IntRange(max = 9) int at, @ForAll long seed) {
        isMonotonic(scored, at, seed);
    }

    @Property
    void moreOfAGoodCriterionIsNeverWorse(
            @ForAll("weighted") Scored scored, @ForAll @IntRange(max = 19) int at, @ForAll long seed) {
        isMonotonic(scored, at, seed);
    }

    @Property
    void noAllowedInputsAreWithoutANumber(@ForAll("fixed") Scored scored) {
        scored.inputs.forEach(input ->
                assertTrue(input.refusal(scored.values.get(input.key())).isEmpty(), () -> input + " " + scored.values));
        assertTrue(scored.outcome().unrounded().signum() >= 0);
    }

    @Property
    void aWeightedMeanIsBetweenTheLeastAndTheGreatestOfWhatItIsOf(@ForAll("weighted") Scored scored) {
        ScoringKind.Outcome outcome = scored.outcome();
        boolean weighs = scored.inputs.stream().anyMatch(input -> input.weight().signum() > 0);
        assertEquals(weighs, outcome.unrounded() != null);
        if (!weighs) return;
        List<BigDecimal> from = scored.inputs.stream()
                .filter(input -> input.weight().signum() > 0)
                .map(input -> input.lowerIsBetter()
                        ? input.min().add(input.max()).subtract(scored.values.get(input.key()))
                        : scored.values.get(input.key()))
                .toList();
        assertTrue(outcome.unrounded().compareTo(Collections.min(from)) >= 0);
        assertTrue(outcome.unrounded().compareTo(Collections.max(from)) <= 0);
    }

    @Property
    void onlyTheRatiosOfWeightsCount(
            @ForAll("weighted") Scored scored, @ForAll @IntRange(min = 2, max = 1000) int times) {
        List<ScoringInput> heavier = scored.inputs.stream()
                .map(input -> input.weighing(input.weight().multiply(BigDecimal.valueOf(times))))
                .toList();
        assertEquals(
                scored.outcome().unrounded(),
                new Scored(scored.kind, heavier, scored.values).outcome().unrounded());
    }

    @Property
    void theLastStepIsTheResult(@ForAll("weighted") Scored scored) {
        List<Step> steps = scored.outcome().steps();
        if (scored.outcome().unrounded() == null) return;
        assertEquals(scored.outcome().unrounded(), steps.get(steps.size() - 1).value());
        for (int i = 0; i < steps.size(); i++) assertEquals(i + 1, steps.get(i).number());
    }

    @Provide
    Arbitrary<List<Ranking.Item>> items() {
        Arbitrary<Ranking.Item> item = Combinators.combine(
                        Arbitraries.create(UUID::randomUUID),
                        Arbitraries.integers().between(0, 12))
                .as((id, number) -> new Ranking.Item(
                        null,
                        new Ranking.Ranked(id, "", "", null),
                        null,
                        null,
                        number == 12 ? null : BigDecimal.valueOf(number),
                        List.of(),
                        null));
        return item.list().ofMaxSize(60);
    }

    private static List<Ranking.Item> ranked(List<Ranking.Item> items, int pageSize) {
        UUID question = UUID.randomUUID();
        List<Ranking.Item> all = new ArrayList<>();
        Place place = Place.start(question);
        while (all.size() < items.size()) {
            List<Ranking.Item> page = items.stream()
                    .filter(place::before)
                    .sorted(Ranking.Item.ORDER)
                    .limit(pageSize)
                    .toList();
            for (Ranking.Item item : page) {
                place = place.next(item);
                all.add(item.ranked(place.rank()));
            }
            place = Place.of(place.encode(), question);
        }
        return all;
    }

    @Property
    void aRankingIsAPermutationInOneOrderWhateverThePagesAndTheOrderOfReading(
            @ForAll("items") List<Ranking.Item> items, @ForAll @IntRange(min = 1, max = 70) int pageSize) {
        List<Ranking.Item> ranking = ranked(items, pageSize);
        assertEquals(
                new HashSet<>(items.stream().map(Ranking.Item::subjectId).toList()),
                new HashSet<>(ranking.stream().map(Ranking.Item::subjectId).toList()));
        List<Ranking.Item> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, new Random(pageSize));
        assertEquals(ranking, ranked(shuffled, 1000));
    }

    @Property
    void aRankIsHowManyAreBetterPlusOne(
            @ForAll("items") List<Ranking.Item> items, @ForAll @IntRange(min = 1, max = 70) int pageSize) {
        for (Ranking.Item item : ranked(items, pageSize)) {
            if (item.unrounded() == null) {
                assertEquals(null, item.rank());
                continue;
            }
            long better = items.stream()
                    .filter(other ->
                            other.unrounded() != null && other.unrounded().compareTo(item.unrounded()) > 0)
                    .count();
            assertEquals(1 + better, (long) item.rank());
        }
    }

    @Property
    void noTextIsAPlaceOfAnotherQuestion(@ForAll @Size(max = 200) List<Character> characters) {
        StringBuilder text = new StringBuilder();
        characters.forEach(text::append);
        org.junit.jupiter.api.Assertions.assertThrows(
                dev.slipway.problem.ProblemException.class, () -> Place.of(text.toString(), UUID.randomUUID()));
    }
}
