package dev.slipway.transfer;

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

    /** A piece without a report on its rows. */
    public static Piece of(long items, long created, long changed, long unchanged) {
        return new Piece(items, created, changed, unchanged, 0, List.of());
    }
}
