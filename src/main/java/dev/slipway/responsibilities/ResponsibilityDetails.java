package dev.slipway.responsibilities;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.data.Details;
import dev.slipway.data.Labels;
import dev.slipway.marks.Filterable;
import dev.slipway.marks.Personal;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client may say of a responsibility. */
@Embeddable
@Schema(
        name = "ResponsibilityInput",
        description =
                "What a client says of a responsibility (责任分工): which stakeholder has which role in which record. It belongs to whom that record belongs to, and stays with it.")
record ResponsibilityDetails(
        @NotNull @Enumerated(EnumType.STRING) @Filterable @Schema(description = "What the subject is (责任对象类型).")
        SubjectType subject,

        @NotNull @Filterable @Schema(description = "The subject (责任对象): a live record of that type.")
        UUID subjectId,

        @NotNull @Filterable @Schema(description = "The stakeholder (干系人) who has the role.")
        UUID stakeholderId,

        @NotNull
        @Enumerated(EnumType.STRING)
        @Filterable
        @Schema(
                description =
                        "The role (责任角色); a stakeholder may have several in one subject, each once. A second ACCOUNTABLE is taken, and the check tells.")
        RaciRole role,

        @Personal @Size(min = 1, max = 2_000) @Schema(description = "What exactly (说明).")
        String note,

        @JsonUnwrapped Labels labels)
        implements Details {}
