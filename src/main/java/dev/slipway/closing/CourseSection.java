package dev.slipway.closing;

import dev.slipway.documents.Block;
import dev.slipway.documents.Block.Fact;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a closing report says of feedback and adjustments. */
record CourseSection(FeedbackCounts feedback, AdjustmentCounts adjustments, Terms terms) {

    void write(List<Block> blocks) {
        blocks.add(new Block.Heading(terms.of("course")));
        blocks.add(new Block.Facts(List.of(
                new Fact(terms.of("feedback"), String.valueOf(feedback.total())),
                new Fact(terms.of("by-sentiment"), listed(feedback.bySentiment())),
                new Fact(terms.of("by-severity"), listed(feedback.bySeverity())),
                new Fact(terms.of("adjustments"), String.valueOf(adjustments.total())),
                new Fact(terms.of("by-kind"), listed(adjustments.byKind())),
                new Fact(terms.of("by-status"), listed(adjustments.byStatus())))));
    }

    private String listed(Map<String, Long> counts) {
        if (counts.isEmpty()) return "–";
        return counts.entrySet().stream()
                .map(count -> terms.named(count.getKey()) + " " + count.getValue())
                .collect(Collectors.joining(terms.of("comma")));
    }
}
