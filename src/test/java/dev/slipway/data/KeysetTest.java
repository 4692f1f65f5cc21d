package dev.slipway.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Paging by the condition of a sort neither repeats nor loses a row. */
class KeysetTest {

    private static final List<String> NAMES = List.of("a", "b", "c", "id");

    private static Sort sort(List<String> words) {
        Fields fields = new Fields(Map.of(), keys(), List.of(), List.of());
        return Sort.of(words, fields);
    }

    private static Map<String, Fields.Key> keys() {
        var keys = new LinkedHashMap<String, Fields.Key>();
        NAMES.forEach(name -> keys.put(name, new Fields.Key(name, "e." + name, Integer.class)));
        return keys;
    }

    @Property(tries = 500)
    void pagesAreTheWholeListInItsOrder(
            @ForAll("rows") List<List<Integer>> rows,
            @ForAll("sorts") List<String> words,
            @ForAll @IntRange(min = 1, max = 7) int limit) {
        Sort sort = sort(words);
        Comparator<List<Integer>> order = order(sort);
        List<List<Integer>> whole = rows.stream().sorted(order).toList();

        List<List<Integer>> read = new ArrayList<>();
        List<List<Integer>> page = whole.stream().limit(limit).toList();
        while (!page.isEmpty() && read.size() <= whole.size()) {
            read.addAll(page);
            Predicate<List<Integer>> after = Condition.of(sort.after(), NAMES, place(sort, page.get(page.size() - 1)));
            page = rows.stream().filter(after).sorted(order).limit(limit).toList();
        }
        assertEquals(whole, read);
    }

    private static List<Integer> place(Sort sort, List<Integer> row) {
        return sort.parts().stream()
                .map(part -> row.get(NAMES.indexOf(part.key().name())))
                .toList();
    }

    /** The order that {@code order by} of the sort means. */
    private static Comparator<List<Integer>> order(Sort sort) {
        return Stream.of(sort.orderBy().split(", "))
                .map(KeysetTest::order)
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    private static Comparator<List<Integer>> order(String term) {
        int column = NAMES.indexOf(term.replace("e.", "").replace(" desc", ""));
        Comparator<List<Integer>> order = Comparator.comparing(row -> row.get(column));
        return term.endsWith(" desc") ? order.reversed() : order;
    }

    @Provide
    Arbitrary<List<List<Integer>>> rows() {
        return Arbitraries.integers()
                .between(0, 2)
                .list()
                .ofSize(3)
                .list()
                .ofMaxSize(25)
                .map(values -> IntStream.range(0, values.size())
                        .mapToObj(id -> {
                            List<Integer> row = new ArrayList<>(values.get(id));
                            row.add(id);
                            return row;
                        })
                        .toList());
    }

    @Provide
    Arbitrary<List<String>> sorts() {
        Arbitrary<List<String>> names = Arbitraries.shuffle(NAMES);
        Arbitrary<List<Boolean>> directions = Arbitraries.of(true, false).list().ofSize(3);
        return names.flatMap(shuffled ->
                directions.flatMap(down -> Arbitraries.integers().between(0, 3).map(count -> IntStream.range(0, count)
                        .mapToObj(i -> (down.get(i) ? "-" : "") + shuffled.get(i))
                        .toList())));
    }
}
