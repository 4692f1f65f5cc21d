package dev.slipway.resource;

import dev.slipway.api.View;
import dev.slipway.data.Details;
import dev.slipway.data.Guard;
import dev.slipway.data.Thing;
import dev.slipway.history.Event;
import dev.slipway.lifecycle.Move;
import dev.slipway.lifecycle.Stateful;
import dev.slipway.problem.InputError;
import dev.slipway.problem.Messages;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import dev.slipway.problem.Refusal;
import dev.slipway.problem.Text;
import dev.slipway.security.CurrentCaller;
import dev.slipway.security.Decides;
import dev.slipway.security.Role;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The uniform interface of records with a life cycle: beside all that every record has, the transitions.
 *
 * @param <S> the states
 */
public abstract class StatefulResource<
                T extends Thing<D, V> & Stateful<S>, D extends Record & Details, V extends Record & View, S>
        extends RecordResource<T, D, V> {

    @Inject
    Guard guard;

    /** Whether and how a record may move to a state; a resource adds what other records have to say. */
    protected Move move(T thing, S to) {
        return thing.move(to);
    }

    /** The roles that decide on moving to a state; elsewhere, whoever may change the record may move it. */
    protected Map<S, Role> deciders() {
        return Map.of();
    }

    /** Whether moving this record to a state that is decided on takes such a decision. */
    protected boolean isDecision(T thing, S to) {
        return true;
    }

    private Optional<Role> decider(T thing, S to) {
        return Optional.ofNullable(deciders().get(to)).filter(role -> isDecision(thing, to));
    }

    /** What else the server does, in the same transaction, before the record moves to a state that is open. */
    protected void prepare(T thing, S to) {}

    /** Why this caller may not move the record to a state, whatever state it is in. */
    private Optional<Refusal> refusal(T thing, S to, Optional<Refusal> change) {
        return decider(thing, to).map(role -> refusalToDecide(thing, role)).orElse(change);
    }

    private Optional<Refusal> refusalToDecide(T thing, Role role) {
        return caller.lacks(role, area()).or(() -> guard.refusalToDecide(thing));
    }

    /** Why this caller may not change the record. */
    private Optional<Refusal> refusal(T thing) {
        return caller.missing(area(), false).stream().findFirst().or(() -> guard.refusal(thing));
    }

    private void allow(T thing, S to) {
        Optional<Role> decider = decider(thing, to);
        if (decider.isPresent()) {
            refusalToDecide(thing, decider.get()).ifPresent(CurrentCaller::forbid);
        } else {
            caller.missing(area(), false).stream().findFirst().ifPresent(CurrentCaller::forbid);
            guard.allow(thing);
        }
    }

    private S state(TransitionRequest request, Class<S> states) {
        return Arrays.stream(states.getEnumConstants())
                .filter(state -> state.toString().equals(request.to()))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.INVALID_INPUT,
                        Text.of("detail.input", 1),
                        List.of(InputError.at("/to", "ONE_OF_EXPECTED", Arrays.toString(states.getEnumConstants())))));
    }

    @GET
    @Path("{id}/transitions")
    public Transitions<S> transitions(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        T thing = records().known(id);
        Locale locale = Messages.locale(language);
        Optional<Refusal> change = refusal(thing);
        return new Transitions<>(
                thing.state(),
                Arrays.stream(thing.states().getEnumConstants())
                        .filter(to -> to != thing.state())
                        .map(to -> Transitions.option(to, move(thing, to).and(refusal(thing, to, change)), locale))
                        .toList());
    }

    @POST
    @Path("{id}/transitions")
    @Transactional
    @Decides
    public RestResponse<V> transition(@PathParam("id") UUID id, TransitionRequest request) {
        return RestResponse.ok(moved(id, request));
    }

    @Override
    V moved(UUID id, TransitionRequest request) {
        T thing = records().edit(id, locked -> allow(locked, state(request, locked.states())));
        S to = state(request, thing.states());
        Move move = to.equals(thing.state()) ? Move.closed("ALREADY_THERE", to.toString()) : move(thing, to);
        if (!move.allowed()) {
            List<InputError> errors = move.refusals().stream()
                    .map(refusal -> new InputError("/to", null, refusal.code(), refusal.detail()))
                    .toList();
            throw new ProblemException(
                    ProblemType.TRANSITION_NOT_ALLOWED,
                    Text.of("detail.transition", thing.state().toString(), to.toString()),
                    errors);
        }
        if (move.needsReason() && (request.reason() == null || request.reason().isBlank())) {
            throw ProblemException.invalid(List.of(InputError.at("/reason", "REASON_NEEDED")));
        }
        boolean decided = decider(thing, to).isPresent();
        prepare(thing, to);
        thing.state(to);
        return decided
                ? records().decided(thing, request.reason())
                : records().save(thing, Event.TRANSITIONED, request.reason());
    }
}
