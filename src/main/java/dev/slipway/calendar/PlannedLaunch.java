package dev.slipway.calendar;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.value.LaunchTier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A launch as the calendar shows it. */
@Schema(name = "CalendarLaunch", description = "A launch in the launch calendar (上市日历).")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlannedLaunch(
        @Schema(required = true, description = "The launch plan (上市计划).")
        UUID launchPlanId,

        @Schema(required = true, maxLength = 120, description = "Its name (名称).")
        String name,

        @Schema(required = true, description = "Its product (产品).")
        UUID productId,

        @Schema(required = true, maxLength = 120, description = "The name of the product.")
        String productName,

        @Schema(required = true, ref = "#/components/schemas/LaunchStatus")
        String status,

        LaunchTier tier,

        @Schema(
                required = true,
                description =
                        "The first day of its launch period (上市期首日): the actual day on the market, or the planned one.")
        LocalDate from,

        @Schema(required = true, description = "The last day of it (上市期末日).")
        LocalDate to,

        @Schema(required = true, description = "Whether it has come to market already (已上市).")
        boolean launched,

        @Schema(required = true, maxItems = 50, description = "Whom it is for (目标细分市场).")
        List<String> segments,

        @Schema(required = true, maxItems = 10_000, description = "The channels of its promotions and publicity (渠道).")
        List<String> channels,

        @JsonIgnore Instant updatedAt,
        @JsonIgnore int version) {

    /** Whether nothing of it is in the way of others, though it has its days. */
    boolean rests() {
        return status.equals("ON_HOLD");
    }
}
