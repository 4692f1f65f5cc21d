package dev.slipway.export;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.forms.Sheet;
import dev.slipway.marks.Included;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A column of a table of records: where its value is in the JSON of a record, and of what type it is. What consists of parts has a
 * column for each part.
 */
record Column(List<String> path, Class<?> type) {

    private static final String BETWEEN = "; ";

    /**
     * The columns of what clients read.
     *
     * @param fields the names of the fields to keep; empty for all
     * @param included the names of the records that are included
     */
    static List<Column> of(Class<? extends Record> view, Set<String> fields, Set<String> included) {
        List<Column> columns = new ArrayList<>();
        add(view, List.of(), included, columns);
        if (!fields.isEmpty()) columns.removeIf(column -> !fields.contains(column.path.get(0)));
        return columns;
    }

    private static void add(Class<?> type, List<String> path, Set<String> included, List<Column> columns) {
        for (RecordComponent component : type.getRecordComponents()) {
            Class<?> part = component.getType();
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                add(part, path, included, columns);
                continue;
            }
            boolean reference = component.isAnnotationPresent(Included.class);
            if (reference && !(path.isEmpty() && included.contains(component.getName()))) continue;
            List<String> here =
                    Stream.concat(path.stream(), Stream.of(component.getName())).toList();
            if (part.isRecord()) add(part, here, included, columns);
            else columns.add(new Column(here, part));
        }
    }

    /** What stands above it, for example {@code listPrice.amount}. */
    String name() {
        return String.join(".", path);
    }

    /** What a record says there; nothing where it says nothing. */
    String text(JsonNode record) {
        JsonNode value = record;
        for (String name : path) value = value.path(name);
        if (value.isMissingNode() || value.isNull()) return "";
        if (value.isArray() && plain(value)) return Sheet.text(joined(value));
        if (value.isContainerNode()) return value.toString();
        return type == String.class ? Sheet.text(value.asText()) : value.asText();
    }

    /** Whether texts can be told apart again when they stand one after another in a cell. */
    private static boolean plain(JsonNode values) {
        boolean first = true;
        for (JsonNode value : values) {
            if (!value.isTextual()) return false;
            String text = value.textValue();
            if (text.isEmpty() || !text.equals(text.strip()) || text.contains(";") || text.contains("；")) return false;
            if (first && text.startsWith("[")) return false;
            first = false;
        }
        return true;
    }

    private static String joined(JsonNode values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value.textValue()));
        return String.join(BETWEEN, texts);
    }
}
