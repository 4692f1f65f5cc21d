package dev.slipway.pricing;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.slipway.api.Checked;
import dev.slipway.value.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is taken off a price for a time. */
@Schema(
        name = "Discount",
        description =
                "What is taken off the price for a time (折扣), a percentage or an amount; an opening offer (首发优惠) is one of these.")
record Discount(
        @NotBlank @Size(max = 120) @Schema(description = "Name (名称), unique within the plan.")
        String name,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                type = SchemaType.STRING,
                pattern = "^(0|[1-9][0-9]{0,2})(\\.[0-9]{1,4})?$",
                maxLength = 8,
                description =
                        "How much in percent (折扣百分比), more than 0, at most 100, with at most four decimals; or `amount`.")
        BigDecimal percent,

        @Schema(description = "How much off one unit (折扣金额), more than 0 and not more than any price; or `percent`.")
        Money amount,

        @NotNull @Schema(description = "The first day (开始日期).")
        LocalDate startsOn,

        @NotNull @Schema(description = "The last day (结束日期), included.")
        LocalDate endsOn)
        implements Checked {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final int DECIMALS = 4;

    @Override
    public void check(Report report) {
        if ((percent == null) == (amount == null)) {
            report.violation(percent == null ? "percent" : "amount", "PERCENT_OR_AMOUNT");
        }
        if (percent != null && (!Price.positive(percent) || percent.compareTo(ALL) > 0 || percent.scale() > DECIMALS)) {
            report.violation("percent", "DISCOUNT_PERCENT");
        }
        if (Price.readable(amount) && !Price.positive(amount.amount())) {
            report.violation("amount/amount", "DISCOUNT_AMOUNT");
        }
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            report.violation("endsOn", "BEFORE", "startsOn");
        }
    }
}
