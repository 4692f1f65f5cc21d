package dev.slipway.checklist;

import dev.slipway.data.Repository;
import dev.slipway.resource.StatefulResource;
import dev.slipway.security.Area;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Launch tasks over HTTP. */
@Path("/api/v1/launch-tasks")
@Area("launch")
@Tag(
        name = "Launch tasks",
        description =
                "上市清单: what is to be done for a launch, by whom and when. A date that counts from the launch moves with it; a blocking task that is neither done nor declared not needed blocks the launch.")
class LaunchTaskResource extends StatefulResource<LaunchTask, LaunchTaskDetails, LaunchTaskView, TaskStatus> {

    @Inject
    LaunchTasks tasks;

    @Override
    protected Repository<LaunchTask, LaunchTaskDetails, LaunchTaskView> records() {
        return tasks;
    }
}
