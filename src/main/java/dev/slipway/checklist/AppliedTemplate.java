package dev.slipway.checklist;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a launch plan got from a template. */
@Schema(name = "AppliedTaskTemplate", description = "What a launch plan got from a template (套用结果).")
record AppliedTemplate(
        @Schema(required = true, description = "The launch plan (上市计划).")
        UUID launchPlanId,

        @Schema(
                required = true,
                maxItems = 200,
                description = "The tasks that were made (新建任务), in the order of the template.")
        List<LaunchTaskView> created,

        @Schema(
                required = true,
                minimum = "0",
                maximum = "200",
                description = "How many of the template's items the plan had a task of (已有条目数).")
        int present) {}
