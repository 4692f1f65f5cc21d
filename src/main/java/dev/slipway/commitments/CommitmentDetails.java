package dev.slipway.commitments;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Checked;
import dev.slipway.data.Details;
import dev.slipway.data.Labels;
import dev.slipway.marks.Filterable;
import dev.slipway.marks.Personal;
import dev.slipway.marks.Sortable;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client may say of a commitment. */
@Embeddable
@Schema(
        name = "CommitmentInput",
        description =
                "What a client says of a commitment (承诺事项). Only who may know of its product, its stakeholders and the interaction that it comes from may know of it.")
record CommitmentDetails(
        @Filterable
        @Schema(description = "The stakeholder (干系人) who promised (承诺方); exactly one of this and `byPersonId`.")
        UUID byStakeholderId,

        @Filterable
        @Schema(description = "The person (人员) of the company who promised; exactly one of this and `byStakeholderId`.")
        UUID byPersonId,

        @Filterable
        @Schema(description = "The stakeholder (干系人) who was promised it (受诺方); exactly one of this and `toPersonId`.")
        UUID toStakeholderId,

        @Filterable
        @Schema(
                description =
                        "The person (人员) of the company who was promised it; exactly one of this and `toStakeholderId`.")
        UUID toPersonId,

        @NotBlank
        @Size(max = 2_000)
        @Personal
        @Schema(description = "What was promised (承诺内容). Erased together with any of its stakeholders.")
        String text,

        @NotNull @Filterable(range = true) @Sortable @Schema(description = "The day by which it is to be kept (到期日).")
        LocalDate dueOn,

        @Filterable @Schema(description = "The product (产品) that it is about; absent where it is about none.")
        UUID productId,

        @Filterable @Schema(description = "The interaction (沟通记录) in which it was given.")
        UUID interactionId,

        @Filterable
        @Schema(
                description =
                        "The person (人员) who sees to it that it is kept (跟进人), and may change it where it has no product. Without it, the caller.")
        UUID ownerId,

        @JsonUnwrapped Labels labels)
        implements Details, Checked {

    @Override
    public void check(Report report) {
        if ((byStakeholderId == null) == (byPersonId == null)) report.violation("byStakeholderId", "ONE_WHO_PROMISED");
        if ((toStakeholderId == null) == (toPersonId == null)) report.violation("toStakeholderId", "ONE_PROMISED_TO");
        if (byStakeholderId != null && byStakeholderId.equals(toStakeholderId)) {
            report.violation("toStakeholderId", "PROMISED_TO_ITSELF");
        }
        if (byPersonId != null && byPersonId.equals(toPersonId)) report.violation("toPersonId", "PROMISED_TO_ITSELF");
    }

    CommitmentDetails ownedBy(UUID person) {
        return new CommitmentDetails(
                byStakeholderId,
                byPersonId,
                toStakeholderId,
                toPersonId,
                text,
                dueOn,
                productId,
                interactionId,
                person,
                labels);
    }
}
