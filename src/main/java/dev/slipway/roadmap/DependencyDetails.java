package dev.slipway.roadmap;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Checked;
import dev.slipway.data.Details;
import dev.slipway.data.Labels;
import dev.slipway.marks.Filterable;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client may say of a dependency. */
@Embeddable
@Schema(
        name = "DependencyInput",
        description =
                "What a client says of a dependency (依赖关系) between two items of one roadmap. Those that demand something form no cycle.")
record DependencyDetails(
        @NotNull @Filterable @Schema(description = "The roadmap item (前置条目) that is waited for.")
        UUID predecessorId,

        @NotNull @Filterable @Schema(description = "The roadmap item (后续条目) that waits.")
        UUID successorId,

        @NotNull
        @Enumerated(EnumType.STRING)
        @Filterable
        @Schema(description = "How the one waits for the other (依赖类型).")
        DependencyKind kind,

        @NotNull
        @Min(-3650)
        @Max(3650)
        @Schema(
                description =
                        "Calendar days between the two (滞后天数), negative for an overlap; 0 where the kind is RELATES.",
                defaultValue = "0")
        Integer lagDays,

        @Size(max = 2_000) @Schema(description = "Why it is so (说明).")
        String note,

        @JsonUnwrapped Labels labels)
        implements Details, Checked {

    DependencyDetails {
        lagDays = lagDays == null ? 0 : lagDays;
    }

    @Override
    public void check(Report report) {
        if (predecessorId != null && predecessorId.equals(successorId)) report.violation("successorId", "ITSELF");
        if (kind == DependencyKind.RELATES && lagDays != 0) report.violation("lagDays", "NOTHING_TO_WAIT_FOR");
    }
}
