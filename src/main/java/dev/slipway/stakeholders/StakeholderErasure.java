package dev.slipway.stakeholders;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was erased of what was known of a stakeholder. */
@Schema(name = "StakeholderErasure", description = "What was erased of what was known of a stakeholder (个人信息删除结果).")
record StakeholderErasure(
        @Schema(required = true, description = "The stakeholder (干系人).")
        UUID stakeholderId,

        @Schema(required = true, description = "When it was erased first (删除时间), UTC.")
        Instant erasedAt,

        @Schema(
                required = true,
                minimum = "1",
                description = "Of how many stakeholders (干系人数): this one, and those that had been merged into it.")
        Integer stakeholders,

        @Schema(
                required = true,
                minimum = "0",
                description = "How many contacts are gone (联系方式数), those in the trash too.")
        Integer contacts,

        @Schema(required = true, minimum = "0", description = "How many notes are gone (备注数), those in the trash too.")
        Integer notes,

        @Schema(
                required = true,
                minimum = "0",
                description = "From how many other records what they said of people was erased (其它记录数).")
        Integer records) {}
