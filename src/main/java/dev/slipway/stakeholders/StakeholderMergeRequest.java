package dev.slipway.stakeholders;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A wish to merge a stakeholder into another one that is the same. */
@Schema(
        name = "StakeholderMergeRequest",
        description = "A wish to merge a stakeholder into another one that is the same (合并干系人).")
record StakeholderMergeRequest(
        @NotNull @Schema(description = "The stakeholder (干系人) that stays.")
        UUID intoId,

        @Min(1)
        @Schema(
                description =
                        "The version in which that one was seen (版本号); the merge is refused with 412 where it has changed since.")
        Integer intoVersion,

        @Size(min = 1, max = 2_000) @Schema(description = "Kept in the history of all that is moved (理由).")
        String reason) {}
