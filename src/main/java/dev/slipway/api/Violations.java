package dev.slipway.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.ValidationException;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;

/** How a Bean Validation violation reads as an input error. */
final class Violations {

    private Violations() {}

    /** What a message may mention. */
    private record Context(ConstraintDescriptor<?> descriptor, Object value) implements MessageInterpolator.Context {

        @Override
        public ConstraintDescriptor<?> getConstraintDescriptor() {
            return descriptor;
        }

        @Override
        public Object getValidatedValue() {
            return value;
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new ValidationException("nothing else in here");
        }
    }

    static InputError error(ConstraintViolation<?> violation, Class<?> root, MessageInterpolator interpolator) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new InputError(
                pointer(violation.getPropertyPath(), root), null, code(constraint), sentence(violation, interpolator));
    }

    private static Sentence sentence(ConstraintViolation<?> violation, MessageInterpolator interpolator) {
        var context = new Context(violation.getConstraintDescriptor(), violation.getInvalidValue());
        return locale -> interpolator.interpolate(violation.getMessageTemplate(), context, locale);
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
