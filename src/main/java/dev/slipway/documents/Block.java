package dev.slipway.documents;

import java.math.BigDecimal;
import java.util.List;

/** A part of a document. Its words are plain text, which each form shows as it is. */
public sealed interface Block {

    /** The title of what follows. */
    record Heading(String text) implements Block {}

    /** Sentences; they may have line breaks. */
    record Paragraph(String text) implements Block {}

    /** A remark of the document itself, for example that there is nothing to say. */
    record Remark(String text) implements Block {}

    /** Things that are each said in a few words. */
    record Facts(List<Fact> facts) implements Block {}

    /** One of them. */
    record Fact(String name, String value) {}

    /** A list. */
    record Points(List<String> items) implements Block {}

    /** A table; a cell without words is empty. */
    record Grid(List<Column> columns, List<List<String>> rows) implements Block {}

    /**
     * A column of a table.
     *
     * @param weight how wide it is beside the others
     * @param number whether it holds numbers
     */
    record Column(String name, int weight, boolean number) {}

    /** Bars side by side in groups, for forms that have pictures; the same numbers are in a table. */
    record Bars(List<String> series, List<Group> groups) implements Block {}

    /** One bar for each series; null where there is none. */
    record Group(String name, List<BigDecimal> values) {}
}
