package dev.slipway.webhooks;

import dev.slipway.api.Checked;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A wish to have a span of events delivered again. */
@Schema(
        name = "WebhookRedeliveryRequest",
        description =
                "A wish to have a span of events delivered again (批量重新投递请求): from an instant, or behind a position.")
record RedeliveryRequest(
        @Schema(description = "From when on (起始时间), by the time at which changes came into the feed, UTC.")
        Instant from,

        @Schema(description = "Until when (结束时间), UTC; absent for now.")
        Instant to,

        @Pattern(regexp = RedeliveryRequest.POSITION)
        @Schema(description = "Behind which position in the feed (起始位置), as in `eventId`; in the place of `from`.")
        String after,

        @Pattern(regexp = RedeliveryRequest.POSITION)
        @Schema(description = "Up to which position (结束位置), itself included; in the place of `to`.")
        String until,

        @Schema(
                description =
                        "Whether what was delivered with success is delivered again as well (是否全部); else only what was"
                                + " not, and what happened while the webhook was disabled. False unless said.",
                defaultValue = "false")
        Boolean all,

        @Min(1)
        @Max(1000)
        @Schema(
                description = "How many changes of the feed are looked at, at most (数量上限); 1,000 unless said.",
                defaultValue = "1000")
        Integer limit)
        implements Checked {

    static final String POSITION = "[0-9a-f]{8}-(0|[1-9][0-9]{0,17})";

    RedeliveryRequest {
        if (all == null) all = false;
        if (limit == null) limit = 1000;
    }

    @Override
    public void check(Report report) {
        if ((from == null) == (after == null)) report.violation(after == null ? "from" : "after", "FROM_OR_AFTER");
        if (to != null && until != null) report.violation("until", "TO_OR_UNTIL");
        if (from != null && to != null && !to.isAfter(from)) report.violation("to", "SPAN_ENDS_EARLY");
    }
}
