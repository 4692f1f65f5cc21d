package dev.slipway.feedback;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.value.Formula;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Feedback in numbers. */
@Schema(
        name = "FeedbackSummary",
        description =
                "Feedback in numbers (客户意见汇总). Each opinion counts once, in `count`; `records` counts duplicates as well.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FeedbackSummary(
        @Schema(description = "The product (产品) that was asked for.")
        UUID productId,

        @Schema(description = "The launch plan (上市计划) that was asked for.")
        UUID launchPlanId,

        @Schema(description = "The first day (开始日期) that was asked for.")
        LocalDate from,

        @Schema(description = "The last day (结束日期) that was asked for.")
        LocalDate to,

        @Schema(required = true, minimum = "0", description = "Different opinions (意见数): what was merged counts once.")
        long count,

        @Schema(required = true, minimum = "0", description = "Records (记录数), duplicates included.")
        long records,

        @Schema(
                required = true,
                maxItems = 4,
                description = "By sentiment (按情绪); last without a value what nobody has judged.")
        List<Tally> bySentiment,

        @Schema(
                required = true,
                maxItems = 5,
                description = "By severity (按严重程度); last without a value what is not triaged.")
        List<Tally> bySeverity,

        @Schema(required = true, maxItems = 12, description = "By source (按来源).")
        List<Tally> bySource,

        @Schema(
                required = true,
                maxItems = 6,
                description = "By status (按状态); DUPLICATE counts only where the original is not in question.")
        List<Tally> byStatus,

        @Schema(
                required = true,
                maxItems = 1_000_000,
                description = "By the week in which it came in (按周), in order; weeks without any are left out.")
        List<Week> byWeek,

        @Schema(required = true, description = "How this was counted.")
        Formula formula,

        @Schema(required = true, description = "When this was computed (计算时间), UTC.")
        Instant computedAt) {

    static final Formula FORMULA = new Formula("feedback-summary", 1);

    /** How much feedback has one value. */
    @Schema(name = "FeedbackTally", description = "How much feedback has one value (计数).")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Tally(
            @Schema(maxLength = 40, description = "The value (取值); absent where none is said.")
            String value,

            @Schema(required = true, minimum = "0", description = "Different opinions (意见数).")
            long count,

            @Schema(required = true, minimum = "0", description = "Records (记录数), duplicates included.")
            long records) {}

    /** How much feedback came in in one week. */
    @Schema(name = "FeedbackWeek", description = "How much feedback came in in one week (每周计数).")
    record Week(
            @Schema(required = true, description = "Its Monday (周一).")
            LocalDate startsOn,

            @Schema(required = true, minimum = "0", description = "Different opinions (意见数).")
            long count,

            @Schema(required = true, minimum = "0", description = "Records (记录数), duplicates included.")
            long records) {}
}
