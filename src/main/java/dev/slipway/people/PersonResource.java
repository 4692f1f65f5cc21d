package dev.slipway.people;

import dev.slipway.data.Repository;
import dev.slipway.resource.RecordResource;
import dev.slipway.security.Area;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** People over HTTP. */
@Path("/api/v1/people")
@Area("people")
@Tag(name = "People", description = "人员: the people who work with products.")
class PersonResource extends RecordResource<Person, PersonDetails, PersonView> {

    @Inject
    People people;

    @Override
    protected Repository<Person, PersonDetails, PersonView> records() {
        return people;
    }
}
