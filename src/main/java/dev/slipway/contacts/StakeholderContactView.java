package dev.slipway.contacts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Meta;
import dev.slipway.api.View;
import dev.slipway.marks.Included;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client reads of a contact. */
@Schema(
        name = "StakeholderContact",
        description =
                "A way to reach a stakeholder (联系方式). Reading it takes the role EDITOR and the scope `contacts:read`.")
record StakeholderContactView(
        @JsonUnwrapped Meta meta,
        @JsonUnwrapped StakeholderContactDetails details,

        @Included(entity = "Stakeholder", area = "stakeholders", by = "stakeholderId", hides = true)
        @Schema(ref = "#/components/schemas/Stakeholder")
        Record stakeholder)
        implements View {}
