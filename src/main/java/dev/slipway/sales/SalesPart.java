package dev.slipway.sales;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.slipway.api.Checked;
import dev.slipway.value.Money;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was sold to one segment or through one channel. */
@Schema(name = "SalesPart", description = "What was sold to one segment or through one channel (销售构成).")
record SalesPart(
        @NotBlank @Size(max = 120) @Schema(description = "The segment or channel (名称).")
        String name,

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

    SalesShare share() {
        return new SalesShare(units, revenue, customers);
    }
}
