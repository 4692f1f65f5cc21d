package dev.slipway.scoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.formula.Decimals;
import dev.slipway.formula.DescribedFormula;
import dev.slipway.problem.Refusal;
import dev.slipway.resource.Reason;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of subjects in the order of their scores by a model. */
@Schema(
        name = "Ranking",
        description =
                "A page of subjects in the order of their scores by a model (排名): the best first, equals in the order in which they were made; then those without a number.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Ranking(
        @Schema(required = true, description = "The model (评分模型), in this version.")
        UUID modelId,

        @Schema(required = true, maxLength = 30, description = "The key of the model (模型代号).")
        String key,

        @Schema(required = true, minimum = "1", description = "Its version (模型版本).")
        Integer modelVersion,

        @Schema(required = true) DescribedFormula formula,

        @Schema(required = true) Subject subject,

        @Schema(description = "The product (产品) whose subjects are ranked; absent where all are.")
        UUID productId,

        @Schema(description = "The weights (权重) that count here; only where the formula has weights.")
        Map<String, BigDecimal> weights,

        @Schema(description = "The moment that the ranking looks back to.")
        Instant asOf,

        @Schema(required = true, description = "When it was computed (计算时间), UTC.")
        Instant computedAt,

        @Schema(required = true, maxItems = 200) List<Item> items,

        @Schema(maxLength = 4000, description = "Opaque; pass it as `cursor` to read on. Absent on the last page.")
        String nextCursor) {

    /** A subject in a ranking. */
    @Schema(name = "RankingItem", description = "A subject in a ranking (排名条目), with its rank or why it has none.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            @Schema(
                    minimum = "1",
                    description =
                            "Rank (名次): how many have a higher number, plus one, so that equals share a rank and the next ones are left out (1, 2, 2, 4). Absent where there is no number.")
            Integer rank,

            @JsonUnwrapped Ranked subject,

            @Schema(description = "Its score (评分) by the model; absent where it has none.")
            UUID scoreId,

            @Schema(description = "What the score comes to, rounded half up to two decimals.")
            BigDecimal value,

            @Schema(pattern = Decimals.PATTERN, maxLength = Decimals.LONGEST, description = "What ranks compare.")
            BigDecimal unrounded,

            @Schema(required = true, maxItems = 20, description = "The inputs without a value (缺少的输入).")
            List<String> missing,

            @Schema(description = "Why there is no number; absent where there is one.")
            Reason reason) {

        /** The best first, then those without a number; among equals the subject that was made first. */
        static final Comparator<Item> ORDER = Comparator.comparing(Item::unrounded, Place.DOWNWARDS)
                .thenComparing(Item::subjectId, Place.AS_IN_DATABASE);

        static Item of(Ranked subject, UUID score, BigDecimal unrounded, List<String> missing) {
            return new Item(null, subject, score, Decimals.rounded(unrounded), unrounded, missing, null);
        }

        static Item without(Ranked subject, UUID score, Result.Undefined why, List<String> missing, Locale locale) {
            Reason reason = Reason.of(Refusal.of(why.name()), locale);
            return new Item(null, subject, score, null, null, missing, reason);
        }

        Item ranked(int place) {
            return new Item(place == 0 ? null : place, subject, scoreId, value, unrounded, missing, reason);
        }

        UUID subjectId() {
            return subject.subjectId;
        }
    }

    /** What is ranked. */
    record Ranked(
            @Schema(required = true, description = "The subject (评分对象).")
            UUID subjectId,

            @Schema(required = true, maxLength = 200, description = "What it is called (名称).")
            String name,

            @Schema(required = true, maxLength = 40, description = "Its status (状态), as the subject has it.")
            String status,

            @Schema(description = "Its product (产品), where it has one.")
            UUID productId) {}
}
