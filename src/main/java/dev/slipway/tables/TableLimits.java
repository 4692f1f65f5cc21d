package dev.slipway.tables;

/** How much of a table is read before it is refused: whoever sends more has another kind of file. */
public final class TableLimits {

    /** Columns. */
    public static final int COLUMNS = 1_000;

    /** Characters of a row; no record is larger. */
    public static final int ROW = 1 << 20;

    /** Characters of a title. */
    static final int TITLE = 1_000;

    /** Levels of JSON. */
    static final int DEPTH = 100;

    /** Digits of a number. */
    static final int NUMBER = 1_000;

    /** Bytes of all texts that a workbook keeps once for all sheets: they are in the memory while it is read. */
    static final long SHARED_STRINGS = 48L << 20;

    private TableLimits() {}
}
