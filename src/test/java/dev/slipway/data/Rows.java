package dev.slipway.data;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Meta;
import dev.slipway.api.View;
import dev.slipway.marks.Filterable;
import dev.slipway.marks.Included;
import dev.slipway.marks.Sortable;
import dev.slipway.value.PlannedDate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/** A sample resource with a field of every kind that lists filter, sort and include by. */
final class Rows {

    static final Fields FIELDS = Fields.of(Row.class, RowDetails.class, RowView.class);

    private Rows() {}

    /** How a row is. */
    enum State {
        NEW,
        OLD
    }

    /** What a client may say of a row. */
    record RowDetails(
            @NotBlank @Filterable @Sortable String key,
            @NotNull @Sortable Integer rank,
            @Filterable UUID ownerId,
            @Filterable(range = true) @Sortable LocalDate due,
            @Filterable(range = true) @Sortable PlannedDate planned,
            String note,
            @JsonUnwrapped Labels labels)
            implements Details {}

    /** What a client reads of a row. */
    record RowView(
            @JsonUnwrapped Meta meta,
            @JsonUnwrapped RowDetails details,

            @Included(area = "catalog", entity = "Person", by = "ownerId")
            Record owner)
            implements View {}

    /** The row. */
    static class Row extends Thing<RowDetails, RowView> {

        RowDetails details;

        @Filterable
        @Sortable
        State state = State.NEW;

        @Override
        public RowDetails details() {
            return details;
        }

        @Override
        public void details(RowDetails said) {
            details = said;
        }

        @Override
        public RowView view() {
            return new RowView(meta(), details, null);
        }
    }

    /** A list of fields whose sort key may be null and is no date. */
    record Unsortable(@Sortable String maybe, Labels labels) implements Details {}
}
