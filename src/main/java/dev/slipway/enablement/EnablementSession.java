package dev.slipway.enablement;

import dev.slipway.lifecycle.Move;
import dev.slipway.lifecycle.Stateful;
import dev.slipway.marks.Filterable;
import dev.slipway.parts.Part;
import dev.slipway.problem.Refusal;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;

/** A briefing, an announcement or a training for a launch. */
@Entity
class EnablementSession extends Part<EnablementSessionDetails, EnablementSessionView>
        implements Stateful<SessionStatus> {

    @Embedded
    EnablementSessionDetails details;

    @Filterable
    @Enumerated(EnumType.STRING)
    SessionStatus status = SessionStatus.PLANNED;

    @Override
    public EnablementSessionDetails details() {
        return details;
    }

    @Override
    public void details(EnablementSessionDetails details) {
        this.details = details;
    }

    @Override
    public EnablementSessionView view() {
        SessionTime time = SessionTime.of(details);
        return new EnablementSessionView(
                meta(), details, productId, status, time.startsAt(), time.endsAt(), coverage(), null, null);
    }

    private Coverage coverage() {
        if (status == SessionStatus.CANCELLED) return Coverage.ofCancelled();
        long reached =
                details.participants().stream().filter(Participant::reached).count();
        return Coverage.of(details.participants().size(), reached);
    }

    @Override
    public SessionStatus state() {
        return status;
    }

    @Override
    public void state(SessionStatus to) {
        status = to;
    }

    @Override
    public Move move(SessionStatus to) {
        boolean ahead = SessionTime.of(details).startsAt().isAfter(Instant.now());
        Move move = status.to(to);
        return to == SessionStatus.HELD && ahead ? move.and(Optional.of(Refusal.of("SESSION_NOT_BEGUN"))) : move;
    }
}
