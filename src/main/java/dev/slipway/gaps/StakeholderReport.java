package dev.slipway.gaps;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.value.Formula;
import dev.slipway.value.Function;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is not as it should be between a product and its stakeholders. */
@Schema(
        name = "StakeholderReport",
        description =
                "What is not as it should be between a product and its stakeholders (干系人冲突与缺口报告), as far as the reader may know of it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record StakeholderReport(
        @Schema(required = true, description = "The product (产品).")
        UUID productId,

        @Schema(required = true, maxLength = 120, description = "The name of the product.")
        String productName,

        @Schema(required = true, description = "The days that were asked for (天数).")
        Integer days,

        @Schema(required = true, maxItems = 20, description = "The functions that every open launch needs (所需职能).")
        List<Function> functions,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                required = true,
                type = SchemaType.STRING,
                pattern = "^[1-5](\\.[0-9])?$",
                description = "From which on power and interest are high (分界值).")
        BigDecimal cut,

        @Schema(required = true) Checked checked,

        @Schema(required = true, minimum = "0", description = "How many findings there are (问题数).")
        Integer found,

        @Schema(required = true, minimum = "0", description = "How many of them are HIGH (严重问题数).")
        Integer high,

        @Schema(
                required = true,
                maxItems = StakeholderReport.MOST,
                description = "The findings (问题), HIGH first, then by code and days; the first 1,000 of them.")
        List<Finding> findings,

        @Schema(required = true, description = "How they are found (规则).")
        Formula formula,

        @Schema(required = true, description = "When this was found (计算时间), UTC.")
        Instant computedAt) {

    static final int MOST = 1_000;
    static final Formula FORMULA = new Formula("stakeholder-gaps", 1);

    /** How much was looked at. */
    @Schema(name = "StakeholderReportChecked", description = "How much was looked at (检查范围).")
    record Checked(
            @Schema(
                    required = true,
                    minimum = "0",
                    description = "Stakeholders with a current engagement with the product (干系人).")
            Integer stakeholders,

            @Schema(required = true, minimum = "0", description = "Open launches (未结束的上市计划).")
            Integer launches,

            @Schema(required = true, minimum = "0", description = "Open subjects of responsibilities (责任对象).")
            Integer subjects) {}
}
