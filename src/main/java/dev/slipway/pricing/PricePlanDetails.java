package dev.slipway.pricing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Checked;
import dev.slipway.data.Labels;
import dev.slipway.marks.Filterable;
import dev.slipway.marks.Sortable;
import dev.slipway.parts.PartDetails;
import dev.slipway.value.Money;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a client may say of a price plan. */
@Embeddable
@Schema(
        name = "PricePlanInput",
        description = "What a client says of a price plan (定价). All its money is in the currency of the list price.")
record PricePlanDetails(
        @NotNull @Filterable @Schema(description = "The launch plan (上市计划); a price plan stays with it.")
        UUID launchPlanId,

        @NotBlank @Size(max = 120) @Sortable @Schema(description = "Name (名称), unique within the launch plan.")
        String name,

        @NotNull @Enumerated(EnumType.STRING) @Filterable @Schema(description = "How customers pay (定价模式).")
        PriceModel model,

        @Size(min = 1, max = 120)
        @Filterable
        @Schema(description = "The segment (细分市场) that it is for; absent where it is for all.")
        String segment,

        @Size(min = 1, max = 60) @Schema(description = "What one unit is (计价单位), for example `笔 transaction`.")
        String unit,

        @NotNull
        @Schema(
                description =
                        "The price of one unit (标价) before discounts and tiers; not negative, and 0 only where the model is FREEMIUM.")
        Money listPrice,

        @Enumerated(EnumType.STRING)
        @Schema(
                description =
                        "For how long the price is paid (计费周期): needed for SUBSCRIPTION, and not there for ONE_TIME.")
        BillingPeriod billingPeriod,

        @NotNull
        @Size(max = 50)
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(
                description =
                        "What each unit of a range costs (价格阶梯), from unit 1 on without gaps or overlaps; needed for TIERED, and only there.",
                defaultValue = "[]")
        List<PriceTier> tiers,

        @NotNull
        @Size(max = 50)
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(description = "What is taken off for a time (折扣), each name once.", defaultValue = "[]")
        List<Discount> discounts,

        @Schema(description = "What one unit costs the company (单位成本), not negative; the margin is computed with it.")
        Money unitCost,

        @Size(max = 10_000) @Schema(description = "Why these prices (说明).")
        String note,

        @JsonUnwrapped Labels labels)
        implements PartDetails, Checked {

    PricePlanDetails {
        tiers = tiers == null ? List.of() : List.copyOf(tiers);
        discounts = discounts == null ? List.of() : List.copyOf(discounts);
    }

    @Override
    public UUID wholeId() {
        return launchPlanId;
    }

    @Override
    public void check(Report report) {
        checkModel(report);
        String currency = Price.currency(listPrice);
        Price.check(report, "listPrice", listPrice, null);
        Price.check(report, "unitCost", unitCost, currency);
        for (int i = 0; i < tiers.size(); i++) {
            Price.check(report, "tiers/" + i + "/price", tiers.get(i).price(), currency);
        }
        PriceTiers.check(report, tiers);
        checkDiscounts(report, currency);
    }

    private void checkModel(Report report) {
        if (model == null) return;
        boolean tiered = model == PriceModel.TIERED;
        if (tiered == tiers.isEmpty()) report.violation("tiers", tiered ? "TIERS_NEEDED" : "TIERS_FORBIDDEN");
        if (model == PriceModel.SUBSCRIPTION && billingPeriod == null) {
            report.violation("billingPeriod", "BILLING_PERIOD_NEEDED");
        }
        if (model == PriceModel.ONE_TIME && billingPeriod != null) {
            report.violation("billingPeriod", "BILLING_PERIOD_FORBIDDEN");
        }
        boolean free = Price.readable(listPrice) && listPrice.amount().signum() == 0;
        if (free && model != PriceModel.FREEMIUM) report.violation("listPrice/amount", "PRICE_ZERO_FORBIDDEN");
    }

    private void checkDiscounts(Report report, String currency) {
        for (int i = 0; i < discounts.size(); i++) {
            Money off = discounts.get(i).amount();
            if (!Price.readable(off) || currency == null) continue;
            String field = "discounts/" + i + "/amount";
            if (!currency.equals(off.currency())) {
                report.violation(field + "/currency", "CURRENCY_DIFFERS", currency);
            } else if (prices().anyMatch(price -> off.amount().compareTo(price) > 0)) {
                report.violation(field + "/amount", "DISCOUNT_MORE_THAN_PRICE");
            }
        }
        report.once("discounts", discounts.stream().map(Discount::name));
    }

    /** Every price that somebody pays; nothing is taken off what is free in a tier. */
    private Stream<BigDecimal> prices() {
        Stream<BigDecimal> ofTiers = tiers.stream()
                .map(PriceTier::price)
                .filter(Price::readable)
                .map(Money::amount)
                .filter(Price::positive);
        return Stream.concat(Stream.of(listPrice).filter(Price::readable).map(Money::amount), ofTiers);
    }
}
