package dev.slipway.me;

import dev.slipway.data.Guard;
import dev.slipway.data.Repository;
import dev.slipway.data.Thing;
import dev.slipway.history.Event;
import dev.slipway.me.Permissions.Action;
import dev.slipway.me.Permissions.Permission;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.Refusal;
import dev.slipway.problem.Text;
import dev.slipway.resource.Reason;
import dev.slipway.resource.ResourceCatalog;
import dev.slipway.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Asks every rule what the caller may do, so that nobody has to try. */
@ApplicationScoped
class AskPermissions {

    /** The changes of a record, in the order of the answer, and what they are to it. */
    private static final Map<Action, Event> CHANGES = new EnumMap<>(Map.of(
            Action.CHANGE, Event.UPDATED,
            Action.TRANSITION, Event.TRANSITIONED,
            Action.DELETE, Event.DELETED,
            Action.RESTORE, Event.RESTORED));

    @Inject
    ResourceCatalog resources;

    @Inject
    CurrentCaller caller;

    @Inject
    Guard guard;

    /** A question about one record if there is an id, and else about the resource at large. */
    record Question(String resource, UUID id, UUID productId, UUID productLineId) {}

    Permissions ask(Question question, Locale locale) {
        ResourceCatalog.Entry entry = resources
                .named(question.resource())
                .orElseThrow(() -> ProblemException.parameter(
                        InputError.of("resource", "ONE_OF_EXPECTED", String.join(", ", resources.names()))));
        List<Refusal> reading = caller.missing(entry.area(), true);
        List<Refusal> writing = caller.missing(entry.area(), false);
        List<Refusal> creating = and(writing, creation(entry.repository(), question));
        Map<Action, List<Refusal>> changing = new EnumMap<>(Action.class);
        for (Action action : CHANGES.keySet()) changing.put(action, writing);
        if (decides(entry, Optional.empty())) changing.put(Action.TRANSITION, List.of());
        // who may not read learns nothing of a record, not even whether there is one
        if (question.id() != null && reading.isEmpty()) {
            Thing<?, ?> thing = entry.repository().known(question.id());
            List<Refusal> ofRecord = and(writing, guard.refusal(thing));
            CHANGES.forEach((action, event) -> {
                boolean decides = action == Action.TRANSITION && decides(entry, guard.refusalToDecide(thing));
                List<Refusal> toChange = and(decides ? List.of() : ofRecord, thing.settled(event));
                changing.put(action, and(toChange, misplaced(thing, action)));
            });
        }
        List<Permission> permissions = new ArrayList<>();
        permissions.add(permission(Action.READ, reading, locale));
        if (!entry.changes()) return new Permissions(question.resource(), question.id(), permissions);
        permissions.add(permission(Action.CREATE, creating, locale));
        if (!entry.stateful()) changing.remove(Action.TRANSITION);
        changing.forEach((action, refusals) -> permissions.add(permission(action, refusals, locale)));
        return new Permissions(question.resource(), question.id(), permissions);
    }

    /** What is in the trash can only be restored, and nothing else can. */
    private static Optional<Refusal> misplaced(Thing<?, ?> thing, Action action) {
        if (thing.trashed() == (action == Action.RESTORE)) return Optional.empty();
        String code = thing.trashed() ? "IN_TRASH" : "NOT_IN_TRASH";
        return Optional.of(new Refusal(code, Text.of(code + ".explanation")));
    }

    /** Whether there are moves that the caller decides on, able to change the record or not. */
    private boolean decides(ResourceCatalog.Entry entry, Optional<Refusal> ofRecord) {
        return ofRecord.isEmpty()
                && entry.deciders().stream()
                        .anyMatch(role -> caller.lacks(role, entry.area()).isEmpty());
    }

    /** Whether the product or line allows it; nothing speaks against it as long as it is not said which. */
    private Optional<Refusal> creation(Repository<?, ?, ?> repository, Question question) {
        Optional<UUID> product = Optional.ofNullable(question.productId());
        Optional<UUID> line = Optional.ofNullable(question.productLineId());
        return switch (repository.belonging()) {
            case TO_A_PRODUCT ->
                product.isEmpty() && line.isEmpty()
                        ? Optional.empty()
                        : guard.refusal(product, product.isEmpty() ? line : Optional.empty(), false);
            case IS_A_PRODUCT -> guard.refusal(Optional.of(UUID.randomUUID()), line, false);
            case TO_NONE ->
                repository.owned() ? guard.refusalToOwn() : guard.refusal(Optional.empty(), Optional.empty(), false);
        };
    }

    private static List<Refusal> and(List<Refusal> refusals, Optional<Refusal> one) {
        return Stream.concat(refusals.stream(), one.stream()).toList();
    }

    private static Permission permission(Action action, List<Refusal> refusals, Locale locale) {
        return new Permission(
                action,
                refusals.isEmpty(),
                refusals.stream().map(refusal -> Reason.of(refusal, locale)).toList());
    }
}
