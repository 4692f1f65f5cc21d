package dev.slipway.sales;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.slipway.api.Checked;
import dev.slipway.value.Money;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was sold to some of the customers, or to all. */
@Schema(name = "SalesShare", description = "What was sold to some of the customers (销售构成).")
record SalesShare(
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
        Integer customers)
        implements Checked {

    @Override
    public void check(Report report) {
        Bounds.check(report, units, revenue);
    }

    boolean readable() {
        return units != null && Bounds.readable(revenue);
    }
}
