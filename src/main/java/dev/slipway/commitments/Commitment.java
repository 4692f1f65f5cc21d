package dev.slipway.commitments;

import dev.slipway.data.Owned;
import dev.slipway.data.Thing;
import dev.slipway.lifecycle.Stateful;
import dev.slipway.marks.Filterable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;

/** Something that somebody promised to somebody. */
@Entity
class Commitment extends Thing<CommitmentDetails, CommitmentView> implements Stateful<CommitmentStatus>, Owned {

    @Embedded
    CommitmentDetails details;

    @Filterable
    @Enumerated(EnumType.STRING)
    CommitmentStatus status = CommitmentStatus.OPEN;

    /** What lists are filtered by; views compute it anew, since a record that was just stored has none. */
    @Filterable
    @Formula("(status = 'OPEN' and due_on < today())")
    Boolean overdue;

    @Override
    public CommitmentDetails details() {
        return details;
    }

    @Override
    public void details(CommitmentDetails details) {
        this.details = details;
    }

    @Override
    public CommitmentView view() {
        int days = daysOverdue(LocalDate.now(ZoneOffset.UTC));
        return new CommitmentView(meta(), details, status, days > 0, days, null, null, null, null, null, null, null);
    }

    private int daysOverdue(LocalDate today) {
        boolean open = status == CommitmentStatus.OPEN;
        return open ? Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(details.dueOn(), today))) : 0;
    }

    @Override
    public Optional<UUID> product() {
        return Optional.ofNullable(details.productId());
    }

    @Override
    public Optional<UUID> owner() {
        return Optional.ofNullable(details.ownerId());
    }

    /** Who sees to it goes on doing so until somebody else is named. */
    @Override
    public CommitmentDetails completed(CommitmentDetails said) {
        return said.ownerId() == null ? said.ownedBy(details.ownerId()) : said;
    }

    @Override
    public CommitmentStatus state() {
        return status;
    }

    @Override
    public void state(CommitmentStatus to) {
        status = to;
    }
}
