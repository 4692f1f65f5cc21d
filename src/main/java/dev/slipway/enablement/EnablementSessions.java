package dev.slipway.enablement;

import dev.slipway.data.References;
import dev.slipway.history.Event;
import dev.slipway.parts.Parts;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** All enablement sessions. */
@ApplicationScoped
class EnablementSessions extends Parts<EnablementSession, EnablementSessionDetails, EnablementSessionView> {

    @Inject
    References references;

    EnablementSessions() {
        super(
                "enablement-sessions",
                EnablementSession.class,
                EnablementSessionDetails.class,
                EnablementSessionView.class,
                "LaunchPlan",
                "launchPlanId");
    }

    @Override
    protected EnablementSession blank() {
        return new EnablementSession();
    }

    @Override
    public EnablementSessionView add(EnablementSession session) {
        knowParticipants(session);
        return super.add(session);
    }

    @Override
    public EnablementSessionView save(EnablementSession session, Event event, String reason) {
        if (event == Event.UPDATED) knowParticipants(session);
        return super.save(session, event, reason);
    }

    /**
     * Records that a session has reached one participant; where that is known already, nothing changes.
     *
     * @param who names somebody
     */
    EnablementSessionView record(
            EnablementSession session, PresenceRequest who, Instant at, UnaryOperator<Participant> presence) {
        if (session.status == SessionStatus.CANCELLED) {
            throw new ProblemException(
                    ProblemType.RULE_VIOLATED,
                    ProblemType.RULE_VIOLATED.explanation(),
                    List.of(InputError.at("", "SESSION_CANCELLED")));
        }
        List<InputError> errors = new ArrayList<>();
        List<Participant> participants = session.details.participants();
        if (participants.stream().noneMatch(participant -> participant.is(who))) {
            errors.add(InputError.at(who.personId() == null ? "/name" : "/personId", "PARTICIPANT_UNKNOWN"));
        }
        SessionRules.moment(
                (field, code, arguments) -> errors.add(InputError.at("/" + field, code, arguments)),
                "at",
                at,
                SessionTime.of(session.details),
                Instant.now());
        if (!errors.isEmpty()) throw ProblemException.invalid(errors);
        List<Participant> recorded = participants.stream()
                .map(participant -> participant.is(who) ? presence.apply(participant) : participant)
                .toList();
        if (recorded.equals(participants)) return session.view();
        session.details = session.details.with(recorded);
        return store(session, Event.UPDATED, null);
    }

    private void knowParticipants(EnablementSession session) {
        Map<String, UUID> people = new LinkedHashMap<>();
        List<Participant> participants = session.details.participants();
        for (int i = 0; i < participants.size(); i++) {
            UUID person = participants.get(i).personId();
            if (person != null) people.put("/participants/" + i + "/personId", person);
        }
        references.live("Person", people);
    }
}
