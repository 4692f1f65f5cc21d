package dev.slipway.timeline;

import dev.slipway.value.PlannedDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A roadmap with its items and dependencies: what all its views are made of. What is not to be shown is null in it.
 *
 * @param window the days that are looked at
 */
public record Plan(Head head, List<Item> items, List<Link> links, Window window) {

    /** The roadmap itself. */
    public record Head(
            UUID id,
            String name,
            String audience,
            PlannedDate horizonStart,
            PlannedDate horizonEnd,
            List<String> lanes,
            List<Theme> themes) {

        Span horizon() {
            return Span.between(horizonStart, horizonEnd);
        }
    }

    /** A theme and its colour as {@code #RRGGBB}. */
    public record Theme(String name, String colour) {}

    /** An item. */
    public record Item(
            UUID id,
            String title,
            String description,
            String lane,
            String theme,
            PlannedDate start,
            PlannedDate end,
            String horizon,
            Integer confidence,
            boolean customerVisible,
            String status,
            UUID productId,
            Release release,
            List<String> tags,
            Instant updatedAt,
            int version) {

        /** The days that it covers at most; null without a date. */
        public Span span() {
            return Span.between(start, end);
        }

        boolean is(String state) {
            return state.equals(status);
        }
    }

    /** The release that an item comes with; null dates where none is known. */
    public record Release(UUID id, String name, PlannedDate planned, LocalDate actual) {

        LocalDate day() {
            if (actual != null) return actual;
            return planned == null ? null : planned.last();
        }
    }

    /** A dependency between two of the items. */
    public record Link(UUID id, UUID predecessorId, UUID successorId, String kind, int lagDays) {}

    /** Days that are looked at, from one to another; null for a side that is open. */
    public record Window(LocalDate from, LocalDate to) {

        public static final Window ALL = new Window(null, null);

        boolean open() {
            return from == null && to == null;
        }

        /** Whether something is to be seen in it; what has no date only where it is open. */
        boolean holds(Span span) {
            return span == null ? open() : span.touches(from, to);
        }
    }
}
