package dev.slipway.me;

import dev.slipway.data.Guard;
import dev.slipway.data.Repository;
import dev.slipway.data.Thing;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Asks every rule what the caller may do, so that nobody has to try. */
@ApplicationScoped
class AskPermissions {

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
        List<Refusal> changing = writing;
        List<Refusal> restoring = writing;
        // who may not read learns nothing of a record, not even whether there is one
        if (question.id() != null && reading.isEmpty()) {
            Thing<?, ?> thing = entry.repository().known(question.id());
            List<Refusal> ofRecord = and(writing, guard.refusal(thing));
            changing = thing.trashed() ? and(ofRecord, refused("IN_TRASH")) : ofRecord;
            restoring = thing.trashed() ? ofRecord : and(ofRecord, refused("NOT_IN_TRASH"));
        }
        List<Permission> permissions = new ArrayList<>();
        permissions.add(permission(Action.READ, reading, locale));
        if (!entry.changes()) return new Permissions(question.resource(), question.id(), permissions);
        permissions.add(permission(Action.CREATE, creating, locale));
        permissions.add(permission(Action.CHANGE, changing, locale));
        if (entry.stateful()) permissions.add(permission(Action.TRANSITION, changing, locale));
        permissions.add(permission(Action.DELETE, changing, locale));
        permissions.add(permission(Action.RESTORE, restoring, locale));
        return new Permissions(question.resource(), question.id(), permissions);
    }

    /** Whether the product or line allows it; nothing speaks against it as long as it is not said which. */
    private Optional<Refusal> creation(Repository<?, ?, ?> repository, Question question) {
        Optional<UUID> product = Optional.ofNullable(question.productId());
        Optional<UUID> line = Optional.ofNullable(question.productLineId());
        return switch (repository.belonging()) {
            case TO_A_PRODUCT -> product.isEmpty() ? Optional.empty() : guard.refusal(product, Optional.empty(), false);
            case IS_A_PRODUCT -> guard.refusal(Optional.of(UUID.randomUUID()), line, false);
            case TO_NONE -> guard.refusal(Optional.empty(), Optional.empty(), false);
        };
    }

    private static Optional<Refusal> refused(String code) {
        return Optional.of(new Refusal(code, Text.of(code + ".explanation")));
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
