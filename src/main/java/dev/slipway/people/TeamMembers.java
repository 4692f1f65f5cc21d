package dev.slipway.people;

import dev.slipway.data.Repository;
import jakarta.enterprise.context.ApplicationScoped;

/** All memberships in product management teams. */
@ApplicationScoped
class TeamMembers extends Repository<TeamMember, TeamMemberDetails, TeamMemberView> {

    TeamMembers() {
        super("team-members", TeamMember.class, TeamMemberDetails.class, TeamMemberView.class);
    }

    @Override
    public TeamMember make(TeamMemberDetails details) {
        TeamMember member = new TeamMember();
        member.details = details;
        return member;
    }
}
