package dev.slipway.api;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A record with rules over more than one of its fields. */
public interface Checked {

    /** Reports each broken rule; a field that could not be read is null here and has been reported already. */
    void check(Report report);

    /** Where a record reports its broken rules. */
    interface Report {

        /** @param field the field to point at, empty for the record itself */
        void violation(String field, String code, Object... arguments);

        /** Reports a list in which something stands twice; what could not be read has been reported already. */
        default void once(String field, Stream<?> values) {
            List<?> readable = values.filter(Objects::nonNull).toList();
            if (readable.stream().distinct().count() < readable.size()) violation(field, "DUPLICATES");
        }
    }
}
