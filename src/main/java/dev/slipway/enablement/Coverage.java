package dev.slipway.enablement;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.value.Formula;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many of those invited were reached. */
@Schema(
        name = "EnablementCoverage",
        description =
                "How many of those invited were reached (覆盖率): people who attended or acknowledged ÷ people invited, each person once however often invited.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Coverage(
        @Schema(required = true, minimum = "0", description = "People invited (应到人数).")
        long invited,

        @Schema(required = true, minimum = "0", description = "Of these, people who attended or acknowledged (已覆盖人数).")
        long reached,

        @Schema(
                description =
                        "`reached` as a percentage of `invited` (覆盖率), rounded half up to two decimals. Absent where `reason` says why.")
        BigDecimal percent,

        @Schema(description = "Why there is no percentage; absent where there is one.")
        Missing reason,

        @Schema(required = true) Formula formula) {

    static final Formula FORMULA = new Formula("enablement-coverage", 1);
    private static final int DECIMALS = 2;

    /** Why there is no coverage. */
    @Schema(
            name = "EnablementCoverageReason",
            description = "Why there is no coverage (无覆盖率原因): NOBODY_INVITED 无人受邀, CANCELLED 已取消.")
    enum Missing {
        NOBODY_INVITED,
        CANCELLED
    }

    static Coverage of(long invited, long reached) {
        if (invited == 0) return new Coverage(0, 0, null, Missing.NOBODY_INVITED, FORMULA);
        BigDecimal percent = BigDecimal.valueOf(reached)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(invited), DECIMALS, RoundingMode.HALF_UP);
        return new Coverage(invited, reached, percent, null, FORMULA);
    }

    static Coverage ofCancelled() {
        return new Coverage(0, 0, null, Missing.CANCELLED, FORMULA);
    }

    /** Whether it is at least so many percent, compared before it is rounded; null where there is none. */
    Boolean reaches(int target) {
        return invited == 0 ? null : reached * 100 >= target * invited;
    }
}
