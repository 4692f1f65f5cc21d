package dev.slipway.launch;

import dev.slipway.data.Thing;
import dev.slipway.history.Event;
import dev.slipway.lifecycle.Move;
import dev.slipway.lifecycle.Stateful;
import dev.slipway.marks.Filterable;
import dev.slipway.problem.Refusal;
import dev.slipway.problem.Text;
import dev.slipway.value.LaunchTier;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A plan for bringing a product or a release to market. */
@Entity
class LaunchPlan extends Thing<LaunchPlanDetails, LaunchPlanView> implements Stateful<LaunchStatus> {

    @Embedded
    LaunchPlanDetails details;

    @Filterable
    @Enumerated(EnumType.STRING)
    LaunchStatus status = LaunchStatus.DRAFT;

    /** Where a plan on hold resumes. */
    @Enumerated(EnumType.STRING)
    LaunchStatus heldFrom;

    /** The tier that holds; null where none is suggested and none is said. */
    @Filterable
    @Enumerated(EnumType.STRING)
    LaunchTier tier;

    /** What an approver has overridden to make it ready or to launch it. */
    @JdbcTypeCode(SqlTypes.JSON)
    List<Overridden> overridden = List.of();

    /** The plan that this one was cloned of; null for one that was made anew. */
    UUID clonedFromId;

    /** What earlier launches have taught, from the plans that it was cloned of. */
    @JdbcTypeCode(SqlTypes.JSON)
    List<CarriedLesson> lessons = List.of();

    @Override
    public LaunchPlanDetails details() {
        return details;
    }

    @Override
    public void details(LaunchPlanDetails details) {
        this.details = details;
        TierSuggestion suggested = TierSuggestion.of(details.tierFactors());
        tier = details.tierOverride() != null ? details.tierOverride() : suggested == null ? null : suggested.tier();
    }

    @Override
    public LaunchPlanView view() {
        return new LaunchPlanView(
                meta(),
                details,
                status,
                heldFrom,
                tier,
                TierSuggestion.of(details.tierFactors()),
                daysFromGoLive(),
                details.periodEnd(),
                overridden,
                clonedFromId,
                lessons,
                null,
                null,
                null);
    }

    /** Of the actual dates where both are known, else of the planned ones; null without a pair. */
    private Long daysFromGoLive() {
        boolean actual = details.goLiveActual() != null && details.launchActual() != null;
        LocalDate goLive = actual ? details.goLiveActual() : details.goLivePlanned();
        LocalDate launch = actual ? details.launchActual() : details.launchPlanned();
        return goLive == null || launch == null ? null : ChronoUnit.DAYS.between(goLive, launch);
    }

    @Override
    public Optional<UUID> product() {
        return Optional.of(details.productId());
    }

    @Override
    public boolean confidential() {
        return details.confidential();
    }

    /** What has ended stays as it ended. */
    @Override
    public Optional<Refusal> settled(Event event) {
        return event == Event.UPDATED && status.ended()
                ? Optional.of(new Refusal("IMMUTABLE", Text.of("detail.launch-plan-ended", status.name())))
                : Optional.empty();
    }

    @Override
    public LaunchStatus state() {
        return status;
    }

    @Override
    public void state(LaunchStatus to) {
        heldFrom = to == LaunchStatus.ON_HOLD ? status : null;
        status = to;
    }

    @Override
    public Move move(LaunchStatus to) {
        if (status == LaunchStatus.ON_HOLD && to == heldFrom) return Move.open();
        return status.to(to);
    }
}
