package dev.slipway.identity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Meta;
import dev.slipway.api.View;
import dev.slipway.marks.Included;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client reads of an identity. */
@Schema(name = "Identity", description = "The account (登录身份) by which a person signs in.")
record IdentityView(
        @JsonUnwrapped Meta meta,
        @JsonUnwrapped IdentityDetails details,

        @Included(entity = "Person", area = "people", by = "personId") @Schema(ref = "#/components/schemas/Person")
        Record person)
        implements View {}
