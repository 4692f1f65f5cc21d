package dev.slipway.distribution;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Checked;
import dev.slipway.data.Labels;
import dev.slipway.marks.Filterable;
import dev.slipway.marks.Sortable;
import dev.slipway.parts.PartDetails;
import dev.slipway.value.Money;
import dev.slipway.value.RegionCode;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a client may say of a distribution channel. */
@Embeddable
@Schema(
        name = "DistributionChannelInput",
        description =
                "What a client says of a distribution channel (渠道分销). The partner gets exactly one of `marginPercent`, `commissionPercent` and `fee`.")
record DistributionChannelDetails(
        @NotNull @Filterable @Schema(description = "The launch plan (上市计划); a distribution channel stays with it.")
        UUID launchPlanId,

        @NotBlank
        @Size(max = 120)
        @Filterable
        @Sortable
        @Schema(
                description =
                        "Who sells (分销伙伴), by name; until its contract has ended, once in a launch plan for one territory at a time. Stakeholders (干系人) will be told apart by id later.")
        String partner,

        @NotNull
        @Size(min = 1, max = 300)
        @JdbcTypeCode(SqlTypes.ARRAY)
        @Schema(
                description =
                        "Where (分销区域), each once: countries of ISO 3166-1 such as `CN`, or parts of them in the form of ISO 3166-2 such as `CN-GD`, which lies within `CN`.")
        List<@RegionCode String> territory,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                type = SchemaType.STRING,
                pattern = Terms.PERCENT,
                maxLength = 8,
                description =
                        "What a partner who buys and sells again keeps of the list price, in percent (分销毛利): more than 0, at most 100, with at most four decimals.")
        BigDecimal marginPercent,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                type = SchemaType.STRING,
                pattern = Terms.PERCENT,
                maxLength = 8,
                description =
                        "What a partner who sells in the company's name gets of the revenue, in percent (佣金): more than 0, at most 100, with at most four decimals.")
        BigDecimal commissionPercent,

        @Schema(description = "What the partner gets for each unit (单位费用), more than 0.")
        Money fee,

        @JdbcTypeCode(SqlTypes.JSON) @Schema(description = "What is to be sold through it (分销目标).")
        DistributionTarget target,

        @NotNull
        @Filterable
        @Schema(
                description =
                        "Whether the launch counts on it (上市必需): it then blocks the launch unless its contract is signed and valid on the day.",
                defaultValue = "false")
        Boolean neededForLaunch,

        @Filterable(range = true)
        @Sortable
        @Schema(description = "The first day of the contract (合同生效日期); needed to move to SIGNED.")
        LocalDate validFrom,

        @Filterable(range = true) @Schema(description = "Its last day (合同终止日期), included; absent where that is open.")
        LocalDate validUntil,

        @Size(max = 10_000) @Schema(description = "Note (说明).")
        String note,

        @JsonUnwrapped Labels labels)
        implements PartDetails, Checked {

    DistributionChannelDetails {
        territory = territory == null ? List.of() : List.copyOf(territory);
        neededForLaunch = neededForLaunch != null && neededForLaunch;
    }

    @Override
    public UUID wholeId() {
        return launchPlanId;
    }

    @Override
    public void check(Report report) {
        report.once("territory", territory.stream());
        if (!Terms.one(marginPercent, commissionPercent, fee)) report.violation("", "MARGIN_COMMISSION_OR_FEE");
        Terms.percent(report, "marginPercent", marginPercent);
        Terms.percent(report, "commissionPercent", commissionPercent);
        Terms.fee(report, fee);
        if (validFrom != null && validUntil != null && validUntil.isBefore(validFrom)) {
            report.violation("validUntil", "BEFORE", "validFrom");
        }
    }
}
