package dev.slipway.referrers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.data.Details;
import dev.slipway.marks.Personal;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What details and what the past says of them look like without what they said of people. */
public final class Blank {

    /** What stands where a text was. */
    public static final String ERASED = "[已删除 Erased]";

    private Blank() {}

    /** The names of the fields that say something of people, and whether a text in them is free. */
    public static Map<String, Boolean> personal(Class<? extends Record> details) {
        Map<String, Boolean> names = new TreeMap<>();
        for (RecordComponent component : details.getRecordComponents()) {
            Personal personal = component.getAnnotation(Personal.class);
            if (personal == null) continue;
            names.put(component.getName(), personal.text() && component.getType() == String.class);
        }
        return names;
    }

    /** The details without them. */
    public static <D extends Record & Details> D of(D details, Class<D> type) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            Object[] values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                components[i].getAccessor().setAccessible(true);
                Object value = components[i].getAccessor().invoke(details);
                Personal personal = components[i].getAnnotation(Personal.class);
                values[i] = personal == null ? value : of(value, personal.text());
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<D> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object of(Object value, boolean text) {
        if (value instanceof String) return text ? ERASED : null;
        if (value instanceof List) return List.of();
        return value instanceof Map ? Map.of() : null;
    }

    /** The same of what clients read then, or of the old values of a change. */
    public static ObjectNode of(ObjectNode past, Map<String, Boolean> personal) {
        ObjectNode blank = past.deepCopy();
        personal.forEach((name, text) -> {
            if (!past.has(name) || past.get(name).isNull()) return;
            switch (past.get(name).getNodeType()) {
                case STRING -> {
                    if (text) blank.put(name, ERASED);
                    else blank.remove(name);
                }
                case ARRAY -> blank.putArray(name);
                case OBJECT -> blank.putObject(name);
                default -> blank.remove(name);
            }
        });
        return blank;
    }
}
