package dev.slipway.parts;

import dev.slipway.api.Binder;
import dev.slipway.api.MergePatch;
import dev.slipway.api.View;
import dev.slipway.data.Guard;
import dev.slipway.data.Repository;
import dev.slipway.lifecycle.Stateful;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** All records of one resource that are parts of others. */
public abstract class Parts<T extends Part<D, V>, D extends Record & PartDetails, V extends Record & View>
        extends Repository<T, D, V> {

    /** States in which nothing will come of a part any more. */
    private static final Set<String> GIVEN_UP = Set.of("CANCELLED", "ABANDONED", "ENDED");

    @Inject
    StatelessSession session;

    @Inject
    Guard guard;

    private final String whole;
    private final String field;

    /**
     * @param whole the entity that they are parts of
     * @param field the field of the details that holds its id
     */
    protected Parts(String resource, Class<T> entity, Class<D> details, Class<V> view, String whole, String field) {
        super(resource, entity, details, view);
        this.whole = whole;
        this.field = field;
    }

    /** A new record that says nothing yet. */
    protected abstract T blank();

    /** Whether they are parts of records of an entity. */
    public boolean areOf(String entity) {
        return whole.equals(entity);
    }

    /** Whether a clone of the whole begins with copies of these; no, where they only say what has happened. */
    protected boolean carried() {
        return true;
    }

    /** Which of the live parts of a whole a clone begins with: not what has been given up. */
    protected List<T> carriedOf(List<T> originals) {
        return originals.stream()
                .filter(original -> !(original instanceof Stateful<?> stateful
                        && GIVEN_UP.contains(stateful.state().toString())))
                .toList();
    }

    /** Takes along from the original what no client says. */
    protected void carry(T original, T copy) {}

    boolean isOf(String entity) {
        return whole.equals(entity);
    }

    boolean refersTo(Parts<?, ?, ?> others) {
        return fields().includes().stream()
                .anyMatch(reference -> reference.entity().equals(others.entity().getSimpleName()));
    }

    /** Makes a copy of each live part of a whole; how many there are. */
    int copyAll(UUID id, Copying copying, Binder binder) {
        List<T> originals = find("details." + field + " = ?1 and deletedAt is null order by id", id)
                .list();
        List<T> carried = carriedOf(originals).stream()
                .filter(original -> !copying.namesLeft(original.details()))
                .toList();
        originals.stream().filter(original -> !carried.contains(original)).forEach(left -> copying.leave(left.id()));
        for (T original : carried) {
            Optional<D> said = said(original, copying, binder);
            if (said.isEmpty()) continue;
            T copy = make(said.get());
            carry(original, copy);
            add(copy);
            copying.replace(original.id(), copy.id());
        }
        return carried.size();
    }

    /** What a copy says; empty where its resource does not allow that, as a rule may refuse dates that have moved too far. */
    private Optional<D> said(T original, Copying copying, Binder binder) {
        try {
            return Optional.of(binder.patched(copying.of(original.details()), MergePatch.none(), details()));
        } catch (ProblemException refused) {
            copying.refuse(resource(), original.id(), refused.errors());
            return Optional.empty();
        }
    }

    @Override
    public T make(D details) {
        T part = blank();
        part.details(details);
        part.productId = productOf(details.wholeId());
        return part;
    }

    /** The product of a whole that the caller may know of; a 422 problem where there is none. */
    protected UUID productOf(UUID id) {
        String hql = "select w.details.productId from " + whole + " w where w.id = :id and "
                + guard.visible(whole, "w").orElse("true");
        return guard.query(session, hql, UUID.class)
                .setParameter("id", id)
                .uniqueResultOptional()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.REFERENCE_NOT_FOUND,
                        ProblemType.REFERENCE_NOT_FOUND.explanation(),
                        List.of(InputError.at("/" + field, "REFERENCE_NOT_FOUND"))));
    }

    @Override
    protected Optional<String> productPath() {
        return Optional.of("productId");
    }

    @Override
    protected Optional<String> wholePath() {
        return Optional.of("details." + field);
    }
}
