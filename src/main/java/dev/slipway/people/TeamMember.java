package dev.slipway.people;

import dev.slipway.data.Thing;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.util.Optional;
import java.util.UUID;

/** A person's time in a role of a product management team. */
@Entity
class TeamMember extends Thing<TeamMemberDetails, TeamMemberView> {

    @Embedded
    TeamMemberDetails details;

    @Override
    public TeamMemberDetails details() {
        return details;
    }

    @Override
    public void details(TeamMemberDetails details) {
        this.details = details;
    }

    @Override
    public TeamMemberView view() {
        return new TeamMemberView(meta(), details, null, null);
    }

    @Override
    public Optional<UUID> product() {
        return Optional.of(details.productId());
    }
}
