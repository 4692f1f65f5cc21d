package dev.slipway.people;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Checked;
import dev.slipway.data.Details;
import dev.slipway.data.Labels;
import dev.slipway.marks.Filterable;
import dev.slipway.marks.Sortable;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client may say of a membership in a product management team. */
@Embeddable
@Schema(
        name = "TeamMemberInput",
        description = "What a client says of a membership in a product management team (产品管理团队成员).")
record TeamMemberDetails(
        @NotNull @Filterable @Schema(description = "The product (产品).")
        UUID productId,

        @NotNull @Filterable @Schema(description = "The person (人员).")
        UUID personId,

        @NotNull @Enumerated(EnumType.STRING) @Filterable @Schema(description = "The role (角色).")
        TeamRole role,

        @NotNull @Filterable(range = true) @Sortable @Schema(description = "First day (开始日期).")
        LocalDate startsOn,

        @Filterable(range = true) @Schema(description = "Last day (结束日期); absent while it lasts.")
        LocalDate endsOn,

        @JsonUnwrapped Labels labels)
        implements Details, Checked {

    @Override
    public void check(Report report) {
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn))
            report.violation("endsOn", "BEFORE", "startsOn");
    }
}
