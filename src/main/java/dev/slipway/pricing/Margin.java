package dev.slipway.pricing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.value.Formula;
import dev.slipway.value.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What remains of a price when the unit is paid for. */
@Schema(
        name = "Margin",
        description =
                "What remains of a price when the unit is paid for (毛利): `amount` = price − unit cost, `percent` = `amount` ÷ price; before discounts. Computed whenever the price plan is written.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Margin(
        @Schema(required = true, description = "The price that it is of (价格).")
        Money price,

        @Schema(description = "What one unit costs (单位成本); absent where it is not known.")
        Money unitCost,

        @Schema(
                description =
                        "Price − unit cost (毛利额), negative where the unit costs more. Absent where `reason` says why.")
        Money amount,

        @Schema(
                description =
                        "`amount` as a percentage of the price (毛利率), rounded half up to two decimals. Absent where `reason` says why.")
        BigDecimal percent,

        @Schema(description = "Why there is no percentage, or neither; absent where both are there.")
        MarginReason reason,

        @Schema(required = true) Formula formula) {

    static final Formula FORMULA = new Formula("margin", 1);

    static Margin of(Money price, Money cost) {
        if (cost == null) return new Margin(price, null, null, null, MarginReason.NO_UNIT_COST, FORMULA);
        BigDecimal left = price.amount().subtract(cost.amount());
        Money amount = new Money(left, price.currency());
        if (price.amount().signum() == 0) {
            return new Margin(price, cost, amount, null, MarginReason.PRICE_ZERO, FORMULA);
        }
        BigDecimal percent = left.movePointRight(2).divide(price.amount(), 2, RoundingMode.HALF_UP);
        return new Margin(price, cost, amount, percent, null, FORMULA);
    }
}
