package dev.slipway.baselines;

import dev.slipway.value.PlannedDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A diff in the making: takes item after item, counts them all and keeps those of one page. */
class Comparison {

    private final After place;
    private final Set<DifferenceKind> wanted;
    private final Locale locale;
    private final Map<DifferenceKind, Integer> counts = new EnumMap<>(DifferenceKind.class);
    private final SlipTally start = new SlipTally();
    private final SlipTally end = new SlipTally();
    private final List<ItemDifference> shown = new ArrayList<>();
    private int before;
    private int after;
    private int unchanged;
    private String nextCursor;
    private UUID last;

    /** @param wanted the kinds to show; none for all */
    Comparison(After place, Set<DifferenceKind> wanted, Locale locale) {
        this.place = place;
        this.wanted = wanted;
        this.locale = locale;
    }

    /** Takes the next item; they come in the order of their ids. */
    void add(ComparedItem item) {
        if (item.before() != null) before++;
        if (item.after() != null) after++;
        if (item.sameVersion()) {
            unchanged++;
            same(start, item.after().start());
            same(end, item.after().end());
            return;
        }
        ItemDifference difference = ItemDifference.of(item, locale);
        difference.kinds().forEach(kind -> counts.merge(kind, 1, Integer::sum));
        if (item.onBothSides()) {
            String title = item.after().content().path("title").asText();
            start.add(difference.start(), item.id(), title);
            end.add(difference.end(), item.id(), title);
        }
        if (difference.kinds().isEmpty()) unchanged++;
        else if (wanted.isEmpty() || difference.kinds().stream().anyMatch(wanted::contains)) show(item, difference);
    }

    private static void same(SlipTally tally, PlannedDate date) {
        if (date != null) tally.same();
    }

    private void show(ComparedItem item, ItemDifference difference) {
        if (!place.isBefore(item.id())) return;
        if (shown.size() < place.limit()) {
            shown.add(difference);
            last = item.id();
        } else if (nextCursor == null) {
            nextCursor = place.cursor(last);
        }
    }

    DiffSummary summary() {
        return new DiffSummary(
                before,
                after,
                count(DifferenceKind.ADDED),
                count(DifferenceKind.REMOVED),
                count(DifferenceKind.MOVED),
                count(DifferenceKind.CHANGED),
                unchanged,
                start.summary(locale),
                end.summary(locale));
    }

    private int count(DifferenceKind kind) {
        return counts.getOrDefault(kind, 0);
    }

    /** The items of the page. */
    List<ItemDifference> shown() {
        return shown;
    }

    /** Where the next page begins; null on the last one. */
    String nextCursor() {
        return nextCursor;
    }
}
