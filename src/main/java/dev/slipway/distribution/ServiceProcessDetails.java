package dev.slipway.distribution;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Checked;
import dev.slipway.data.Labels;
import dev.slipway.marks.Filterable;
import dev.slipway.marks.Sortable;
import dev.slipway.parts.PartDetails;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a client may say of a service process. */
@Embeddable
@Schema(
        name = "ServiceProcessInput",
        description =
                "What a client says of a service process (运营服务流程). Name, steps and settlement stay as they are while it is approved.")
record ServiceProcessDetails(
        @NotNull @Filterable @Schema(description = "The launch plan (上市计划); a service process stays with it.")
        UUID launchPlanId,

        @NotBlank @Size(max = 120) @Sortable @Schema(description = "Name (名称), unique within the launch plan.")
        String name,

        @NotNull
        @Size(max = 50)
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(
                description = "What is done (流程步骤), in this order, each name once; needed to move to APPROVED.",
                defaultValue = "[]")
        List<ServiceStep> steps,

        @NotNull
        @Size(max = 20)
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(
                description =
                        "Who gets what (财务结算), each party once; the shares come to 100 percent at most. Empty where nobody is paid.",
                defaultValue = "[]")
        List<SettlementTerm> settlement,

        @Size(max = 10_000) @Schema(description = "Note (说明).")
        String note,

        @JsonUnwrapped Labels labels)
        implements PartDetails, Checked {

    ServiceProcessDetails {
        steps = steps == null ? List.of() : List.copyOf(steps);
        settlement = settlement == null ? List.of() : List.copyOf(settlement);
    }

    @Override
    public UUID wholeId() {
        return launchPlanId;
    }

    @Override
    public void check(Report report) {
        report.once("steps", steps.stream().map(ServiceStep::name));
        report.once("settlement", settlement.stream().map(SettlementTerm::party));
        BigDecimal shared = settlement.stream()
                .map(SettlementTerm::sharePercent)
                .filter(share -> share != null && Terms.inRange(share))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (shared.compareTo(Terms.ALL) > 0) report.violation("settlement", "SHARES_ABOVE_ALL", shared.toPlainString());
    }
}
