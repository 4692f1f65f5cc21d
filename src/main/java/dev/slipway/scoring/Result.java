package dev.slipway.scoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.formula.Decimals;
import dev.slipway.value.Formula;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The number that a score comes to, or why there is none, with the formula and the moment. */
@Embeddable
@Schema(
        name = "ScoreResult",
        description = "What a score comes to (评分结果), or why there is no number, with the formula and the moment.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Result(
        @Schema(description = "Rounded half up to two decimals; absent where there is no number.")
        BigDecimal value,

        @Schema(
                pattern = Decimals.PATTERN,
                maxLength = Decimals.LONGEST,
                description = "What rankings compare: to 30 decimals where it goes on for ever, else exact.")
        BigDecimal unrounded,

        @Enumerated(EnumType.STRING) @Schema(description = "Why there is no number; absent where there is one.")
        Undefined reason,

        @JdbcTypeCode(SqlTypes.ARRAY)
        @Schema(required = true, maxItems = 20, description = "The inputs without a value (缺少的输入).")
        List<String> missing,

        @Schema(required = true) Formula formula,

        @Schema(required = true, description = "When it was computed (计算时间), UTC.")
        Instant computedAt) {

    /** Why a score has no number. */
    @Schema(
            name = "UndefinedReason",
            description =
                    "Why there is no number (无法计算的原因): NOT_SCORED 尚未评分, INPUTS_MISSING 缺少输入, WEIGHTS_ZERO 有值的标准权重均为零, DIVISOR_ZERO 除数为零.")
    enum Undefined {
        NOT_SCORED,
        INPUTS_MISSING,
        WEIGHTS_ZERO,
        DIVISOR_ZERO
    }

    static Result of(ScoringKind kind, ScoringKind.Outcome outcome, Instant moment) {
        BigDecimal unrounded = outcome.unrounded();
        return new Result(
                unrounded == null ? null : Decimals.rounded(unrounded),
                unrounded,
                outcome.reason(),
                outcome.missing(),
                kind.formula(),
                moment);
    }
}
