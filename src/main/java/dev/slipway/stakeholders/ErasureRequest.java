package dev.slipway.stakeholders;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A wish to erase what is known of a stakeholder. */
@Schema(name = "StakeholderErasureRequest", description = "A wish to erase what is known of a stakeholder (删除个人信息).")
record ErasureRequest(
        @NotBlank
        @Size(max = 2_000)
        @Schema(
                description =
                        "Why, for the audit log (理由); without the name or a contact of the person, since it is kept.")
        String reason) {}
