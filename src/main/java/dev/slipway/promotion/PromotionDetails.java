package dev.slipway.promotion;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Checked;
import dev.slipway.data.Labels;
import dev.slipway.marks.Filterable;
import dev.slipway.marks.Sortable;
import dev.slipway.parts.Outcome;
import dev.slipway.parts.PartDetails;
import dev.slipway.value.Money;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a client may say of a promotion. */
@Embeddable
@Schema(name = "PromotionInput", description = "What a client says of a promotion (推广).")
record PromotionDetails(
        @NotNull @Filterable @Schema(description = "The launch plan (上市计划); a promotion stays with it.")
        UUID launchPlanId,

        @NotBlank @Size(max = 120) @Sortable @Schema(description = "Name (名称).")
        String name,

        @NotBlank
        @Size(max = 120)
        @Filterable
        @Schema(description = "Through which channel (推广渠道), in the company's own words.")
        String channel,

        @Size(min = 1, max = 120)
        @Filterable
        @Schema(description = "The segment (细分市场) that it is for; absent where it is for all.")
        String segment,

        @Size(max = 10_000) @Schema(description = "What is done, how and when (推广方案).")
        String plan,

        @Schema(description = "What it may cost (预算), not negative; absent until that is known.")
        Money budget,

        @Outcome @Schema(description = "What it has cost so far (实际费用), not negative, in the currency of the budget.")
        Money spent,

        @NotNull @Filterable(range = true) @Sortable @Schema(description = "Its first day (开始日期).")
        LocalDate startsOn,

        @NotNull @Filterable(range = true) @Schema(description = "Its last day (结束日期), included.")
        LocalDate endsOn,

        @Filterable @Schema(description = "The person (负责人) who answers for it.")
        UUID ownerId,

        @JdbcTypeCode(SqlTypes.JSON) @Schema(description = "What it is to reach (推广目标).")
        PromotionTarget target,

        @Outcome
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(description = "What it has reached of its target (推广结果); a completed promotion keeps it.")
        PromotionResult result,

        @JsonUnwrapped Labels labels)
        implements PartDetails, Checked {

    @Override
    public UUID wholeId() {
        return launchPlanId;
    }

    @Override
    public void check(Report report) {
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            report.violation("endsOn", "BEFORE", "startsOn");
        }
        notNegative(report, "budget", budget);
        notNegative(report, "spent", spent);
        String currency = budget == null ? null : budget.currency();
        boolean another = currency != null && spent != null && spent.currency() != null;
        if (another && !currency.equals(spent.currency())) {
            report.violation("spent/currency", "CURRENCY_DIFFERS", currency);
        }
        if (result != null && target == null) report.violation("target", "TARGET_NEEDED");
    }

    private static void notNegative(Report report, String field, Money money) {
        if (money != null && money.amount() != null && money.amount().signum() < 0) {
            report.violation(field + "/amount", "MONEY_NEGATIVE");
        }
    }
}
