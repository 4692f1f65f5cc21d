package dev.slipway.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.api.MergePatch;
import dev.slipway.api.Scalars;
import dev.slipway.api.View;
import dev.slipway.data.Details;
import dev.slipway.data.Repository;
import dev.slipway.data.Thing;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import dev.slipway.problem.Text;
import dev.slipway.value.Uuid7;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** One way through the operations of a batch, each done as a request of its own would do it. */
final class BatchRun<T extends Thing<D, V>, D extends Record & Details, V extends Record & View> {

    private final RecordResource<T, D, V> resource;
    private final Repository<T, D, V> records;
    private final List<BatchOperation> operations;
    private final BatchTools tools;
    private final References references = new References();
    /** The records that upserts may find, where they have been looked up together; null where each looks for itself. */
    private Map<String, T> known;

    BatchRun(RecordResource<T, D, V> resource, List<BatchOperation> operations, BatchTools tools) {
        this.resource = resource;
        this.records = resource.records();
        this.operations = operations;
        this.tools = tools;
    }

    /** Locks together what operations name, so that batches that name the same in other orders do not wait for each other. */
    void lockAhead() {
        Set<UUID> ids = new HashSet<>();
        Map<String, Set<String>> external = new TreeMap<>();
        for (BatchOperation operation : operations) {
            if (operation.op() == BatchOperation.Kind.UPSERT) {
                external.computeIfAbsent(operation.externalSource(), source -> new HashSet<>())
                        .add(operation.externalId());
            } else if (operation.id() != null && Scalars.isUuid(operation.id())) {
                ids.add(UUID.fromString(operation.id()));
            }
        }
        records.lockAll(external, ids);
    }

    /** Looks up together what upserts may find, where no operation changes what another one finds. */
    void lookAhead() {
        lockAhead();
        Set<String> ids = new HashSet<>();
        Set<String> sources = new HashSet<>();
        for (BatchOperation operation : operations) {
            if (operation.op() != BatchOperation.Kind.UPSERT || !ids.add(operation.externalId())) return;
            sources.add(operation.externalSource());
        }
        if (sources.size() == 1)
            known = records.knownByExternalIds(sources.iterator().next(), ids);
    }

    /** What is wrong with an operation whatever the records say; its references stand for any record. */
    void check(int index) {
        BatchOperation operation = operations.get(index);
        references.put(operation.ref(), Uuid7.next());
        if (operation.id() != null && references.id(operation.id()) == null) {
            throw new ProblemException(
                    ProblemType.INVALID_INPUT,
                    Text.of("detail.input", 1),
                    List.of(InputError.at("/id", "UUID_EXPECTED")));
        }
        switch (operation.op()) {
            case CREATE, REPLACE -> said(operation);
            case UPSERT -> labelled(operation);
            default -> {}
        }
    }

    /** Does an operation; the record as it is then. */
    BatchResult perform(int index) {
        BatchOperation operation = operations.get(index);
        resource.allow(operation.op());
        tools.preconditions.said(operation.ifMatch());
        // whatever looks at records finds those that wait to be stored
        boolean looks = operation.op() != BatchOperation.Kind.CREATE && known == null;
        if (looks || !References.in(operation).isEmpty()) tools.writes.complete();
        UUID id = operation.id() == null ? null : references.id(operation.id());
        return switch (operation.op()) {
            case CREATE -> created(operation, said(operation));
            case UPSERT -> upserted(operation);
            case REPLACE -> done(resource.replaced(records.edit(id), said(operation)));
            case PATCH -> done(patched(id, references.resolved(operation.body())));
            case TRANSITION -> done(resource.moved(id, new TransitionRequest(operation.to(), operation.reason())));
            case DELETE -> {
                V trashed = records.trash(records.edit(id));
                yield new BatchResult(204, trashed.meta().id(), trashed.meta().version(), null);
            }
            case RESTORE -> done(records.restore(records.trashed(id)));
        };
    }

    private D said(BatchOperation operation) {
        return tools.binder.bind(references.resolved(operation.body()), records.details());
    }

    private D labelled(BatchOperation operation) {
        return tools.labelling.labelled(
                said(operation), operation.externalSource(), operation.externalId(), records.details());
    }

    private V patched(UUID id, ObjectNode patch) {
        T thing = records.edit(id);
        return resource.replaced(
                thing, tools.binder.patched(thing.details(), new MergePatch<>(patch), records.details()));
    }

    private BatchResult upserted(BatchOperation operation) {
        D said = labelled(operation);
        if (known != null) {
            T found = known.get(operation.externalId());
            if (found == null) return createdAnew(operation, said);
            if (found.completed(said).equals(found.details())) {
                records.claim(found);
                references.put(operation.ref(), found.id());
                return done(found.view());
            }
            tools.writes.complete();
        }
        Optional<T> locked = records.editByExternalId(operation.externalSource(), operation.externalId());
        if (locked.isEmpty()) return createdAnew(operation, said);
        V replaced = resource.replaced(locked.get(), said);
        references.put(operation.ref(), replaced.meta().id());
        return done(replaced);
    }

    private BatchResult createdAnew(BatchOperation operation, D said) {
        tools.preconditions.honourAbsence();
        return created(operation, said);
    }

    private BatchResult created(BatchOperation operation, D said) {
        V made = records.add(records.make(said));
        references.put(operation.ref(), made.meta().id());
        return new BatchResult(201, made.meta().id(), made.meta().version(), null);
    }

    private BatchResult done(V view) {
        return new BatchResult(200, view.meta().id(), view.meta().version(), null);
    }
}
