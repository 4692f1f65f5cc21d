package dev.slipway.enablement;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.value.Function;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many of those invited the sessions of a launch have reached. */
@Schema(
        name = "LaunchPlanCoverage",
        description =
                "How many of those invited the sessions of a launch have reached (上市计划覆盖率), cancelled ones apart: in all, by kind and by function.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlanCoverage(
        @Schema(required = true, description = "The launch plan (上市计划).")
        UUID launchPlanId,

        @Schema(required = true, description = "By all sessions (总体).")
        Coverage coverage,

        @Schema(required = true, maxItems = 3, description = "By kind of session (按类型), where the plan has any.")
        List<OfKind> byKind,

        @Schema(required = true, maxItems = 21, description = "By function of those invited (按职能).")
        List<OfFunction> byFunction,

        @Schema(
                required = true,
                minimum = "0",
                maximum = "100",
                description = "What the coverage of TRAINING is to reach in percent (培训覆盖目标), as the plan says.")
        int trainingTarget,

        @Schema(
                description =
                        "Whether it does in each function (是否达标), compared before it is rounded; absent where nobody is invited.")
        Boolean trainingReached,

        @Schema(required = true, description = "When this was computed (计算时间), UTC.")
        Instant computedAt) {

    /** Coverage by the sessions of one kind. */
    @Schema(name = "EnablementCoverageOfKind", description = "Coverage by the sessions of one kind (类型覆盖率).")
    record OfKind(
            @Schema(required = true) SessionKind kind,

            @Schema(required = true, minimum = "1", description = "How many sessions there are (场次).")
            long sessions,

            @Schema(required = true) Coverage coverage,

            @Schema(required = true, maxItems = 21, description = "By function of those invited (按职能).")
            List<OfFunction> byFunction) {}

    /** Coverage of the people of one function. */
    @Schema(name = "EnablementCoverageOfFunction", description = "Coverage of the people of one function (职能覆盖率).")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfFunction(
            @Schema(description = "Absent for people of whom no function is known (职能).")
            Function function,

            @Schema(required = true) Coverage coverage) {}
}
