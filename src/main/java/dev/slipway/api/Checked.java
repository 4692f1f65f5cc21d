package dev.slipway.api;

/** A record with rules over more than one of its fields. */
public interface Checked {

    /** Reports each broken rule; a field that could not be read is null here and has been reported already. */
    void check(Report report);

    /** Where a record reports its broken rules. */
    interface Report {

        /** @param field the field to point at, empty for the record itself */
        void violation(String field, String code, Object... arguments);
    }
}
