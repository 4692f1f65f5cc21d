package dev.slipway.publicity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Meta;
import dev.slipway.api.View;
import dev.slipway.files.FileDescription;
import dev.slipway.marks.Included;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client reads of a material. */
@Schema(name = "Material", description = "A material (宣传物料): a file or link that is published, once it is approved.")
record MaterialView(
        @JsonUnwrapped Meta meta,
        @JsonUnwrapped MaterialDetails details,

        @Schema(required = true, readOnly = true, description = "The product (产品) of the plan.")
        UUID productId,

        @Schema(
                required = true,
                readOnly = true,
                description =
                        "Moved by transitions; that of the latest version of the content, and DRAFT with a new one.")
        MaterialStatus status,

        @Schema(
                required = true,
                readOnly = true,
                minimum = "0",
                description = "The number of the latest version of its content (内容版本); 0 before there is any.")
        int contentVersion,

        @Schema(readOnly = true, description = "The latest file (文件); absent before there is any, and from a LINK.")
        FileDescription file,

        @Included(entity = "LaunchPlan", area = "launch", by = "launchPlanId")
        @Schema(ref = "#/components/schemas/LaunchPlan")
        Record launchPlan,

        @Included(entity = "PublicityItem", area = "launch", by = "publicityItemId")
        @Schema(ref = "#/components/schemas/PublicityItem")
        Record publicityItem)
        implements View {}
