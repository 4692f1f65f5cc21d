package dev.slipway.checklist;

import dev.slipway.api.Checked;
import dev.slipway.data.Labels;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a template says of one launch task. */
@Schema(name = "TaskTemplateItem", description = "What a template says of one launch task (模板条目).")
record TemplateItem(
        @NotNull
        @Size(max = 60)
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        @Schema(
                description =
                        "The name that stays with the item (条目标识), unique within the template; a plan that has a task of an item of this key, of whichever template, gets no second one.")
        String key,

        @NotBlank @Size(max = 80) @Schema(description = "The section of the checklist (分组).")
        String section,

        @NotBlank @Size(max = 200) @Schema(description = "What is to be done (任务).")
        String title,

        @NotNull
        @Min(-365)
        @Max(730)
        @Schema(description = "How many days before the market launch it is due (T 减天数); negative after the launch.")
        Integer daysBeforeLaunch,

        @NotNull
        @Schema(description = "Whether the launch waits for it (是否阻碍上市); such a task is not due after the launch.")
        Boolean blocking,

        @Size(max = 2_000) @Schema(description = "Note (说明).")
        String note)
        implements Checked {

    @Override
    public void check(Report report) {
        if (Boolean.TRUE.equals(blocking) && daysBeforeLaunch != null && daysBeforeLaunch < 0) {
            report.violation("blocking", "BLOCKING_AFTER_LAUNCH");
        }
    }

    /** What the task of a plan says that is made of it. */
    LaunchTaskDetails task(UUID plan) {
        return new LaunchTaskDetails(plan, section, title, null, null, daysBeforeLaunch, blocking, note, Labels.NONE);
    }
}
