package dev.slipway.data;

import dev.slipway.marks.Filterable;
import dev.slipway.marks.Included;
import dev.slipway.marks.Refers;
import dev.slipway.marks.Sortable;
import dev.slipway.value.PlannedDate;
import jakarta.persistence.Column;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The fields of a resource that its lists filter, sort and include by, as annotated on its records. */
public record Fields(Map<String, Filter> filters, Map<String, Key> keys, List<Include> includes, List<Many> lists) {

    /** A query parameter, the path that it compares, and how. */
    public record Filter(String name, String path, Class<?> type, String operator) {

        /** Whether it takes several values, of which one is enough. */
        public boolean many() {
            return operator.equals("in") || operator.equals("has");
        }
    }

    /** A sort key, never null in the database. */
    public record Key(String name, String expression, Class<?> type) {}

    /** A record that views can include because the details refer to it by a field. */
    public record Include(String name, String entity, String area, Method by, boolean hides, int component) {

        /** The path that refers to it. */
        String path() {
            return "details." + by.getName();
        }

        /** The id that details refer to it by; null for none. */
        UUID id(Details details) {
            try {
                return (UUID) by.invoke(details);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** A list of ids of other records. */
    public record Many(String entity, Method by, boolean hides) {

        /** The path of the list. */
        String path() {
            return "details." + by.getName();
        }

        /** The ids that details list. */
        @SuppressWarnings("unchecked")
        List<UUID> ids(Details details) {
            try {
                return (List<UUID>) by.invoke(details);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private static final Map<String, Key> COMMON = Map.of(
            "createdAt", new Key("createdAt", "e.createdAt", Instant.class),
            "updatedAt", new Key("updatedAt", "e.updatedAt", Instant.class),
            "id", new Key("id", "e.id", UUID.class));

    public static Fields of(Class<?> entity, Class<? extends Record> details, Class<? extends Record> view) {
        Fields fields =
                new Fields(new LinkedHashMap<>(), new LinkedHashMap<>(COMMON), new ArrayList<>(), new ArrayList<>());
        for (RecordComponent component : details.getRecordComponents()) {
            boolean nullable = nullable(component.getAccessor());
            fields.add(component, component.getName(), component.getType(), "e.details.", nullable);
            Refers refers = component.getAnnotation(Refers.class);
            if (refers == null) continue;
            fields.lists.add(new Many(refers.to(), accessor(details, component.getName()), refers.hides()));
        }
        for (Class<?> type = entity; type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields())
                fields.add(field, field.getName(), field.getType(), "e.", field.getType() == LocalDate.class);
        }
        RecordComponent[] components = view.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            Included included = components[i].getAnnotation(Included.class);
            if (included == null) continue;
            fields.includes.add(new Include(
                    components[i].getName(),
                    included.entity(),
                    included.area(),
                    accessor(details, included.by()),
                    included.hides(),
                    i));
        }
        return fields;
    }

    /** Whether a record hides those of this resource that refer to it. */
    public boolean hidden() {
        return includes.stream().anyMatch(Include::hides) || lists.stream().anyMatch(Many::hides);
    }

    /** What a client need not say may all the same be said of every record: a column that is not nullable tells. */
    private static boolean nullable(Method accessor) {
        Column column = accessor.getAnnotation(Column.class);
        return !accessor.isAnnotationPresent(NotNull.class)
                && !accessor.isAnnotationPresent(NotBlank.class)
                && (column == null || column.nullable());
    }

    private static Method accessor(Class<? extends Record> details, String field) {
        try {
            Method accessor = details.getDeclaredMethod(field);
            accessor.setAccessible(true);
            return accessor;
        } catch (NoSuchMethodException bug) {
            throw new IllegalStateException(bug);
        }
    }

    private void add(AnnotatedElement element, String name, Class<?> type, String prefix, boolean nullable) {
        String path = prefix + name + (type == PlannedDate.class ? ".date" : "");
        Class<?> compared = type == PlannedDate.class ? LocalDate.class : type;
        Filterable filterable = element.getAnnotation(Filterable.class);
        if (filterable != null && filterable.range()) {
            filters.put(name + "From", new Filter(name + "From", path, compared, ">="));
            filters.put(name + "To", new Filter(name + "To", path, compared, "<="));
        } else if (filterable != null && !filterable.each().isEmpty()) {
            filters.put(filterable.each(), new Filter(filterable.each(), path, UUID.class, "has"));
        } else if (filterable != null) {
            filters.put(name, new Filter(name, path, compared, "in"));
        }
        if (element.isAnnotationPresent(Sortable.class)) keys.put(name, key(name, path, compared, nullable));
    }

    /** A date that is absent sorts as the last of all; the index is on the same expression. */
    private static Key key(String name, String path, Class<?> type, boolean nullable) {
        if (!nullable) return new Key(name, path, type);
        if (type != LocalDate.class) throw new IllegalStateException("a sort key must not be null: " + path);
        return new Key(name, "coalesce(" + path + ", date 9999-12-31)", type);
    }
}
