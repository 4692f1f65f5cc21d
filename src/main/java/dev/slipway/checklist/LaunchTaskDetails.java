package dev.slipway.checklist;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Checked;
import dev.slipway.data.Labels;
import dev.slipway.marks.Filterable;
import dev.slipway.marks.Sortable;
import dev.slipway.parts.PartDetails;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client may say of a launch task. */
@Embeddable
@Schema(
        name = "LaunchTaskInput",
        description =
                "What a client says of a launch task (上市清单任务). It is due on a date, or a number of days before the launch and then moves with that: exactly one of `due` and `daysBeforeLaunch`.")
record LaunchTaskDetails(
        @NotNull @Filterable @Schema(description = "The launch plan (上市计划); a task stays with it.")
        UUID launchPlanId,

        @NotBlank @Size(max = 80) @Filterable @Sortable @Schema(description = "The section of the checklist (分组).")
        String section,

        @NotBlank @Size(max = 200) @Sortable @Schema(description = "What is to be done (任务).")
        String title,

        @Filterable @Schema(description = "The person (负责人) who answers for it.")
        UUID ownerId,

        @Schema(description = "The day when it is due (截止日期).")
        LocalDate due,

        @Min(-365)
        @Max(730)
        @Schema(
                description =
                        "How many days before the market launch it is due (T 减天数): 14 is T-14; negative after the launch.")
        Integer daysBeforeLaunch,

        @NotNull
        @Filterable
        @Schema(
                description = "Whether the launch waits for it (是否阻碍上市); such a task is not due after the launch.",
                defaultValue = "false")
        Boolean blocking,

        @Size(max = 10_000) @Schema(description = "Note (说明).")
        String note,

        @JsonUnwrapped Labels labels)
        implements PartDetails, Checked {

    LaunchTaskDetails {
        blocking = blocking != null && blocking;
    }

    @Override
    public UUID wholeId() {
        return launchPlanId;
    }

    @Override
    public void check(Report report) {
        if (due == null && daysBeforeLaunch == null) report.violation("due", "ONE_DUE_DATE");
        if (due != null && daysBeforeLaunch != null) report.violation("daysBeforeLaunch", "ONE_DUE_DATE");
        if (blocking && daysBeforeLaunch != null && daysBeforeLaunch < 0) {
            report.violation("blocking", "BLOCKING_AFTER_LAUNCH");
        }
    }
}
