package dev.slipway.rows;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.data.Fields;
import dev.slipway.data.Kind;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The fields that clients say of the records of a resource, by their paths. */
record TargetFields(Map<String, TargetField> all) {

    /** How descriptions end that name a field in Chinese. */
    private static final Pattern CHINESE = Pattern.compile("[(（](\\p{IsHan}[^()（）]{0,30})[)）]");

    static TargetFields of(Kind<?, ?, ?> kind) {
        Map<String, String> refers = new HashMap<>();
        for (Fields.Include include : kind.fields().includes())
            refers.put(include.by().getName(), include.entity());
        for (Fields.Many list : kind.fields().lists()) refers.put(list.by().getName(), list.entity());
        Map<String, TargetField> all = new LinkedHashMap<>();
        add(kind.details(), "", refers, all);
        all.put("id", TargetField.ID);
        all.put("version", TargetField.VERSION);
        return new TargetFields(all);
    }

    private static void add(Class<?> type, String prefix, Map<String, String> refers, Map<String, TargetField> all) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                add(component.getType(), prefix, refers, all);
                continue;
            }
            String path = prefix + component.getName();
            all.put(path, new TargetField(path, component.getGenericType(), chinese(component), refers.get(path)));
            boolean inner = component.getType().isRecord() && component.getType() != ObjectNode.class;
            if (inner) add(component.getType(), path + ".", Map.of(), all);
        }
    }

    private static String chinese(RecordComponent component) {
        Schema schema = component.getAccessor().getAnnotation(Schema.class);
        Matcher title = CHINESE.matcher(schema == null ? "" : schema.description());
        return title.find() ? title.group(1) : null;
    }

    Optional<TargetField> named(String path) {
        return Optional.ofNullable(all.get(path.startsWith("meta.") ? path.substring(5) : path));
    }

    /** The field that a column seems to be for, by its name or by its Chinese title. */
    Optional<TargetField> likely(String column) {
        Optional<TargetField> exact = named(column);
        if (exact.isPresent()) return exact;
        String plain = plain(column);
        return all.values().stream()
                .filter(field -> plain(field.path()).equals(plain) || column.equals(field.chinese()))
                .findFirst();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[ ._-]+", "");
    }
}
