package dev.slipway.data;

import dev.slipway.api.AllAtOnce;
import dev.slipway.api.ListQuery;
import dev.slipway.api.Page;
import dev.slipway.api.Paging;
import dev.slipway.api.Preconditions;
import dev.slipway.api.View;
import dev.slipway.history.ChangeLog;
import dev.slipway.history.Event;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import dev.slipway.security.CurrentCaller;
import dev.slipway.value.Uuid7;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/** All records of one resource: the only way that records are read and written. */
public abstract class Repository<T extends Thing<D, V>, D extends Record & Details, V extends Record & View>
        extends Kind<T, D, V> implements PanacheRepositoryBase<T, UUID> {

    @Inject
    StatelessSession reads;

    @Inject
    ChangeLog log;

    @Inject
    Writes writes;

    @Inject
    Reservations reservations;

    @Inject
    Preconditions preconditions;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    protected Repository(String resource, Class<T> entity, Class<D> details, Class<V> view) {
        super(resource, entity, details, view);
    }

    /** A new record that says what a client said. */
    public abstract T make(D details);

    /** The record as clients read it, one in the trash too; a 404 problem where there is none. */
    public V read(UUID id, List<String> include) {
        Includes<V> includes = includes(include);
        if (includes.isEmpty()) return known(id).view();
        String hql = "select e" + includes.aliases() + " from " + entity().getSimpleName() + " e" + includes.joins();
        List<Object[]> rows = guard.query(reads, hql + " where e.id = :id" + andVisible(), Object[].class)
                .setParameter("id", id)
                .getResultList();
        if (rows.isEmpty()) throw ProblemException.notFound();
        return includes.view(rows.get(0), 1);
    }

    /** The record, to look at only; a 404 problem where there is none. */
    public T known(UUID id) {
        return lookUp(id).orElseThrow(ProblemException::notFound);
    }

    /** The record if there is one that the caller may know of, to look at only. */
    public Optional<T> lookUp(UUID id) {
        if (andVisible().isEmpty()) return Optional.ofNullable(reads.get(entity(), id));
        return guard.query(reads, byId(), entity()).setParameter("id", id).uniqueResultOptional();
    }

    /** Those of some records that the caller may know of. */
    public Set<UUID> visible(Collection<UUID> ids) {
        String hql = "select e.id from " + entity().getSimpleName() + " e where e.id in :ids" + andVisible();
        return Set.copyOf(
                guard.query(reads, hql, UUID.class).setParameter("ids", ids).getResultList());
    }

    /** A page of those that are asked for; the filters are those of the resource. */
    public Page<V> list(ListQuery query, Map<String, List<String>> filters, Paging paging) {
        AllAtOnce input = new AllAtOnce();
        input.run(() -> Paging.check(paging.limit));
        Listing<T, V> listing = input.of(() -> new Listing<>(this, query, filters));
        input.end();
        return listing.page(reads, paging);
    }

    /** All that are asked for, each as it is when the reader comes to it. */
    public Iterator<V> all(ListQuery query, Map<String, List<String>> filters) {
        return new Listing<>(this, query, filters).all(reads);
    }

    /** The record, locked for a change that names its version; problems 404, 409 (in the trash), 412, 428. */
    public T edit(UUID id) {
        return edit(id, guard::allow);
    }

    /** The same, for a change that has a rule of its own who may make it. */
    public T edit(UUID id, Consumer<T> permission) {
        return live(id, permission, preconditions::require);
    }

    /** The same, for a change that only adds to what is there, whatever that is; it need not name the version. */
    public T extend(UUID id, Consumer<T> permission) {
        return live(id, permission, preconditions::honour);
    }

    private T live(UUID id, Consumer<T> permission, IntConsumer precondition) {
        T thing = locked(id, permission);
        precondition.accept(thing.version);
        if (thing.trashed()) throw new ProblemException(ProblemType.IN_TRASH, "IN_TRASH.explanation");
        return thing;
    }

    /** The record from the trash, locked, to be restored; problems 404, 409 (not there), 412. */
    public T trashed(UUID id) {
        T thing = locked(id, guard::allow);
        preconditions.honour(thing.version);
        if (!thing.trashed()) throw new ProblemException(ProblemType.NOT_IN_TRASH, "NOT_IN_TRASH.explanation");
        return thing;
    }

    /** The live record with an id of another system, locked for a change, as is the id where there is none yet. */
    public Optional<T> editByExternalId(String source, String externalId) {
        // two first requests for one id must not both find nothing and create
        reserve(source + ' ' + externalId);
        Optional<T> found = guard.query(getSession(), byExternalId(" = :externalId"), entity())
                .setParameter("source", source)
                .setParameter("externalId", externalId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .uniqueResultOptional();
        found.ifPresent(thing -> {
            claim(thing);
            thing.remember();
        });
        return found;
    }

    /** Locks ids of other systems, those of which there is no record yet too, and records, in an order in which nobody waits for each other. */
    public void lockAll(Map<String, ? extends Collection<String>> externalIds, Collection<UUID> ids) {
        List<String> names = externalIds.entrySet().stream()
                .flatMap(source -> source.getValue().stream().map(id -> source.getKey() + ' ' + id))
                .toList();
        reservations.take(resource(), names);
        reservations.lock(table(), ids);
    }

    /** The live records with ids of another system, to look at only; whoever is to make what is missing has locked the ids. */
    public Map<String, T> knownByExternalIds(String source, Collection<String> externalIds) {
        return guard.query(reads, byExternalId(" in :externalIds"), entity())
                .setParameter("source", source)
                .setParameter("externalIds", externalIds)
                .getResultStream()
                .collect(Collectors.toMap(thing -> thing.details().labels().externalId(), thing -> thing));
    }

    /** Lets the caller change a record if it may, and if the record has the version that the caller knows, where it names one. */
    public void claim(T thing) {
        guard.allow(thing);
        preconditions.honour(thing.version);
    }

    /** Stores a new record. */
    public V add(T thing) {
        if (thing.id == null) thing.id = Uuid7.next();
        guard.allow(this, thing);
        thing.createdAt = now();
        thing.createdBy = caller.get().name();
        stamp(thing, thing.createdAt);
        persist(thing);
        if (writes.hold(getClass())) {
            V made = thing.view();
            writes.hold(thing.change(resource(), Event.CREATED, null, made));
            thing.before = made;
            return made;
        }
        flush();
        return logged(thing, Event.CREATED, null);
    }

    /** Stores what has been done to a record. */
    public V save(T thing, Event event, String reason) {
        guard.allow(this, thing);
        return store(thing, event, reason);
    }

    /** Moves a record because another one has moved: whoever moved that one was allowed to. */
    protected void follow(T thing, Runnable move, String reason) {
        thing.remember();
        move.run();
        store(thing, Event.TRANSITIONED, reason);
    }

    /** Changes a record because of what became of another one that it refers to: whoever did that was allowed to. */
    public V rewrite(T thing, Runnable change, String reason) {
        thing.remember();
        change.run();
        return store(thing, Event.UPDATED, reason);
    }

    /** Puts a record into the trash because of that. */
    public V discard(T thing, String reason) {
        if (thing.before == null) thing.remember();
        thing.deletedAt = now();
        thing.deletedBy = caller.get().name();
        return store(thing, Event.DELETED, reason);
    }

    /** Deletes a record for good, without a trace: only what is known of a person is. */
    public void purge(T thing) {
        delete(thing);
        flush();
    }

    /** Stores what somebody has decided who may decide without being able to change the record. */
    public V decided(T thing, String reason) {
        return store(thing, Event.TRANSITIONED, reason);
    }

    /** Stores what somebody has done to a record who was allowed to by a rule of its own. */
    protected V store(T thing, Event event, String reason) {
        stamp(thing, now());
        flush();
        return logged(thing, event, reason);
    }

    /** Puts a record into the trash. */
    public V trash(T thing) {
        thing.deletedAt = now();
        thing.deletedBy = caller.get().name();
        return save(thing, Event.DELETED, null);
    }

    /** Brings a record back from the trash. */
    public V restore(T thing) {
        thing.deletedAt = null;
        thing.deletedBy = null;
        return save(thing, Event.RESTORED, null);
    }

    /** Waits until no other request has the name, and has it until the end of the transaction. */
    protected void reserve(String name) {
        reservations.take(resource(), List.of(name));
    }

    private T locked(UUID id, Consumer<T> permission) {
        T thing = andVisible().isEmpty() ? findById(id, LockModeType.PESSIMISTIC_WRITE) : lockedIfVisible(id);
        if (thing == null) throw ProblemException.notFound();
        permission.accept(thing);
        thing.remember();
        return thing;
    }

    private T lockedIfVisible(UUID id) {
        return guard.query(getSession(), byId(), entity())
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .uniqueResult();
    }

    private void stamp(T thing, Instant at) {
        thing.updatedAt = at;
        thing.updatedBy = caller.get().name();
    }

    private V logged(T thing, Event event, String reason) {
        V after = thing.view();
        log.append(List.of(thing.change(resource(), event, reason, after)));
        thing.before = after;
        return after;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The records that a reader asks to be put into views. */
    Includes<V> includes(List<String> wanted) {
        return Includes.of(wanted, fields(), shape, caller, guard);
    }
}
