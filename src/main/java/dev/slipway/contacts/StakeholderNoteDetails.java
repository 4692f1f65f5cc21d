package dev.slipway.contacts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.data.Details;
import dev.slipway.data.Labels;
import dev.slipway.marks.Filterable;
import dev.slipway.marks.Personal;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client may say of a note. */
@Embeddable
@Personal
@Schema(name = "StakeholderNoteInput", description = "What a client says of a note on a stakeholder (干系人备注).")
record StakeholderNoteDetails(
        @NotNull @Filterable @Schema(description = "The stakeholder (干系人); a note stays with it.")
        UUID stakeholderId,

        @NotBlank @Size(max = 20_000) @Schema(description = "What is to be known (备注内容).")
        String text,

        @JsonUnwrapped Labels labels)
        implements Details {}
