package dev.slipway.roadmap;

import dev.slipway.api.Checked;
import dev.slipway.value.PlannedDate;

/** How planned dates compare: by the first and the last day of their spans. */
final class Spans {

    private Spans() {}

    /** Reports an end whose last day is before the first day of the start; either may be absent or unreadable. */
    static void ordered(Checked.Report report, String first, PlannedDate start, String last, PlannedDate end) {
        if (readable(start) && readable(end) && end.last().isBefore(start.date())) {
            report.violation(last, "BEFORE", first);
        }
    }

    private static boolean readable(PlannedDate date) {
        return date != null && date.date() != null && date.precision() != null;
    }
}
