package dev.slipway.checklist;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A wish to give a launch plan the tasks of a template. */
@Schema(
        name = "TaskTemplateApplication",
        description = "A wish to give a launch plan the tasks of a template (套用清单模板).")
record TemplateApplication(
        @NotNull @Schema(description = "The launch plan (上市计划) that gets the tasks.")
        UUID launchPlanId) {}
