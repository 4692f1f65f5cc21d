package dev.slipway.dashboard;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.value.Money;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was sold to some of the customers, and how much of all in the same currency that is. */
@Schema(
        name = "SalesSlice",
        description =
                "What was sold to some of the customers (销售构成), and how much of all revenue in the same currency that is. What was sold in two currencies is two slices.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SalesSlice(
        @Schema(
                required = true,
                maxLength = 120,
                description = "The segment or channel, or `NEW` 新客户 or `EXISTING` 老客户.")
        String name,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(required = true, type = SchemaType.STRING, maxLength = 40, description = "Units (销量).")
        BigDecimal units,

        @Schema(required = true, description = "Revenue (收入).")
        Money revenue,

        @Schema(minimum = "0", description = "Customers (客户数), where all of the actuals count them.")
        Long customers,

        @Schema(
                description =
                        "Its share of all revenue in its currency in percent (收入占比), rounded half up to two decimals; absent where that is 0.")
        BigDecimal revenuePercent) {}
