package dev.slipway.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;

/** How a Bean Validation violation reads as an input error. */
final class Violations {

    private Violations() {}

    static InputError error(ConstraintViolation<?> violation, Class<?> root) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new InputError(
                pointer(violation.getPropertyPath(), root), null, code(constraint), violation.getMessage());
    }

    private static String code(String constraint) {
        return constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    private static String pointer(Path path, Class<?> root) {
        StringBuilder pointer = new StringBuilder();
        Class<?> owner = root;
        for (Path.Node node : path) {
            if (node.getIndex() != null) pointer.append('/').append(node.getIndex());
            if (node.getKey() != null) pointer.append('/').append(node.getKey());
            String name = node.getName();
            if (name == null || name.startsWith("<")) continue;
            RecordComponent component = component(owner, name);
            boolean unwrapped = component != null && component.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
            if (!unwrapped) pointer.append('/').append(name);
            owner = component == null ? null : component.getType();
        }
        return pointer.toString();
    }

    private static RecordComponent component(Class<?> owner, String name) {
        if (owner == null || !owner.isRecord()) return null;
        return Arrays.stream(owner.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .orElse(null);
    }
}
