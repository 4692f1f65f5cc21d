package dev.slipway.parts;

import dev.slipway.data.Labels;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.Text;
import dev.slipway.value.PlannedDate;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What clients said of a whole and its parts, said anew of another one: dates moved, ids of copied records replaced, outcomes and ids of
 * other systems left out.
 */
public final class Copying {

    private static final int MOST_ERRORS = 100;

    private final List<InputError> refused = new ArrayList<>();
    private final Shift shift;
    private final Map<UUID, UUID> copies = new HashMap<>();
    private final Set<UUID> left = new HashSet<>();

    public Copying(Shift shift) {
        this.shift = shift;
    }

    /** From now on the one record stands for the other. */
    public void replace(UUID original, UUID copy) {
        copies.put(original, copy);
    }

    /** This one has no copy, and neither has what refers to it. */
    public void leave(UUID original) {
        left.add(original);
    }

    /** A part of which there can be no copy: it would break rules of its resource. */
    void refuse(String resource, UUID original, List<InputError> broken) {
        leave(original);
        broken.stream()
                .limit(MOST_ERRORS - (long) refused.size())
                .map(error -> new InputError("", null, "CLONED_PART_INVALID", locale -> Text.of(
                                "error.CLONED_PART_INVALID",
                                resource,
                                original.toString(),
                                error.pointer(),
                                error.detail().in(locale))
                        .in(locale)))
                .forEach(refused::add);
    }

    /** Nothing, or a 422 problem that names each part of which there can be no copy. */
    void end() {
        if (!refused.isEmpty()) throw ProblemException.invalid(refused);
    }

    boolean namesLeft(Record said) {
        return Arrays.stream(said.getClass().getRecordComponents())
                .filter(component -> component.getType() == UUID.class)
                .anyMatch(component -> left.contains((UUID) value(component, said)));
    }

    private static Object value(RecordComponent component, Record said) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(said);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a copy begins with. */
    @SuppressWarnings("unchecked")
    public <R extends Record> R of(R said) {
        RecordComponent[] components = said.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                boolean outcome = components[i].isAnnotationPresent(Outcome.class);
                values[i] = outcome ? null : copied(value(components[i], said));
            }
            Constructor<?> constructor = said.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return (R) constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Object copied(Object value) {
        if (value instanceof Movable<?> movable) return movable.moved(shift);
        if (value instanceof Labels labels) return labels.of(null, null);
        if (value instanceof PlannedDate date) return moved(date);
        if (value instanceof LocalDate day) return day.plusDays(shift.days());
        if (value instanceof Instant instant) return instant.plus(Duration.ofDays(shift.days()));
        if (value instanceof UUID id) return copies.getOrDefault(id, id);
        if (value instanceof List<?> list)
            return list.stream().map(this::copied).toList();
        if (value instanceof Record record) return of(record);
        return value;
    }

    private PlannedDate moved(PlannedDate date) {
        return new PlannedDate(date.precision().first(date.date().plusDays(shift.days())), date.precision());
    }
}
