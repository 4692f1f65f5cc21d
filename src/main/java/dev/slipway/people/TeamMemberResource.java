package dev.slipway.people;

import dev.slipway.data.Repository;
import dev.slipway.resource.RecordResource;
import dev.slipway.security.Area;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Memberships in product management teams over HTTP. */
@Path("/api/v1/team-members")
@Area("people")
@Tag(name = "Team members", description = "产品管理团队: who has which role in a product's team, and when.")
class TeamMemberResource extends RecordResource<TeamMember, TeamMemberDetails, TeamMemberView> {

    @Inject
    TeamMembers members;

    @Override
    protected Repository<TeamMember, TeamMemberDetails, TeamMemberView> records() {
        return members;
    }
}
