package dev.slipway.baselines;

import dev.slipway.resource.Reason;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the slips of one date of all items come to. */
@Schema(
        name = "SlipSummary",
        description = "What the slips of one date come to (延期汇总), over the items that have the date on both sides.")
record SlipSummary(
        @Schema(required = true, minimum = "0", description = "Items with the date on both sides (比较数).")
        int compared,

        @Schema(required = true, minimum = "0", description = "Those that have become later (推迟数).")
        int later,

        @Schema(required = true, minimum = "0", description = "Those that have become earlier (提前数).")
        int earlier,

        @Schema(description = "The item that has slipped the most; absent while `later` is 0.")
        Largest largest,

        @Schema(description = "Sum of the days (延期合计), those of earlier ones negative.")
        Long totalDays,

        @Schema(description = "`totalDays` ÷ `compared` (平均延期), rounded half up to two decimals.")
        BigDecimal meanDays,

        @Schema(description = "Why there are no sum and mean: `NOTHING_COMPARED`.")
        Reason reason) {

    /** The item that has slipped the most; of several, the one that was created first. */
    @Schema(name = "LargestSlip", description = "The item that has slipped the most (最大延期).")
    record Largest(
            @Schema(required = true, minimum = "1") int days,
            @Schema(required = true) UUID itemId,
            @Schema(required = true) String title) {}
}
