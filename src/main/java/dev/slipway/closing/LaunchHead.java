package dev.slipway.closing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which launch a closing report is about. */
@Schema(name = "ClosingReportLaunch", description = "Which launch the report is about (上市概况).")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LaunchHead(
        @Schema(required = true, maxLength = 120, description = "Name of the plan (名称).")
        String name,

        @Schema(required = true, description = "The product (产品).")
        UUID productId,

        @Schema(required = true, maxLength = 10, description = "Its key (产品代码).")
        String productKey,

        @Schema(required = true, maxLength = 120, description = "Its name (产品名称).")
        String productName,

        @Schema(maxLength = 120, description = "The release that was launched (版本).")
        String release,

        @Schema(
                required = true,
                maxLength = 40,
                description = "What was launched (类型): `NEW_PRODUCT`, `MAJOR_RELEASE` or `MINOR_RELEASE`.")
        String kind,

        @Schema(maxLength = 40, description = "The tier (级别): `TIER_1`, `TIER_2` or `TIER_3`; absent without.")
        String tier,

        @Schema(required = true, maxLength = 40, description = "The status of the plan (计划状态).")
        String status,

        @Schema(description = "The technical go-live (上线日期); absent without.")
        LocalDate goLive,

        @Schema(required = true, description = "Whether that is the actual day, and not the planned one.")
        boolean goLiveActual,

        @Schema(description = "The market launch (上市日期); absent without.")
        LocalDate launch,

        @Schema(required = true, description = "Whether that is the actual day, and not the planned one.")
        boolean launchActual,

        @Schema(required = true, minimum = "1", maximum = "6", description = "The launch period in months (上市期).")
        int periodMonths,

        @Schema(description = "Its last day (上市期结束); absent without a launch.")
        LocalDate periodEnd) {}
