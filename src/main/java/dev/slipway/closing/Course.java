package dev.slipway.closing;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What customers have said of a launch, and how often it was adjusted. */
@Schema(
        name = "LaunchCourse",
        description = "What customers have said of the launch and how often it was adjusted (上市期经过), in numbers.")
public record Course(
        @Schema(required = true) FeedbackCounts feedback,
        @Schema(required = true) AdjustmentCounts adjustments) {

    /** @param counts by subject and kind, as the view {@code launch_count} has them */
    public static Course of(Map<String, Map<String, Long>> counts) {
        return new Course(FeedbackCounts.of(counts), AdjustmentCounts.of(counts));
    }

    static long total(Map<String, Map<String, Long>> counts, String subject) {
        return counts.getOrDefault(subject, Map.of()).getOrDefault("TOTAL", 0L);
    }
}
