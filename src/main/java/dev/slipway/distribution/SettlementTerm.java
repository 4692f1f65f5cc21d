package dev.slipway.distribution;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.slipway.api.Checked;
import dev.slipway.value.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one party of a service process gets, and when. */
@Schema(
        name = "SettlementTerm",
        description =
                "What one party of a service process gets, and when (财务结算): a share of the revenue or a fixed fee, exactly one of the two.")
record SettlementTerm(
        @NotBlank @Size(max = 120) @Schema(description = "Who is paid (结算方), each once.")
        String party,

        @NotNull @Schema(description = "How often is settled (结算周期).")
        SettlementCycle cycle,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                type = SchemaType.STRING,
                pattern = Terms.PERCENT,
                maxLength = 8,
                description =
                        "The share of the revenue in percent (分成比例), more than 0, at most 100, with at most four decimals; or `fee`.")
        BigDecimal sharePercent,

        @Schema(description = "A fixed fee for each cycle (固定费用), more than 0; or `sharePercent`.")
        Money fee,

        @NotNull @Min(0) @Max(366) @Schema(description = "Within how many days after the end of a cycle is paid (账期).")
        Integer accountPeriodDays)
        implements Checked {

    @Override
    public void check(Report report) {
        if (!Terms.one(sharePercent, fee)) {
            report.violation(sharePercent == null ? "sharePercent" : "fee", "SHARE_OR_FEE");
        }
        Terms.percent(report, "sharePercent", sharePercent);
        Terms.fee(report, fee);
    }
}
