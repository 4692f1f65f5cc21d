package dev.slipway.communication;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Checked;
import dev.slipway.data.Details;
import dev.slipway.data.Labels;
import dev.slipway.marks.Filterable;
import dev.slipway.marks.Personal;
import dev.slipway.marks.Sortable;
import dev.slipway.value.ContactChannel;
import dev.slipway.value.Function;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client may say of a communication plan. */
@Embeddable
@Schema(name = "CommunicationPlanInput", description = "What a client says of a communication plan (沟通计划).")
record CommunicationPlanDetails(
        @NotNull @Filterable @Schema(description = "The product (产品) that is talked about; a plan stays with it.")
        UUID productId,

        @Filterable @Schema(description = "The stakeholder (干系人) to talk to; exactly one of this and `function`.")
        UUID stakeholderId,

        @Enumerated(EnumType.STRING)
        @Filterable
        @Schema(
                description =
                        "The function (职能) to talk to: each of its stakeholders who is engaged with the product. Exactly one of this and `stakeholderId`.")
        Function function,

        @Size(min = 1, max = 2_000) @Personal @Schema(description = "What for (沟通目的). Erased with its stakeholder.")
        String purpose,

        @NotNull
        @Min(1)
        @Max(366)
        @Sortable
        @Schema(description = "Every how many days, at the latest, to talk to each (沟通周期, 天).")
        Integer cadenceDays,

        @Enumerated(EnumType.STRING)
        @Filterable
        @Schema(description = "How to talk (沟通方式); talks in any other way count as well.")
        ContactChannel channel,

        @Filterable @Schema(description = "The person (人员) who is to talk (负责人).")
        UUID ownerId,

        @NotNull
        @Filterable(range = true)
        @Sortable
        @Schema(description = "The first day (开始日期). Nobody is due before it.")
        LocalDate startsOn,

        @Filterable(range = true) @Schema(description = "The last day (结束日期); absent while there is none.")
        LocalDate endsOn,

        @JsonUnwrapped Labels labels)
        implements Details, Checked {

    @Override
    public void check(Report report) {
        if ((stakeholderId == null) == (function == null)) report.violation("stakeholderId", "STAKEHOLDER_OR_FUNCTION");
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            report.violation("endsOn", "BEFORE", "startsOn");
        }
    }
}
