package dev.slipway.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What the dates of two items say of a dependency between them. A date with a precision is any day of its span, so a
 * dependency can be broken for certain, possibly, or not at all. An item with one date starts and ends within its span.
 *
 * @param daysAtLeast by how many calendar days the dates break it at the least
 * @param daysAtMost the same at the most
 * @param reason why nothing can be said; null where something can
 */
record Precedence(Keeping keeping, int daysAtLeast, int daysAtMost, Reason reason) {

    /** Null where the dependency demands nothing. */
    static Precedence of(Plan.Link link, Plan.Item predecessor, Plan.Item successor) {
        if (link.kind().equals("RELATES")) return null;
        if (predecessor.is("CANCELLED") || successor.is("CANCELLED")) return undecided(Reason.CANCELLED);
        boolean afterFinish = link.kind().equals("FINISH_TO_START");
        boolean finishes = link.kind().equals("FINISH_TO_FINISH");
        Span first = afterFinish || finishes ? finish(predecessor) : start(predecessor);
        Span then = finishes ? finish(successor) : start(successor);
        if (first == null || then == null) return undecided(Reason.NO_DATE);
        // what follows a finish begins on the next day
        int distance = link.lagDays() + (afterFinish ? 1 : 0);
        int atLeast = late(first.from().plusDays(distance), then.to());
        int atMost = late(first.to().plusDays(distance), then.from());
        Keeping keeping = atLeast > 0 ? Keeping.BROKEN : atMost > 0 ? Keeping.POSSIBLY_BROKEN : Keeping.KEPT;
        return new Precedence(keeping, atLeast, atMost, null);
    }

    private static Precedence undecided(Reason reason) {
        return new Precedence(Keeping.UNDECIDED, 0, 0, reason);
    }

    private static int late(LocalDate due, LocalDate day) {
        return Math.max(0, Math.toIntExact(ChronoUnit.DAYS.between(day, due)));
    }

    private static Span start(Plan.Item item) {
        return Span.of(item.start() == null ? item.end() : item.start());
    }

    private static Span finish(Plan.Item item) {
        return Span.of(item.end() == null ? item.start() : item.end());
    }
}
