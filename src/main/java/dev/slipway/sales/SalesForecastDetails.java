package dev.slipway.sales;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Checked;
import dev.slipway.data.Labels;
import dev.slipway.marks.Filterable;
import dev.slipway.parts.PartDetails;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a client may say of a sales forecast. */
@Embeddable
@Schema(
        name = "SalesForecastInput",
        description =
                "What a client says of a sales forecast (销售预测). Once its plan has had actuals in one of its months it is frozen: assumptions and entries stay, and it does not go to the trash.")
record SalesForecastDetails(
        @NotNull @Filterable @Schema(description = "The launch plan (上市计划); a forecast stays with it.")
        UUID launchPlanId,

        @Size(max = 10_000) @Schema(description = "What it takes for granted (预测假设).")
        String assumptions,

        @NotNull
        @Size(min = 1, max = 1_000)
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(
                description =
                        "What is expected to be sold (预测明细): each month, segment and channel once, all in one currency.")
        List<ForecastEntry> entries,

        @JsonUnwrapped Labels labels)
        implements PartDetails, Checked {

    SalesForecastDetails {
        entries = entries == null ? null : List.copyOf(entries);
    }

    @Override
    public UUID wholeId() {
        return launchPlanId;
    }

    @Override
    public void check(Report report) {
        if (entries == null) return;
        Map<List<String>, Integer> seen = new HashMap<>();
        String currency = null;
        for (int i = 0; i < entries.size(); i++) {
            ForecastEntry entry = entries.get(i);
            Integer first = entry.month() == null ? null : seen.putIfAbsent(entry.place(), i);
            if (first != null) report.violation("entries/" + i, "FORECAST_ENTRY_REPEATED", first);
            if (!Bounds.readable(entry.revenue())) continue;
            if (currency == null) currency = entry.revenue().currency();
            if (!currency.equals(entry.revenue().currency())) {
                report.violation("entries/" + i + "/revenue/currency", "CURRENCY_DIFFERS", currency);
            }
        }
    }
}
