package dev.slipway.feed;

import dev.slipway.changes.ChangeEvent;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of the change feed, which has no last one. */
@Schema(name = "ChangePage", description = "A page of the change feed (变更流的一页).")
record ChangePage(
        @Schema(
                required = true,
                maxItems = 200,
                description = "The changes that this caller may see, in the order of their commits (按提交顺序).")
        List<ChangeEvent> items,

        @Schema(
                required = true,
                pattern = "^[0-9a-f]{8}-(0|[1-9][0-9]{0,17})$",
                description =
                        "Where to read on (下一位置): pass it as `after`. It moves on past what the caller may not see.")
        String position,

        @Schema(
                required = true,
                description = "Whether there is more already (是否还有); a page may be empty and yet have more behind it.")
        boolean more) {}
