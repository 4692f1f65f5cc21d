package dev.slipway.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.resource.Reason;
import dev.slipway.value.Formula;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many of those invited to trainings of a launch have been reached. */
@Schema(
        name = "LaunchTrainingCoverage",
        description = "How many of those invited to trainings have attended or acknowledged (培训覆盖率).")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TrainingCoverage(
        @Schema(required = true, minimum = "0", description = "Invitations (邀请人数).")
        long invited,

        @Schema(required = true, minimum = "0", description = "Those of them who attended or acknowledged (到场或确认人数).")
        long reached,

        @Schema(
                description =
                        "The one by the other in percent (覆盖率), rounded half up to two decimals; absent where `reason` says why.")
        BigDecimal percent,

        @Schema(required = true, minimum = "0", maximum = "100", description = "The plan's target in percent (目标).")
        int targetPercent,

        @Schema(description = "Why there is no percentage: `NOBODY_INVITED`.")
        Reason reason,

        @Schema(required = true) Formula formula) {

    static final Formula FORMULA = new Formula("enablement-coverage", 1);
}
