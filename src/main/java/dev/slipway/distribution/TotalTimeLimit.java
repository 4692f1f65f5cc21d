package dev.slipway.distribution;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.value.Formula;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long a service process may take from its first step to its last. */
@Schema(
        name = "TotalTimeLimit",
        description =
                "How long a service process may take (总时限): the sum of the time limits of its steps, one after the other. Computed whenever the process is written.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TotalTimeLimit(
        @Schema(required = true, minimum = "0", maximum = "50", description = "How many steps were added (步骤数).")
        int steps,

        @Schema(minimum = "1", description = "The sum in minutes (总分钟数); absent where `reason` says why.")
        Integer minutes,

        @Schema(description = "Why there is no sum; absent where there is one.")
        TimeLimitReason reason,

        @Schema(required = true) Formula formula) {

    private static final Formula FORMULA = new Formula("service-time", 1);

    static TotalTimeLimit of(List<ServiceStep> steps) {
        if (steps.isEmpty()) return new TotalTimeLimit(0, null, TimeLimitReason.NO_STEPS, FORMULA);
        int minutes = steps.stream().mapToInt(ServiceStep::timeLimitMinutes).sum();
        return new TotalTimeLimit(steps.size(), minutes, null, FORMULA);
    }
}
