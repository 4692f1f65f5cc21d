package dev.slipway.feedback;

import dev.slipway.value.Formula;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Feedback that may say the same as some other. */
@Schema(name = "SimilarFeedback", description = "Feedback that may say the same as some other (相似意见).")
record SimilarFeedback(
        @Schema(required = true, description = "The feedback (客户意见) that the others are compared with.")
        UUID feedbackId,

        @Schema(required = true, description = "The similarity from which on feedback is listed (相似度阈值).")
        BigDecimal threshold,

        @Schema(
                required = true,
                maxItems = ReadSimilar.MOST,
                description = "The most similar first (按相似度); among equals in order of creation.")
        List<Item> items,

        @Schema(
                required = true,
                description =
                        "How similarity is computed: the trigrams that two texts share, divided by all that they have (pg_trgm).")
        Formula formula,

        @Schema(required = true, description = "When this was computed (计算时间), UTC.")
        Instant computedAt) {

    static final Formula FORMULA = new Formula("trigram-similarity", 1);

    /** One feedback and how similar it is. */
    @Schema(name = "SimilarFeedbackItem", description = "One feedback and how similar it is (相似意见条目).")
    record Item(
            @Schema(required = true, description = "From 0 to 1 (相似度), rounded half up to two decimals.")
            BigDecimal similarity,

            @Schema(required = true) FeedbackView feedback) {}
}
