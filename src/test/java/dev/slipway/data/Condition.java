package dev.slipway.data;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Means what PostgreSQL means by the conditions that a sort makes: {@code or} of {@code and} of comparisons, in
 * parentheses or not, of single values or of tuples.
 */
final class Condition {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(\\((?:[^()]*, [^()]*)\\)|[()]|<=|>=|[<>=]|[e:][.a-z0-9]+|and|or)");

    private final List<String> tokens;
    private final List<String> columns;
    private final List<Integer> row;
    private final List<Integer> place;
    private int at;

    private Condition(String text, List<String> columns, List<Integer> row, List<Integer> place) {
        Matcher matcher = TOKEN.matcher(text);
        this.tokens = matcher.results().map(match -> match.group(1)).toList();
        if (!matcher.reset().replaceAll("").isBlank()) throw new IllegalArgumentException(text);
        this.columns = columns;
        this.row = row;
        this.place = place;
    }

    /** Whether a row of these columns meets the condition with {@code :k0, :k1 …} bound to a place. */
    static Predicate<List<Integer>> of(String text, List<String> columns, List<Integer> place) {
        return row -> {
            Condition condition = new Condition(text, columns, row, place);
            boolean met = condition.any();
            if (condition.at < condition.tokens.size()) throw new IllegalArgumentException(text);
            return met;
        };
    }

    private boolean any() {
        boolean met = all();
        while (next("or")) met |= all();
        return met;
    }

    private boolean all() {
        boolean met = one();
        while (next("and")) met &= one();
        return met;
    }

    private boolean one() {
        if (next("(")) {
            boolean met = any();
            if (!next(")")) throw new IllegalArgumentException(tokens.toString());
            return met;
        }
        int order = compare(values(tokens.get(at)), values(tokens.get(at + 2)));
        String operator = tokens.get(at + 1);
        at += 3;
        return switch (operator) {
            case "<" -> order < 0;
            case ">" -> order > 0;
            case "<=" -> order <= 0;
            case ">=" -> order >= 0;
            case "=" -> order == 0;
            default -> throw new IllegalArgumentException(operator);
        };
    }

    private boolean next(String word) {
        boolean next = at < tokens.size() && tokens.get(at).equals(word);
        if (next) at++;
        return next;
    }

    private List<Integer> values(String operand) {
        return Arrays.stream(operand.replaceAll("[()]", "").split(", "))
                .map(this::value)
                .toList();
    }

    private Integer value(String name) {
        return name.startsWith(":k")
                ? place.get(Integer.parseInt(name.substring(2)))
                : row.get(columns.indexOf(name.substring(2)));
    }

    private static int compare(List<Integer> left, List<Integer> right) {
        for (int i = 0; i < left.size(); i++) {
            int order = left.get(i).compareTo(right.get(i));
            if (order != 0) return order;
        }
        return 0;
    }
}
