package dev.slipway.data;

import dev.slipway.api.CommaList;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The order of a list; the id comes last, so that the order is total. */
record Sort(List<Part> parts) {

    private static final int MOST = 3;

    /** One key and its direction. */
    record Part(Fields.Key key, boolean descending) {

        String order() {
            return key.expression() + (descending ? " desc" : "");
        }
    }

    static Sort of(List<String> wanted, Fields fields) {
        List<Part> parts = new ArrayList<>();
        for (String word : CommaList.of(wanted)) {
            boolean descending = word.startsWith("-");
            Fields.Key key = fields.keys().get(descending ? word.substring(1) : word);
            if (key == null || parts.size() == MOST || parts.stream().anyMatch(part -> part.key == key)) {
                String known = String.join(", ", new TreeSet<>(fields.keys().keySet()));
                throw ProblemException.parameter(InputError.of("sort", "SORT_KEY_EXPECTED", known, MOST));
            }
            parts.add(new Part(key, descending));
        }
        if (parts.stream().noneMatch(part -> part.key.name().equals("id"))) {
            boolean descending = !parts.isEmpty() && parts.get(parts.size() - 1).descending;
            parts.add(new Part(fields.keys().get("id"), descending));
        }
        return new Sort(List.copyOf(parts));
    }

    String orderBy() {
        return parts.stream().map(Part::order).collect(Collectors.joining(", "));
    }

    /** The same order as a word, for the cursor to hold. */
    String name() {
        return parts.stream()
                .map(part -> (part.descending ? "-" : "") + part.key.name())
                .collect(Collectors.joining(","));
    }

    /**
     * The condition for rows after the values {@code :k0, :k1 …}: a comparison of tuples where all keys run in one
     * direction; else key by key, with a bound on the first key that its index can use.
     */
    String after() {
        boolean descending = parts.get(0).descending;
        if (parts.stream().allMatch(part -> part.descending == descending)) {
            if (parts.size() == 1) return parts.get(0).key.expression() + (descending ? " < " : " > ") + ":k0";
            String keys = parts.stream().map(part -> part.key.expression()).collect(Collectors.joining(", "));
            String values = range().collect(Collectors.joining(", "));
            return "(" + keys + ")" + (descending ? " < " : " > ") + "(" + values + ")";
        }
        StringBuilder condition = new StringBuilder();
        for (int i = parts.size() - 1; i >= 0; i--) {
            Part part = parts.get(i);
            String strict = part.key.expression() + (part.descending ? " < :k" : " > :k") + i;
            String rest = condition.toString();
            condition.setLength(0);
            condition.append(strict);
            if (!rest.isEmpty()) {
                condition
                        .append(" or ")
                        .append(part.key.expression())
                        .append(" = :k")
                        .append(i);
                condition.append(" and (").append(rest).append(")");
            }
        }
        String bound = parts.get(0).key.expression() + (descending ? " <= :k0" : " >= :k0");
        return bound + " and (" + condition + ")";
    }

    private java.util.stream.Stream<String> range() {
        return java.util.stream.IntStream.range(0, parts.size()).mapToObj(i -> ":k" + i);
    }
}
