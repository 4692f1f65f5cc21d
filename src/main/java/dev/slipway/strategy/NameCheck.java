package dev.slipway.strategy;

import dev.slipway.api.Checked;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether somebody else has a name already, and when that was looked up. */
@Embeddable
@Schema(
        name = "NameCheck",
        description = "Whether somebody else has the name already (检查), and when that was looked up.")
record NameCheck(
        @NotNull @Enumerated(EnumType.STRING) @Schema(description = "What was found.")
        CheckResult result,

        @Schema(description = "When it was looked up (检查日期); there exactly where it was.")
        LocalDate checkedOn,

        @Size(max = 2000) @Schema(description = "Where it was looked up, and what was found there (说明).")
        String note)
        implements Checked {

    static final NameCheck NONE = new NameCheck(CheckResult.NOT_CHECKED, null, null);

    @Override
    public void check(Report report) {
        if (result == null) return;
        boolean checked = result != CheckResult.NOT_CHECKED;
        if (checked && checkedOn == null) report.violation("checkedOn", "CHECK_DATE_MISSING");
        if (!checked && checkedOn != null) report.violation("checkedOn", "CHECK_DATE_WITHOUT_RESULT");
    }

    boolean conflict() {
        return result == CheckResult.CONFLICT;
    }
}
