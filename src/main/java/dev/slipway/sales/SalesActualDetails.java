package dev.slipway.sales;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Checked;
import dev.slipway.api.NotAhead;
import dev.slipway.data.Labels;
import dev.slipway.marks.Filterable;
import dev.slipway.marks.Sortable;
import dev.slipway.parts.PartDetails;
import dev.slipway.value.Money;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a client may say of what was sold. */
@Embeddable
@Schema(
        name = "SalesActualInput",
        description =
                "What a client says of what was sold in some days (销售业绩). The parts of each breakdown that is given add up to the whole.")
record SalesActualDetails(
        @NotNull @Filterable @Schema(description = "The launch plan (上市计划); actuals stay with it.")
        UUID launchPlanId,

        @NotNull
        @NotAhead
        @Filterable(range = true)
        @Sortable
        @Schema(description = "The first day (开始日期), not in the future; no day of a plan is in two actuals.")
        LocalDate startsOn,

        @NotNull @NotAhead @Schema(description = "The last day (结束日期), included, in the same month; not in the future.")
        LocalDate endsOn,

        @NotNull
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                type = SchemaType.STRING,
                pattern = Bounds.UNITS,
                maxLength = 17,
                description = "Units (销量), a decimal string with at most four decimals.")
        BigDecimal units,

        @NotNull @Schema(description = "Revenue (收入), not negative.")
        Money revenue,

        @Min(0) @Schema(description = "Customers (客户数) who bought.")
        Integer customers,

        @JdbcTypeCode(SqlTypes.JSON) @Schema(description = "New and existing customers (客户结构).")
        CustomerStructure customerStructure,

        @NotNull
        @Size(max = 200)
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(
                description = "By segment (按细分市场), each once; empty where it is not broken down so.",
                defaultValue = "[]")
        List<SalesPart> bySegment,

        @NotNull
        @Size(max = 200)
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(description = "By channel (按渠道), each once; empty where it is not broken down so.", defaultValue = "[]")
        List<SalesPart> byChannel,

        @Size(max = 10_000) @Schema(description = "What explains the numbers (说明).")
        String note,

        @JsonUnwrapped Labels labels)
        implements PartDetails, Checked {

    SalesActualDetails {
        bySegment = bySegment == null ? List.of() : List.copyOf(bySegment);
        byChannel = byChannel == null ? List.of() : List.copyOf(byChannel);
    }

    @Override
    public UUID wholeId() {
        return launchPlanId;
    }

    @Override
    public void check(Report report) {
        Bounds.check(report, units, revenue);
        if (startsOn != null && endsOn != null) checkPeriod(report);
        report.once("bySegment", bySegment.stream().map(SalesPart::name));
        report.once("byChannel", byChannel.stream().map(SalesPart::name));
        SalesShare whole = new SalesShare(units, revenue, customers);
        if (!whole.readable()) return;
        if (customerStructure != null) {
            Breakdown.of("customerStructure", whole, customerStructure).check(report);
        }
        Breakdown.of("bySegment", whole, bySegment).check(report);
        Breakdown.of("byChannel", whole, byChannel).check(report);
    }

    private void checkPeriod(Report report) {
        if (endsOn.isBefore(startsOn)) {
            report.violation("endsOn", "BEFORE", "startsOn");
        } else if (!YearMonth.from(startsOn).equals(YearMonth.from(endsOn))) {
            report.violation("endsOn", "PERIOD_OF_ONE_MONTH");
        }
    }
}
