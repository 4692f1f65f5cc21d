package dev.slipway.accuracy;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.slipway.problem.Refusal;
import dev.slipway.resource.Reason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a forecast was from what was sold, in units or in revenue. */
@Schema(
        name = "MeasureAccuracy",
        description =
                "How far a forecast F was from what was sold A, in units or in revenue (预测偏差), over one month or over all that are compared. Percentages are rounded half up to two decimals.")
public record MeasureAccuracy(
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                type = SchemaType.STRING,
                maxLength = 40,
                description = "What was sold, ΣA (实际), a decimal string; absent where it is not known in one currency.")
        BigDecimal actual,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                type = SchemaType.STRING,
                maxLength = 40,
                description =
                        "The forecast that is compared with it, ΣF (预测), a decimal string; of a month in part rounded half up, units to four decimals and revenue to the smallest unit of the currency. Absent where none is.")
        BigDecimal forecast,

        @Schema(description = "WAPE (加权平均绝对百分比误差): Σ|A − F| ÷ Σ|A|. Absent where `reason` says why.")
        BigDecimal wapePercent,

        @Schema(
                description =
                        "MAPE (平均绝对百分比误差): the mean of |A − F| ÷ |A| over the months with A ≠ 0. Absent where `reason` says why.")
        BigDecimal mapePercent,

        @Schema(
                minimum = "0",
                description = "Months that MAPE skips because A = 0 (跳过的月数); absent where nothing is compared.")
        Integer mapeSkipped,

        @Schema(
                description =
                        "Bias (偏差): (ΣF − ΣA) ÷ ΣA, positive for a forecast that was too high. Absent where `reason` says why.")
        BigDecimal biasPercent,

        @Schema(description = "Whether WAPE is past the threshold (预警); absent without one.")
        Boolean alert,

        @Schema(
                description =
                        "Why there are no percentages: `NO_ACTUALS`, `NO_FORECAST`, `NO_MONTH_COMPARED`, `ACTUALS_ZERO` or `CURRENCIES_DIFFER`.")
        Reason reason) {

    /** What there is to say where nothing can be compared. */
    static MeasureAccuracy undefined(BigDecimal actual, String code, Locale locale) {
        return new MeasureAccuracy(actual, null, null, null, null, null, null, reason(code, locale));
    }

    static MeasureAccuracy of(List<Deviation.Pair> pairs, int threshold, Locale locale) {
        if (pairs.isEmpty()) return undefined(null, "NO_MONTH_COMPARED", locale);
        Deviation deviation = Deviation.of(pairs);
        Boolean alert = deviation.wape() == null ? null : deviation.wape().compareTo(BigDecimal.valueOf(threshold)) > 0;
        return new MeasureAccuracy(
                Deviation.sum(pairs, Deviation.Pair::actual),
                Deviation.sum(pairs, Deviation.Pair::forecast),
                deviation.wape(),
                deviation.mape(),
                deviation.skipped(),
                deviation.bias(),
                alert,
                alert == null ? reason("ACTUALS_ZERO", locale) : null);
    }

    private static Reason reason(String code, Locale locale) {
        return Reason.of(Refusal.of(code), locale);
    }
}
