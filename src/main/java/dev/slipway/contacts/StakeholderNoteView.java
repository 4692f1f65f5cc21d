package dev.slipway.contacts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Meta;
import dev.slipway.api.View;
import dev.slipway.marks.Included;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client reads of a note. */
@Schema(
        name = "StakeholderNote",
        description =
                "A note on a stakeholder (干系人备注). Reading it takes the role EDITOR and the scope `contacts:read`.")
record StakeholderNoteView(
        @JsonUnwrapped Meta meta,
        @JsonUnwrapped StakeholderNoteDetails details,

        @Included(entity = "Stakeholder", area = "stakeholders", by = "stakeholderId", hides = true)
        @Schema(ref = "#/components/schemas/Stakeholder")
        Record stakeholder)
        implements View {}
