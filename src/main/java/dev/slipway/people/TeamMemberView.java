package dev.slipway.people;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Meta;
import dev.slipway.api.View;
import dev.slipway.marks.Included;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client reads of a membership in a product management team. */
@Schema(name = "TeamMember", description = "A person's time in a role of a product management team, PMT (产品管理团队成员).")
record TeamMemberView(
        @JsonUnwrapped Meta meta,
        @JsonUnwrapped TeamMemberDetails details,

        @Included(entity = "Person", area = "people", by = "personId")
        PersonView person,

        @Included(entity = "Product", area = "catalog", by = "productId") @Schema(ref = "#/components/schemas/Product")
        Record product)
        implements View {}
