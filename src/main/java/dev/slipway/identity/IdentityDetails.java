package dev.slipway.identity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.data.Details;
import dev.slipway.data.Labels;
import dev.slipway.marks.Filterable;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client may say of an identity. */
@Embeddable
@Schema(name = "IdentityInput", description = "What a client says of the account by which a person signs in (登录身份).")
record IdentityDetails(
        @NotBlank
        @Size(max = 255)
        @Filterable
        @Schema(description = "The provider (签发者): the claim `iss` of its tokens, to the letter.")
        String issuer,

        @NotBlank
        @Size(max = 255)
        @Filterable
        @Schema(description = "The account at that provider (主体): the claim `sub`. OpenID Connect Core 1.0, section 2.")
        String subject,

        @NotNull @Filterable @Schema(description = "The person (人员) who signs in by it.")
        UUID personId,

        @JsonUnwrapped Labels labels)
        implements Details {}
