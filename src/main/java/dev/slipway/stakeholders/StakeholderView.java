package dev.slipway.stakeholders;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Meta;
import dev.slipway.api.View;
import dev.slipway.marks.Included;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client reads of a stakeholder. */
@Schema(
        name = "Stakeholder",
        description = "A stakeholder (干系人): a person, team or organisation whom the product manager deals with.")
record StakeholderView(
        @JsonUnwrapped Meta meta,
        @JsonUnwrapped StakeholderDetails details,

        @Schema(
                readOnly = true,
                description = "The stakeholder that this one has been merged into (合并到); it is in the trash since.")
        UUID mergedIntoId,

        @Schema(
                readOnly = true,
                description =
                        "When what was known of the person was erased (个人信息删除时间), UTC; nothing of it changes since.")
        Instant erasedAt,

        @Included(entity = "Stakeholder", area = "stakeholders", by = "parentId")
        @Schema(ref = "#/components/schemas/Stakeholder")
        Record parent,

        @Included(entity = "Person", area = "people", by = "personId") @Schema(ref = "#/components/schemas/Person")
        Record person,

        @Included(entity = "Person", area = "people", by = "ownerId") @Schema(ref = "#/components/schemas/Person")
        Record owner)
        implements View {}
