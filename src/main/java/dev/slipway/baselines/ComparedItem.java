package dev.slipway.baselines;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.value.PlannedDate;
import java.util.UUID;

/**
 * One item on the two sides of a diff.
 *
 * @param before what it was before; null where it was not there
 * @param after what it was after; null where it was not there
 * @param place where it is now
 */
record ComparedItem(UUID id, Side before, Side after, ItemPlace place) {

    /**
     * The item on one side.
     *
     * @param content what clients read; null where both sides are of one version
     */
    record Side(int version, PlannedDate start, PlannedDate end, ObjectNode content) {}

    boolean onBothSides() {
        return before != null && after != null;
    }

    boolean sameVersion() {
        return onBothSides() && before.version == after.version;
    }
}
