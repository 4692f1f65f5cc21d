package dev.slipway.transfer;

import dev.slipway.mapping.RowError;
import dev.slipway.mapping.RowOutcome;
import java.util.List;
import java.util.UUID;

/**
 * What a piece of work came to.
 *
 * @param items how many it worked off, refused ones included
 * @param rows what is reported of each; empty where nothing is
 */
public record Piece(long items, long created, long changed, long unchanged, long refused, List<Row> rows) {

    /** What became of one row. */
    public record Row(long number, RowOutcome outcome, UUID record, List<RowError> errors, List<String> cells) {}

    /** A piece of rows that are all reported. */
    public static Piece of(List<Row> rows) {
        return new Piece(
                rows.size(),
                count(rows, RowOutcome.CREATED),
                count(rows, RowOutcome.CHANGED),
                count(rows, RowOutcome.UNCHANGED),
                count(rows, RowOutcome.REFUSED),
                List.copyOf(rows));
    }

    private static long count(List<Row> rows, RowOutcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    /** A piece without a report on its rows. */
    public static Piece of(long items, long created, long changed, long unchanged) {
        return new Piece(items, created, changed, unchanged, 0, List.of());
    }
}
