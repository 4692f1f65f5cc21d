package dev.slipway.promotion;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.problem.Refusal;
import dev.slipway.resource.Reason;
import dev.slipway.value.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the promotions of a launch plan may cost and have cost in one currency. */
@Schema(
        name = "PromotionCurrencyBudget",
        description = "What the promotions of a launch plan may cost and have cost in one currency (单币种推广预算).")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CurrencyBudget(
        @Schema(required = true, pattern = "^[A-Z]{3}$", maxLength = 3, description = "The currency (币种).")
        String currency,

        @Schema(
                required = true,
                minimum = "0",
                description = "How many promotions that are not cancelled have a budget in it (有预算的推广数).")
        int budgeted,

        @Schema(description = "The sum of those budgets (预算合计); absent without one.")
        Money planned,

        @Schema(
                required = true,
                minimum = "0",
                description = "How many promotions, cancelled ones too, say what they have spent in it (有费用的推广数).")
        int spending,

        @Schema(description = "The sum of what they have spent (费用合计); absent without one.")
        Money spent,

        @Schema(
                description =
                        "`planned` − `spent` (预算余额), negative where more is spent than planned. Absent where `reason` says why.")
        Money remaining,

        @Schema(description = "Why nothing is known to remain: `NO_BUDGET` or `NO_SPENDING`.")
        Reason reason) {

    static CurrencyBudget of(String currency, List<Promotion> promotions, Locale locale) {
        List<BigDecimal> budgets = amounts(
                currency,
                promotions.stream()
                        .filter(promotion -> promotion.status != PromotionStatus.CANCELLED)
                        .toList(),
                PromotionDetails::budget);
        List<BigDecimal> costs = amounts(currency, promotions, PromotionDetails::spent);
        BigDecimal planned = sum(budgets);
        BigDecimal spent = sum(costs);
        String missing = planned == null ? "NO_BUDGET" : spent == null ? "NO_SPENDING" : null;
        return new CurrencyBudget(
                currency,
                budgets.size(),
                money(planned, currency),
                costs.size(),
                money(spent, currency),
                missing == null ? money(planned.subtract(spent), currency) : null,
                missing == null ? null : Reason.of(Refusal.of(missing), locale));
    }

    private static List<BigDecimal> amounts(
            String currency, List<Promotion> promotions, Function<PromotionDetails, Money> said) {
        return promotions.stream()
                .map(promotion -> said.apply(promotion.details))
                .filter(Objects::nonNull)
                .filter(money -> money.currency().equals(currency))
                .map(Money::amount)
                .toList();
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal::add).orElse(null);
    }

    private static Money money(BigDecimal amount, String currency) {
        return amount == null ? null : new Money(amount, currency);
    }
}
