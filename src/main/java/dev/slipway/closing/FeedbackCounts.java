package dev.slipway.closing;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What customers have said of a launch. */
@Schema(
        name = "LaunchFeedbackCounts",
        description = "What customers have said of the launch (客户意见); duplicates that were merged count once.")
public record FeedbackCounts(
        @Schema(required = true, minimum = "0", description = "All feedback of the plan (合计), without duplicates.")
        long total,

        @Schema(
                required = true,
                description = "By sentiment (按情感); `UNJUDGED` is what nobody has judged, and what has none is absent.")
        Map<String, Long> bySentiment,

        @Schema(required = true, description = "By severity (按严重程度), likewise.")
        Map<String, Long> bySeverity) {

    static FeedbackCounts of(Map<String, Map<String, Long>> counts) {
        return new FeedbackCounts(
                Course.total(counts, "FEEDBACK"),
                counts.getOrDefault("SENTIMENT", Map.of()),
                counts.getOrDefault("SEVERITY", Map.of()));
    }
}
