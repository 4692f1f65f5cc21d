package dev.slipway.stakeholders;

import dev.slipway.data.Owned;
import dev.slipway.data.Thing;
import dev.slipway.history.Event;
import dev.slipway.marks.Filterable;
import dev.slipway.problem.Refusal;
import dev.slipway.problem.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Somebody whom the product manager deals with: a person, a team or an organisation, in a tree of at most eight levels. */
@Entity
class Stakeholder extends Thing<StakeholderDetails, StakeholderView> implements Owned {

    @Embedded
    StakeholderDetails details;

    /** Whether it has no parent; computed by the database, for lists to filter by. */
    @Filterable
    @Column(insertable = false, updatable = false)
    Boolean root;

    /** What a duplicate has been merged into, which is in the trash since. */
    @Filterable
    UUID mergedIntoId;

    /** When what it said of a person was erased. */
    Instant erasedAt;

    @Override
    public StakeholderDetails details() {
        return details;
    }

    @Override
    public void details(StakeholderDetails details) {
        this.details = details;
    }

    @Override
    public StakeholderView view() {
        return new StakeholderView(meta(), details, mergedIntoId, erasedAt, null, null, null);
    }

    @Override
    public Optional<UUID> owner() {
        return Optional.ofNullable(details.ownerId());
    }

    @Override
    public boolean confidential() {
        return details.confidential();
    }

    /** An owner can be replaced, and is not lost by leaving him out. */
    @Override
    public StakeholderDetails completed(StakeholderDetails said) {
        return said.ownerId() == null ? said.ownedBy(details.ownerId()) : said;
    }

    /** One that was merged rests in the trash, and one of whom everything was erased says nothing more. */
    @Override
    public Optional<Refusal> settled(Event event) {
        if (mergedIntoId != null) return immutable("detail.stakeholder-merged", mergedIntoId);
        boolean says = erasedAt != null && event == Event.UPDATED;
        return says ? immutable("detail.stakeholder-erased", erasedAt) : Optional.empty();
    }

    private static Optional<Refusal> immutable(String detail, Object argument) {
        return Optional.of(new Refusal("IMMUTABLE", Text.of(detail, argument)));
    }
}
