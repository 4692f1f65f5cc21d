package dev.slipway.baselines;

import dev.slipway.problem.Refusal;
import dev.slipway.resource.Reason;
import dev.slipway.value.Formula;
import dev.slipway.value.PlannedDate;
import java.time.LocalDate;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By how many days a planned date has slipped, or why that cannot be said. */
@Schema(
        name = "Slip",
        description =
                "By how many calendar days a planned date has slipped (延期天数): of dates with a precision the last days of the spans are compared, so that from Q3 to October it is 31 days.")
record Slip(
        @Schema(description = "The last day of the span before; absent without a date.")
        LocalDate before,

        @Schema(description = "The last day of the span after; absent without a date.")
        LocalDate after,

        @Schema(description = "`after` − `before`; negative for earlier. Absent where `reason` says why.")
        Integer days,

        @Schema(description = "Why there are no days: `NO_DATE`, `NO_DATE_BEFORE` or `NO_DATE_AFTER`.")
        Reason reason) {

    static final Formula FORMULA = new Formula("slip", 1);

    static Slip of(PlannedDate before, PlannedDate after, Locale locale) {
        if (before != null && after != null) {
            return new Slip(before.last(), after.last(), after.slipFrom(before), null);
        }
        String code = before == after ? "NO_DATE" : before == null ? "NO_DATE_BEFORE" : "NO_DATE_AFTER";
        return new Slip(last(before), last(after), null, Reason.of(Refusal.of(code), locale));
    }

    private static LocalDate last(PlannedDate date) {
        return date == null ? null : date.last();
    }

    boolean moved() {
        return days != null && days != 0;
    }
}
