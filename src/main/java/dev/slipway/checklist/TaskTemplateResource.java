package dev.slipway.checklist;

import dev.slipway.data.Repository;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import dev.slipway.resource.RecordResource;
import dev.slipway.security.Area;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Task templates over HTTP. */
@Path("/api/v1/task-templates")
@Area("launch")
@Tag(
        name = "Task templates",
        description =
                "清单模板: the checklists that launches of each tier begin with. Slipway comes with one for each tier; administrators change them, and the team of a product applies them to its launch plans.")
class TaskTemplateResource extends RecordResource<TaskTemplate, TaskTemplateDetails, TaskTemplateView> {

    @Inject
    TaskTemplates templates;

    @Inject
    LaunchTasks tasks;

    @POST
    @Path("{id}/applications")
    @Transactional
    @Operation(
            operationId = "applyTaskTemplate",
            summary = "Give a launch plan the tasks of a template",
            description =
                    "Makes a launch task of each item of the template (套用清单模板) that the launch plan has none of yet, all or none."
                            + " Whoever may change the plan may apply it; a second time it adds only what is missing.")
    public RestResponse<AppliedTemplate> apply(@PathParam("id") UUID id, TemplateApplication application) {
        TaskTemplate template = templates.known(id);
        if (template.trashed()) throw new ProblemException(ProblemType.IN_TRASH, "IN_TRASH.explanation");
        return RestResponse.ok(tasks.addMissing(application.launchPlanId(), template.details.items()));
    }

    @Override
    protected Repository<TaskTemplate, TaskTemplateDetails, TaskTemplateView> records() {
        return templates;
    }
}
