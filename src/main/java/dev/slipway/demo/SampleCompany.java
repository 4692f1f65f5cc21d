package dev.slipway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.api.Binder;
import dev.slipway.api.MergePatch;
import dev.slipway.api.View;
import dev.slipway.data.Details;
import dev.slipway.data.Merging;
import dev.slipway.data.Recalls;
import dev.slipway.data.Repository;
import dev.slipway.data.Thing;
import dev.slipway.history.Event;
import dev.slipway.lifecycle.Stateful;
import dev.slipway.security.Caller;
import dev.slipway.security.CurrentCaller;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The bilingual sample company: what an empty database is filled with, and where the examples of the document come from. */
@ApplicationScoped
public class SampleCompany {

    public static final String FILE = "demo/company.json";

    private static final long LOCK = 0x51AA;

    /** By when all has happened that it tells of, whatever the clock says: that one may be slow. */
    private static final Instant TOLD = Instant.parse("9999-01-01T00:00:00Z");

    @Inject
    @All
    List<Repository<?, ?, ?>> repositories;

    @Inject
    ObjectMapper mapper;

    @Inject
    Binder binder;

    @Inject
    CurrentCaller caller;

    /** Fills a database without any product or person; returns whether it did. */
    @Transactional
    @ActivateRequestContext
    public boolean fill() throws IOException {
        // two instances may see one empty database at the same time
        repositories
                .get(0)
                .getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(:lock)")
                .setParameter("lock", LOCK)
                .getSingleResult();
        JsonNode company = read(mapper);
        Map<String, Repository<?, ?, ?>> byName =
                repositories.stream().collect(Collectors.toMap(Repository::resource, Function.identity()));
        boolean empty = company.properties().stream()
                .allMatch(resource -> byName.get(resource.getKey()).count() == 0);
        if (!empty) return false;
        caller.set(Caller.SYSTEM);
        List<Runnable> later = new ArrayList<>();
        company.properties().forEach(resource -> resource.getValue()
                .forEach(record -> add(byName.get(resource.getKey()), (ObjectNode) record, later)));
        // parts come to their ends before their wholes do
        Collections.reverse(later);
        later.forEach(Runnable::run);
        return true;
    }

    static JsonNode read(ObjectMapper mapper) throws IOException {
        try (InputStream file = SampleCompany.class.getClassLoader().getResourceAsStream(FILE)) {
            return mapper.readTree(file);
        }
    }

    private <T extends Thing<D, V>, D extends Record & Details, V extends Record & View> void add(
            Repository<T, D, V> records, ObjectNode record, List<Runnable> later) {
        UUID id = UUID.fromString(record.remove("id").textValue());
        JsonNode transitions = record.remove("transitions");
        JsonNode next = record.remove("later");
        JsonNode done = record.remove("done");
        // what the server says of it is there for the examples of the document
        record.remove("server");
        T thing = records.make(binder.at(TOLD).bind(record, records.details()));
        thing.id(id);
        records.add(thing);
        if (done != null) recall(records, thing, done);
        if (transitions != null) move(records, thing, transitions);
        // what is merged into another record, what comes after a baseline, and what ends a record so that nothing of it
        // changes any more
        if (next != null && next.isTextual()) later.add(() -> merge(records, thing, next.textValue()));
        else if (next instanceof ObjectNode patch) later.add(() -> change(records, thing, new MergePatch<>(patch)));
        else if (next != null) later.add(() -> move(records, thing, next));
    }

    @SuppressWarnings("unchecked")
    private static <T> void recall(Repository<?, ?, ?> records, T thing, JsonNode done) {
        ((Recalls<T>) records).recall(thing, done);
    }

    private <T extends Thing<D, V>, D extends Record & Details, V extends Record & View> void move(
            Repository<T, D, V> records, T thing, JsonNode transitions) {
        transitions.forEach(to -> {
            move((Stateful<?>) thing, to.textValue());
            records.save(thing, Event.TRANSITIONED, null);
        });
    }

    /** Merges a record into another one; only of a repository that can. */
    @SuppressWarnings("unchecked")
    private static <T> void merge(Object records, T thing, String into) {
        ((Merging<T>) records).mergeInto(thing, UUID.fromString(into), null);
    }

    private <T extends Thing<D, V>, D extends Record & Details, V extends Record & View> void change(
            Repository<T, D, V> records, T thing, MergePatch<D> patch) {
        thing.details(binder.at(TOLD).patched(thing.details(), patch, records.details()));
        records.save(thing, Event.UPDATED, null);
    }

    private static <S> void move(Stateful<S> thing, String to) {
        thing.state(Arrays.stream(thing.states().getEnumConstants())
                .filter(state -> state.toString().equals(to))
                .findFirst()
                .orElseThrow());
    }
}
