package dev.slipway.data;

import dev.slipway.api.CommaList;
import dev.slipway.api.View;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.security.CurrentCaller;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The records that a read puts into its views because the reader asked for them: joined in the one statement of the read,
 * as far as the reader may know of them.
 */
record Includes<V extends Record & View>(List<Fields.Include> wanted, ViewShape<V> shape, Guard guard) {

    /** A problem for a name that the views do not have, or for an area that the caller may not read. */
    static <V extends Record & View> Includes<V> of(
            List<String> names, Fields fields, ViewShape<V> shape, CurrentCaller caller, Guard guard) {
        List<Fields.Include> wanted = new ArrayList<>();
        for (String name : CommaList.of(names)) {
            Fields.Include include = fields.includes().stream()
                    .filter(known -> known.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> ProblemException.parameter(
                            InputError.of("include", "UNKNOWN_INCLUDE", names(fields.includes()))));
            caller.needs(include.area(), "read");
            if (!wanted.contains(include)) wanted.add(include);
        }
        return new Includes<>(wanted, shape, guard);
    }

    private static String names(List<Fields.Include> all) {
        return all.stream().map(Fields.Include::name).collect(Collectors.joining(", "));
    }

    boolean isEmpty() {
        return wanted.isEmpty();
    }

    /** What is selected besides the record. */
    String aliases() {
        StringBuilder aliases = new StringBuilder();
        for (int i = 0; i < wanted.size(); i++) aliases.append(", i").append(i);
        return aliases.toString();
    }

    String joins() {
        StringBuilder joins = new StringBuilder();
        for (int i = 0; i < wanted.size(); i++) {
            Fields.Include include = wanted.get(i);
            joins.append(" left join ").append(include.entity()).append(" i").append(i);
            joins.append(" on i").append(i).append(".id = ").append("e.").append(include.path());
            guard.visible(include.entity(), "i" + i)
                    .ifPresent(visible -> joins.append(" and ").append(visible));
        }
        return joins.toString();
    }

    /** The view of a row whose first element is the record and whose included records start at an offset. */
    V view(Object[] row, int offset) {
        @SuppressWarnings("unchecked")
        V view = ((Thing<?, V>) row[0]).view();
        for (int i = 0; i < wanted.size(); i++) {
            if (row[offset + i] instanceof Thing<?, ?> included) {
                view = shape.with(view, wanted.get(i).component(), included.view());
            }
        }
        return view;
    }
}
