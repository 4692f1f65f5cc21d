package dev.slipway.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.problem.InputError;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** One reading of a record from JSON: strict about names and types, and it collects every error instead of stopping. */
final class RecordReader {

    private static final int MOST_ERRORS = 100;

    private final List<InputError> errors = new ArrayList<>();
    private final List<InputError> violations = new ArrayList<>();
    private final BiFunction<Record, String, Stream<InputError>> rules;
    private final LocalDate today;

    /**
     * @param rules what a single record at a pointer breaks; every record is asked, whatever it is a part of
     * @param today the latest day that has begun
     */
    RecordReader(BiFunction<Record, String, Stream<InputError>> rules, LocalDate today) {
        this.rules = rules;
        this.today = today;
    }

    /** What is not of the form of the record: unknown names and wrong types. */
    List<InputError> errors() {
        return errors;
    }

    /** Rules that the record or a record in it breaks. */
    List<InputError> violations() {
        return violations;
    }

    Record read(JsonNode json, Class<?> type, String pointer) {
        if (!json.isObject()) {
            error(pointer, "OBJECT_EXPECTED");
            return null;
        }
        Set<String> unknown = new LinkedHashSet<>();
        json.fieldNames().forEachRemaining(unknown::add);
        Record record = assemble(json, type, pointer, unknown);
        unknown.forEach(name -> error(pointer + "/" + escaped(name), "UNKNOWN_FIELD"));
        return record;
    }

    private Record assemble(JsonNode json, Class<?> type, String pointer, Set<String> unknown) {
        RecordShape shape = RecordShape.of(type);
        Object[] values = new Object[shape.components().size()];
        for (int i = 0; i < values.length; i++) {
            RecordShape.Component component = shape.components().get(i);
            if (component.unwrapped()) {
                values[i] = assemble(json, component.type(), pointer, unknown);
                continue;
            }
            unknown.remove(component.name());
            String at = pointer + "/" + component.name();
            values[i] = value(json.get(component.name()), component.genericType(), at);
            boolean ahead = component.notAhead() && values[i] instanceof LocalDate day && day.isAfter(today);
            if (ahead) add(violations, InputError.at(at, "NOT_AHEAD"));
        }
        Record record = shape.make(values);
        rules.apply(record, pointer).forEach(error -> add(violations, error));
        if (record instanceof Checked checked) {
            checked.check((field, code, arguments) ->
                    add(violations, InputError.at(field.isEmpty() ? pointer : pointer + "/" + field, code, arguments)));
        }
        return record;
    }

    private Object value(JsonNode json, Type type, String pointer) {
        if (json == null || json.isNull()) return null;
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class
                    ? map(json, arguments[1], pointer)
                    : list(json, arguments[0], pointer);
        }
        Class<?> raw = (Class<?>) type;
        if (raw == ObjectNode.class) {
            if (!json.isObject()) error(pointer, "OBJECT_EXPECTED");
            return json.isObject() ? json : null;
        }
        if (raw.isRecord()) return read(json, raw, pointer);
        try {
            return Scalars.read(json, raw);
        } catch (Scalars.Unreadable unreadable) {
            error(pointer, unreadable.code(), unreadable.arguments());
            return null;
        }
    }

    private List<Object> list(JsonNode json, Type element, String pointer) {
        if (!json.isArray()) {
            error(pointer, "ARRAY_EXPECTED");
            return null;
        }
        List<Object> values = new ArrayList<>(json.size());
        for (int i = 0; i < json.size(); i++) {
            Object value = value(json.get(i), element, pointer + "/" + i);
            if (json.get(i).isNull()) error(pointer + "/" + i, "NULL_ELEMENT");
            if (value != null) values.add(value);
        }
        return values;
    }

    private Map<String, Object> map(JsonNode json, Type element, String pointer) {
        if (!json.isObject()) {
            error(pointer, "OBJECT_EXPECTED");
            return null;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        json.properties().forEach(property -> {
            String at = pointer + "/" + escaped(property.getKey());
            Object value = value(property.getValue(), element, at);
            if (property.getValue().isNull()) error(at, "NULL_ELEMENT");
            if (Scalars.unstorable(property.getKey())) error(at, "INVALID_TEXT");
            if (value != null) values.put(property.getKey(), value);
        });
        return values;
    }

    private void error(String pointer, String code, Object... arguments) {
        add(errors, InputError.at(pointer, code, arguments));
    }

    private static void add(List<InputError> errors, InputError error) {
        if (errors.size() < MOST_ERRORS) errors.add(error);
    }

    /** A name as a part of a JSON pointer (RFC 6901, 3). */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
