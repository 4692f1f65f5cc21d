package dev.slipway.promotion;

import dev.slipway.value.Formula;
import dev.slipway.value.Money;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the promotions of a launch plan may cost and have cost. */
@Schema(
        name = "PromotionBudget",
        description =
                "What the promotions of a launch plan may cost and have cost (推广预算), in each currency by itself: different currencies are never added.")
record PromotionBudget(
        @Schema(required = true, description = "The launch plan (上市计划).")
        UUID launchPlanId,

        @Schema(
                required = true,
                minimum = "0",
                description = "How many promotions the plan has (推广数), cancelled ones too.")
        int promotions,

        @Schema(
                required = true,
                minimum = "0",
                description = "How many that are not cancelled have no budget yet (尚无预算的推广数).")
        int withoutBudget,

        @Schema(required = true, maxItems = 300, description = "Each currency (各币种), by its code.")
        List<CurrencyBudget> currencies,

        @Schema(required = true) Formula formula,

        @Schema(required = true, description = "When this was computed (计算时间), UTC.")
        Instant computedAt) {

    private static final Formula FORMULA = new Formula("promotion-budget", 1);

    static PromotionBudget of(UUID plan, List<Promotion> promotions, Locale locale, Instant now) {
        long unknown = promotions.stream()
                .filter(promotion ->
                        promotion.status != PromotionStatus.CANCELLED && promotion.details.budget() == null)
                .count();
        List<CurrencyBudget> currencies = promotions.stream()
                .flatMap(PromotionBudget::counted)
                .filter(Objects::nonNull)
                .map(Money::currency)
                .distinct()
                .sorted()
                .map(currency -> CurrencyBudget.of(currency, promotions, locale))
                .toList();
        return new PromotionBudget(plan, promotions.size(), (int) unknown, currencies, FORMULA, now);
    }

    /** What a cancelled promotion was to cost does not count, what it has cost does. */
    private static Stream<Money> counted(Promotion promotion) {
        boolean cancelled = promotion.status == PromotionStatus.CANCELLED;
        return Stream.of(promotion.details.spent(), cancelled ? null : promotion.details.budget());
    }
}
