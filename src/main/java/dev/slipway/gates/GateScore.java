package dev.slipway.gates;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.value.Formula;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the answers to the criteria of a gate come to. */
@Schema(
        name = "GateScore",
        description =
                "What the answers come to (评审得分): `percent` = Σ weight × score ÷ (Σ weight × `scoreMax`) over all SHOULD_MEET criteria, which are the inputs; computed whenever the review is written.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record GateScore(
        @Schema(
                required = true,
                maxItems = 50,
                description = "The MUST_MEET criteria that are answered with no (未满足的必达准则).")
        List<String> unmet,

        @Schema(required = true, maxItems = 50, description = "The MUST_MEET criteria without an answer (未评定的必达准则).")
        List<String> unanswered,

        @Schema(required = true, maxItems = 50, description = "The SHOULD_MEET criteria without a score (未评分的应达准则).")
        List<String> unscored,

        @Schema(
                description =
                        "The weighted score in percent of the highest possible one (加权得分), rounded half up to two decimals. Absent where `reason` says why.")
        BigDecimal percent,

        @Schema(
                description =
                        "Whether the score reaches `thresholdPercent` (是否达到通过线), compared before it is rounded; absent without a score.")
        Boolean clears,

        @Schema(description = "Why there is no score; absent where there is one.")
        Missing reason,

        @Schema(required = true) Formula formula) {

    private static final Formula FORMULA = new Formula("gate-score", 1);
    private static final int DECIMALS = 2;

    /** Why there is no weighted score. */
    @Schema(
            name = "GateScoreReason",
            description =
                    "Why there is no weighted score (无得分原因): NO_SHOULD_MEET 没有应达准则, NOT_ALL_SCORED 尚未全部评分 (a score of some could hide the bad ones).")
    enum Missing {
        NO_SHOULD_MEET,
        NOT_ALL_SCORED
    }

    static GateScore of(GateReviewDetails review) {
        Map<String, GateAnswer> answers = new HashMap<>();
        review.answers().forEach(answer -> answers.put(answer.criterion(), answer));
        List<String> musts = names(review, CriterionKind.MUST_MEET);
        List<String> shoulds = names(review, CriterionKind.SHOULD_MEET);
        List<String> unmet = musts.stream()
                .filter(name -> answers.containsKey(name) && !answers.get(name).met())
                .toList();
        List<String> unanswered =
                musts.stream().filter(name -> !answers.containsKey(name)).toList();
        List<String> unscored =
                shoulds.stream().filter(name -> !answers.containsKey(name)).toList();
        Missing reason =
                shoulds.isEmpty() ? Missing.NO_SHOULD_MEET : unscored.isEmpty() ? null : Missing.NOT_ALL_SCORED;
        if (reason != null) return new GateScore(unmet, unanswered, unscored, null, null, reason, FORMULA);
        BigDecimal reached = BigDecimal.ZERO;
        BigDecimal highest = BigDecimal.ZERO;
        for (GateCriterion criterion : review.criteria()) {
            if (criterion.kind() != CriterionKind.SHOULD_MEET) continue;
            reached = reached.add(
                    criterion.weight().multiply(answers.get(criterion.name()).score()));
            highest = highest.add(criterion.weight().multiply(BigDecimal.valueOf(review.scoreMax())));
        }
        BigDecimal percent = reached.movePointRight(2).divide(highest, DECIMALS, RoundingMode.HALF_UP);
        boolean clears =
                reached.movePointRight(2).compareTo(highest.multiply(BigDecimal.valueOf(review.thresholdPercent())))
                        >= 0;
        return new GateScore(unmet, unanswered, unscored, percent, clears, null, FORMULA);
    }

    static boolean onScale(BigDecimal score, int max) {
        return score.signum() >= 0 && score.compareTo(BigDecimal.valueOf(max)) <= 0 && score.scale() <= DECIMALS;
    }

    private static List<String> names(GateReviewDetails review, CriterionKind kind) {
        return review.criteria().stream()
                .filter(criterion -> criterion.kind() == kind)
                .map(GateCriterion::name)
                .toList();
    }
}
