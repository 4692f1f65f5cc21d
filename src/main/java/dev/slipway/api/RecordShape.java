package dev.slipway.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;

/** How a record type is made; kept, because the JDK parses a class's records and annotations anew for everyone who asks. */
record RecordShape(List<Component> components, Constructor<?> constructor) {

    private static final ClassValue<RecordShape> KNOWN = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return read(type);
        }
    };

    /**
     * One component; an unwrapped one is no field of the JSON, but its components are.
     *
     * @param notAhead whether it is a day on which something happened
     */
    record Component(String name, Class<?> type, Type genericType, boolean unwrapped, boolean notAhead) {}

    static RecordShape of(Class<?> type) {
        return KNOWN.get(type);
    }

    private static RecordShape read(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return new RecordShape(
                    Arrays.stream(components).map(RecordShape::component).toList(), constructor);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Component component(RecordComponent component) {
        return new Component(
                component.getName(),
                component.getType(),
                component.getGenericType(),
                component.getAccessor().isAnnotationPresent(JsonUnwrapped.class),
                component.isAnnotationPresent(NotAhead.class));
    }

    /** The record with these values, in the order of its components. */
    Record make(Object[] values) {
        try {
            return (Record) constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException(refused);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
