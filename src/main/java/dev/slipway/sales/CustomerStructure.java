package dev.slipway.sales;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was sold to new customers and to those that were there before. */
@Schema(name = "CustomerStructure", description = "What was sold to new customers and to existing ones (客户结构).")
record CustomerStructure(
        @NotNull @Schema(description = "Customers who bought for the first time (新客户).")
        SalesShare newCustomers,

        @NotNull @Schema(description = "Customers who had bought before (老客户).")
        SalesShare existingCustomers) {}
