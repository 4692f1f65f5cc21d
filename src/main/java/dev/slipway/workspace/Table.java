package dev.slipway.workspace;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table that is exported, and how its rows become lines of JSON and rows again.
 *
 * @param key the columns of its primary key
 * @param apart the column whose bytes are files of their own, null where there is none
 * @param fillsItself whether it may hold rows of the system before anybody has entered any
 */
record Table(String name, List<Column> columns, List<Column> key, String apart, boolean fillsItself) {

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    String quoted() {
        return quoted(name);
    }

    String file() {
        return "tables/" + name + ".ndjson";
    }

    List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    /** Each row as one line of JSON, in the order of the key; a value that is absent is left out, as everywhere. */
    String lines() {
        String fields = columns.stream()
                .map(column -> "'\"" + column.name() + "\":' || to_json(" + column.quoted() + ")::text")
                .collect(Collectors.joining(", "));
        // JSON that is kept as it was written may have line breaks between its tokens
        return "select translate('{' || array_to_string(array[" + fields + "], ',') || '}', E'\\n\\r', '  ') from "
                + quoted() + " order by " + key.stream().map(Column::ordered).collect(Collectors.joining(", "));
    }

    /** The keys of what is kept apart. */
    String keys() {
        return "select " + key.get(0).quoted() + "::text from " + quoted() + " order by "
                + key.get(0).ordered();
    }

    /** A slice of what is kept apart: from where, how much, of which key. */
    String slice() {
        return "select substring(" + quoted(apart) + " from ? for ?) from " + quoted() + " where "
                + key.get(0).quoted() + "::text = ?";
    }

    /** The statement that makes rows of the lines in a column of that name of a table. */
    String insertion(String stage) {
        return "insert into " + quoted() + " (" + names() + ") overriding system value select "
                + values(stage + ".line") + " from " + stage + " cross join lateral " + fields(stage + ".line");
    }

    /** The statement that makes a row of bytes and of a line, its two parameters. */
    String insertionOfOne() {
        return "insert into " + quoted() + " (" + quoted(apart) + ", " + names()
                + ") overriding system value select ?, " + values("one.line")
                + " from (select ?::json as line) one cross join lateral " + fields("one.line");
    }

    private String names() {
        return columns.stream().map(Column::quoted).collect(Collectors.joining(", "));
    }

    private String values(String line) {
        return columns.stream()
                .map(column -> column.json()
                        ? "(" + line + " -> '" + column.name() + "')::" + column.type()
                        : "field." + column.quoted())
                .collect(Collectors.joining(", "));
    }

    private String fields(String line) {
        return "json_to_record(" + line + ") as field ("
                + columns.stream()
                        .map(column -> column.quoted() + ' ' + (column.json() ? "json" : column.type()))
                        .collect(Collectors.joining(", "))
                + ")";
    }
}
