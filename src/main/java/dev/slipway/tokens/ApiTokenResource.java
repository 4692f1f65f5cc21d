package dev.slipway.tokens;

import dev.slipway.data.Repository;
import dev.slipway.resource.RecordResource;
import dev.slipway.security.Area;
import dev.slipway.security.Role;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** API tokens over HTTP. */
@Path("/api/v1/api-tokens")
@Area(value = "tokens", read = Role.ADMIN, write = Role.ADMIN)
@Tag(
        name = "API tokens",
        description =
                "API 令牌: secrets that let scripts in. The secret is shown once; deleting a token revokes it for ever.")
class ApiTokenResource extends RecordResource<ApiToken, ApiTokenDetails, ApiTokenView> {

    @Inject
    ApiTokens tokens;

    @Override
    protected Repository<ApiToken, ApiTokenDetails, ApiTokenView> records() {
        return tokens;
    }
}
