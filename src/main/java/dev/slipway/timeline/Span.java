package dev.slipway.timeline;

import dev.slipway.value.PlannedDate;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The days that a planned date, or an item with one or two of them, covers at most. */
@Schema(name = "Span", description = "The days that it covers at most (起止日期), both included.")
public record Span(
        @Schema(required = true, description = "The first day.")
        LocalDate from,

        @Schema(required = true, description = "The last day.")
        LocalDate to) {

    static Span of(PlannedDate date) {
        return date == null ? null : new Span(date.date(), date.last());
    }

    /** From the first day of the one to the last day of the other; where one is absent, the other alone; or null. */
    static Span between(PlannedDate start, PlannedDate end) {
        if (start == null) return of(end);
        return end == null ? of(start) : new Span(start.date(), end.last());
    }

    /** The shortest that covers all; null where there are none. */
    static Span around(Stream<Span> spans) {
        return spans.reduce((a, b) -> new Span(earlier(a.from, b.from), later(a.to, b.to)))
                .orElse(null);
    }

    public boolean holds(LocalDate day) {
        return touches(day, day);
    }

    /** Whether a day of it is within a window that may be open on either side. */
    boolean touches(LocalDate first, LocalDate last) {
        return (first == null || !to.isBefore(first)) && (last == null || !from.isAfter(last));
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
