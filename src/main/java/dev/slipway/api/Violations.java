package dev.slipway.api;

import dev.slipway.problem.InputError;
import dev.slipway.problem.Sentence;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.ValidationException;
import jakarta.validation.metadata.ConstraintDescriptor;
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

    /** @param record the pointer of the record that breaks its rule */
    static InputError error(ConstraintViolation<?> violation, String record, MessageInterpolator interpolator) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new InputError(
                record + pointer(violation.getPropertyPath()),
                null,
                code(constraint),
                sentence(violation, interpolator));
    }

    private static Sentence sentence(ConstraintViolation<?> violation, MessageInterpolator interpolator) {
        var context = new Context(violation.getConstraintDescriptor(), violation.getInvalidValue());
        return locale -> interpolator.interpolate(violation.getMessageTemplate(), context, locale);
    }

    private static String code(String constraint) {
        return constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) pointer.append('/').append(node.getIndex());
            if (node.getKey() != null)
                pointer.append('/').append(RecordReader.escaped(node.getKey().toString()));
            String name = node.getName();
            if (name != null && !name.startsWith("<")) pointer.append('/').append(name);
        }
        return pointer.toString();
    }
}
