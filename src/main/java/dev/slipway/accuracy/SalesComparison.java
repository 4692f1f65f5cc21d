package dev.slipway.accuracy;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a forecast was from what was sold in all, in units or in revenue. */
@Schema(
        name = "ClosingSalesComparison",
        description =
                "How far the forecast F was from what was sold A, in units or in revenue, over the months that have both (预测偏差), as `forecast-accuracy` says.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SalesComparison(
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                type = SchemaType.STRING,
                maxLength = 40,
                description = "ΣF of what is compared (预测); absent where nothing is.")
        BigDecimal forecast,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                type = SchemaType.STRING,
                maxLength = 40,
                description = "ΣA of what is compared (实际); absent where nothing is.")
        BigDecimal actual,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                type = SchemaType.STRING,
                maxLength = 40,
                description =
                        "WAPE (加权平均绝对百分比误差): Σ|A − F| ÷ Σ|A| in percent, half up to two decimals; absent where `undefined` says why.")
        BigDecimal wapePercent,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                type = SchemaType.STRING,
                maxLength = 40,
                description =
                        "Bias (偏差): (ΣF − ΣA) ÷ ΣA in percent, positive for a forecast that was too high; absent where `undefined` says why.")
        BigDecimal biasPercent,

        @Schema(
                maxLength = 40,
                description =
                        "Why there are no percentages (原因): `NO_MONTH_COMPARED`, `ACTUALS_ZERO` or `CURRENCIES_DIFFER`.")
        String undefined) {

    static SalesComparison undefined(String why) {
        return new SalesComparison(null, null, null, null, why);
    }

    static SalesComparison of(MeasureAccuracy measure) {
        return new SalesComparison(
                measure.forecast(),
                measure.actual(),
                measure.wapePercent(),
                measure.biasPercent(),
                measure.reason() == null ? null : measure.reason().code());
    }
}
