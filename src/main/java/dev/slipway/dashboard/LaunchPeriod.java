package dev.slipway.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.problem.Refusal;
import dev.slipway.resource.Reason;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where today is in a launch period. */
@Schema(
        name = "LaunchPeriod",
        description = "Where today is in the launch period (上市期进度): day n of m, by the date of UTC.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LaunchPeriod(
        @Schema(
                description =
                        "The first day (首日): the actual day on the market, or the planned one; absent without either.")
        LocalDate firstDay,

        @Schema(description = "The last day (末日); absent without a first one.")
        LocalDate lastDay,

        @Schema(minimum = "1", description = "How many days it has (总天数), m.")
        Integer days,

        @Schema(minimum = "1", description = "Which of them today is (第几天), n; absent where `reason` says why.")
        Integer day,

        @Schema(description = "Why today is none of them: `LAUNCH_UNDATED`, `LAUNCH_AHEAD` or `LAUNCH_PERIOD_OVER`.")
        Reason reason) {

    /** @param launched whether the launch has happened, whatever was planned */
    static LaunchPeriod of(LocalDate first, int months, boolean launched, LocalDate today, Locale locale) {
        if (first == null) return new LaunchPeriod(null, null, null, null, reason("LAUNCH_UNDATED", locale));
        LocalDate last = first.plusMonths(months).minusDays(1);
        int days = (int) ChronoUnit.DAYS.between(first, last) + 1;
        if (!launched || today.isBefore(first)) {
            return new LaunchPeriod(first, last, days, null, reason("LAUNCH_AHEAD", locale, first));
        }
        if (today.isAfter(last)) {
            return new LaunchPeriod(first, last, days, null, reason("LAUNCH_PERIOD_OVER", locale, last));
        }
        return new LaunchPeriod(first, last, days, (int) ChronoUnit.DAYS.between(first, today) + 1, null);
    }

    private static Reason reason(String code, Locale locale, Object... arguments) {
        Object[] said = java.util.Arrays.stream(arguments).map(String::valueOf).toArray();
        return Reason.of(Refusal.of(code, said), locale);
    }
}
