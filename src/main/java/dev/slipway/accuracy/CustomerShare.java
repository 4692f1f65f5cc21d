package dev.slipway.accuracy;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was sold to some of the customers over the whole launch. */
@Schema(name = "ClosingCustomerShare", description = "What was sold to some of the customers (客户结构).")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerShare(
        @Schema(required = true) By by,

        @Schema(
                required = true,
                maxLength = 120,
                description = "`NEW` or `EXISTING` customers, the segment or the channel (名称).")
        String name,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(required = true, type = SchemaType.STRING, maxLength = 40, description = "Units (销量).")
        BigDecimal units,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                type = SchemaType.STRING,
                maxLength = 40,
                description =
                        "Its part of the units that are broken down so (占比), in percent, half up to two decimals; absent where those are zero.")
        BigDecimal unitsPercent,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                type = SchemaType.STRING,
                maxLength = 40,
                description = "Revenue (收入); absent where it is not all in one currency, that of `sales`.")
        BigDecimal revenue) {

    /** What customers are told apart by. */
    @Schema(
            name = "CustomerShareBy",
            description = "What customers are told apart by (划分方式): CUSTOMER 新老客户, SEGMENT 细分市场, CHANNEL 渠道.")
    public enum By {
        CUSTOMER,
        SEGMENT,
        CHANNEL
    }
}
