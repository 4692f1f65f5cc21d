package dev.slipway.tables;

import com.fasterxml.jackson.databind.JsonNode;

/** One row of a table, or one item of JSON. */
public interface TableRow {

    /** Its number in the file: of spreadsheets and CSV the titles are row 1, items of JSON are counted from 1. */
    long number();

    /** What a column says, by its title or path; null where the row does not have it. */
    JsonNode cell(String column);

    /** Whether there is something behind the last column. */
    default boolean tooLong() {
        return false;
    }

    /** The same as people wrote it; empty where there is nothing. */
    default String text(String column) {
        JsonNode cell = cell(column);
        if (cell == null || cell.isNull()) return "";
        return cell.isContainerNode() ? cell.toString() : cell.asText();
    }
}
