package dev.slipway.baselines;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.history.HistoryEntry.FieldChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An item that differs between the two sides of a diff, and how. */
@Schema(name = "BaselineDifference", description = "An item that differs (差异条目), and how.")
record ItemDifference(
        @Schema(
                required = true,
                ref = "#/components/schemas/RoadmapItem",
                description = "The item as it is after, or for a removed one as it was before.")
        JsonNode item,

        @Schema(required = true, maxItems = 2) List<DifferenceKind> kinds,

        @Schema(description = "Where the item is now, whatever is compared.")
        ItemPlace place,

        @Schema(description = "By how much the start has slipped; absent on an item of one side.")
        Slip start,

        @Schema(description = "By how much the end has slipped; absent on an item of one side.")
        Slip end,

        @Schema(required = true, description = "Every field that differs; empty for an item of one side.")
        List<FieldChange> changes) {

    static ItemDifference of(ComparedItem item, Locale locale) {
        if (item.before() == null) return oneSided(DifferenceKind.ADDED, item.after(), item.place());
        if (item.after() == null) return oneSided(DifferenceKind.REMOVED, item.before(), item.place());
        Slip start = Slip.of(item.before().start(), item.after().start(), locale);
        Slip end = Slip.of(item.before().end(), item.after().end(), locale);
        List<FieldChange> changes =
                FieldChange.between(item.before().content(), item.after().content());
        List<DifferenceKind> kinds = new ArrayList<>();
        if (start.moved() || end.moved()) kinds.add(DifferenceKind.MOVED);
        if (changes.stream().anyMatch(change -> !isTold(change, start, end))) kinds.add(DifferenceKind.CHANGED);
        return new ItemDifference(item.after().content(), kinds, item.place(), start, end, changes);
    }

    private static ItemDifference oneSided(DifferenceKind kind, ComparedItem.Side side, ItemPlace place) {
        return new ItemDifference(side.content(), List.of(kind), place, null, null, List.of());
    }

    /** Whether the days of a slip tell of the change. */
    private static boolean isTold(FieldChange change, Slip start, Slip end) {
        return change.field().equals("start") && start.moved() || change.field().equals("end") && end.moved();
    }
}
