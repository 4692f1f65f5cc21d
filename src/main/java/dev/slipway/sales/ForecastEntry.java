package dev.slipway.sales;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.slipway.accuracy.Expected;
import dev.slipway.api.Checked;
import dev.slipway.parts.Movable;
import dev.slipway.parts.Shift;
import dev.slipway.value.Money;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is expected to be sold in one month, to one segment, through one channel. */
@Schema(
        name = "SalesForecastEntry",
        description =
                "What is expected to be sold in one month, to one segment, through one channel (预测明细): from the day of the launch on, where that is in the month.")
record ForecastEntry(
        @NotNull @Pattern(regexp = "[12][0-9]{3}-(0[1-9]|1[0-2])") @Schema(description = "The month (月份), as 2026-11.")
        String month,

        @Size(min = 1, max = 120) @Schema(description = "The segment (细分市场); absent where none is told apart.")
        String segment,

        @Size(min = 1, max = 120) @Schema(description = "The channel (渠道); absent where none is told apart.")
        String channel,

        @NotNull
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                type = SchemaType.STRING,
                pattern = Bounds.UNITS,
                maxLength = 17,
                description = "Units (销量), a decimal string with at most four decimals.")
        BigDecimal units,

        @NotNull @Schema(description = "Revenue (收入), not negative.")
        Money revenue)
        implements Checked, Movable<ForecastEntry> {

    @Override
    public void check(Report report) {
        Bounds.check(report, units, revenue);
    }

    Expected expected() {
        return new Expected(YearMonth.parse(month), units, revenue);
    }

    @Override
    public ForecastEntry moved(Shift shift) {
        return new ForecastEntry(
                YearMonth.parse(month).plusMonths(shift.months()).toString(), segment, channel, units, revenue);
    }

    /** What no two entries of a forecast have in common. */
    List<String> place() {
        return Arrays.asList(month, segment, channel);
    }
}
