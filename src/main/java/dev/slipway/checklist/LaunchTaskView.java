package dev.slipway.checklist;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Meta;
import dev.slipway.api.View;
import dev.slipway.marks.Included;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client reads of a launch task. */
@Schema(name = "LaunchTask", description = "A launch task (上市清单任务): something to be done for a launch.")
record LaunchTaskView(
        @JsonUnwrapped Meta meta,
        @JsonUnwrapped LaunchTaskDetails details,

        @Schema(required = true, readOnly = true, description = "The product (产品) of the plan.")
        UUID productId,

        @Schema(required = true, readOnly = true, description = "Moved by transitions.")
        TaskStatus status,

        @Schema(
                readOnly = true,
                description =
                        "The key of the template's item (模板条目) that it was made of; absent where it was made by hand.")
        String templateItem,

        @Schema(
                required = true,
                readOnly = true,
                description =
                        "Whether it is open or in progress after its due date (是否逾期), by the date of UTC when it is read.")
        boolean overdue,

        @Schema(
                readOnly = true,
                description =
                        "When it is due (到期日): `due`, or `daysBeforeLaunch` before the actual day on the market, else the planned one. A plan that moves its launch moves it as a new version of the task. Absent while the plan has no date.")
        LocalDate dueOn,

        @Included(entity = "LaunchPlan", area = "launch", by = "launchPlanId")
        @Schema(ref = "#/components/schemas/LaunchPlan")
        Record launchPlan,

        @Included(entity = "Person", area = "people", by = "ownerId") @Schema(ref = "#/components/schemas/Person")
        Record owner)
        implements View {

    /** A reader may have it from a day when it was not overdue yet; what is not was never. */
    @Override
    public boolean changesWithoutVersion() {
        return overdue;
    }
}
