package dev.slipway.pricing;

import dev.slipway.api.Checked;
import dev.slipway.value.Money;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What each unit of a range costs. */
@Schema(name = "PriceTier", description = "What each unit of a range costs (价格阶梯).")
record PriceTier(
        @NotNull @Min(1) @Schema(description = "The first unit (起始数量) of the range.")
        Integer fromUnit,

        @Schema(description = "The last unit (截止数量), included; absent where the range has no end.", minimum = "1")
        Integer toUnit,

        @NotNull @Schema(description = "The price of one unit (单价), not negative.")
        Money price)
        implements Checked {

    @Override
    public void check(Report report) {
        if (fromUnit != null && toUnit != null && toUnit < fromUnit) report.violation("toUnit", "BEFORE", "fromUnit");
    }

    boolean readable() {
        return fromUnit != null && (toUnit == null || toUnit >= fromUnit);
    }
}
