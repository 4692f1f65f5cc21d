package dev.slipway.data;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** The components of a view's record type, and copies of views with one of them replaced. */
final class ViewShape<V extends Record> {

    private final RecordComponent[] components;
    private final Constructor<V> constructor;

    ViewShape(Class<V> type) {
        try {
            components = type.getRecordComponents();
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            for (RecordComponent component : components) component.getAccessor().setAccessible(true);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Class<V> type() {
        return constructor.getDeclaringClass();
    }

    V with(V view, int component, Object value) {
        try {
            Object[] values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = i == component ? value : components[i].getAccessor().invoke(view);
            }
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
