package dev.slipway.tables;

import java.util.List;

/** The rows of a table, one after the other; problems of status 422 where it is broken. */
public interface TableReader extends AutoCloseable {

    /** The titles, in their order; for JSON, those that have been met so far. */
    List<String> columns();

    /** The next row that says anything; null at the end. */
    TableRow next();

    @Override
    void close();
}
