package dev.slipway.distribution;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.slipway.api.Checked;
import dev.slipway.value.Money;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be sold through a distribution channel. */
@Schema(
        name = "DistributionTarget",
        description = "What is to be sold through a distribution channel (分销目标): units, revenue or both.")
record DistributionTarget(
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                type = SchemaType.STRING,
                pattern = "^(0|[1-9][0-9]{0,11})(\\.[0-9]{1,4})?$",
                maxLength = 17,
                description = "Units (销量), a decimal string with at most four decimals.")
        BigDecimal units,

        @Schema(description = "Revenue (收入), not negative.") Money revenue)
        implements Checked {

    private static final BigDecimal TOO_MANY = BigDecimal.valueOf(1_000_000_000_000L);
    private static final int DECIMALS = 4;

    @Override
    public void check(Report report) {
        if (units == null && revenue == null) report.violation("", "UNITS_OR_REVENUE");
        if (units != null && (units.signum() < 0 || units.compareTo(TOO_MANY) >= 0 || units.scale() > DECIMALS)) {
            report.violation("units", "UNITS_RANGE");
        }
        if (revenue != null && revenue.amount() != null && revenue.amount().signum() < 0) {
            report.violation("revenue/amount", "MONEY_NEGATIVE");
        }
    }
}
