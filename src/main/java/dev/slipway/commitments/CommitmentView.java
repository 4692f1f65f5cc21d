package dev.slipway.commitments;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Meta;
import dev.slipway.api.View;
import dev.slipway.marks.Included;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client reads of a commitment. */
@Schema(name = "Commitment", description = "A commitment (承诺事项): what somebody promised to somebody by a day.")
record CommitmentView(
        @JsonUnwrapped Meta meta,
        @JsonUnwrapped CommitmentDetails details,

        @Schema(required = true, readOnly = true, description = "Moved by transitions.")
        CommitmentStatus status,

        @Schema(
                required = true,
                readOnly = true,
                description = "Whether it is open after its due day (是否逾期), by the date of UTC when it is read.")
        Boolean overdue,

        @Schema(
                required = true,
                readOnly = true,
                minimum = "0",
                description = "How many days it is overdue (逾期天数), by the date of UTC when it is read; else 0.")
        Integer daysOverdue,

        @Included(entity = "Stakeholder", area = "stakeholders", by = "byStakeholderId", hides = true)
        @Schema(ref = "#/components/schemas/Stakeholder")
        Record byStakeholder,

        @Included(entity = "Person", area = "people", by = "byPersonId") @Schema(ref = "#/components/schemas/Person")
        Record byPerson,

        @Included(entity = "Stakeholder", area = "stakeholders", by = "toStakeholderId", hides = true)
        @Schema(ref = "#/components/schemas/Stakeholder")
        Record toStakeholder,

        @Included(entity = "Person", area = "people", by = "toPersonId") @Schema(ref = "#/components/schemas/Person")
        Record toPerson,

        @Included(entity = "Product", area = "catalog", by = "productId") @Schema(ref = "#/components/schemas/Product")
        Record product,

        @Included(entity = "Interaction", area = "stakeholders", by = "interactionId", hides = true)
        @Schema(ref = "#/components/schemas/Interaction")
        Record interaction,

        @Included(entity = "Person", area = "people", by = "ownerId") @Schema(ref = "#/components/schemas/Person")
        Record owner)
        implements View {

    /** A reader may have it from a day when it was not overdue yet, or less so; what is not was never. */
    @Override
    public boolean changesWithoutVersion() {
        return overdue;
    }
}
