package dev.slipway.tokens;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.data.Details;
import dev.slipway.data.Labels;
import dev.slipway.marks.Sortable;
import dev.slipway.security.Role;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a client may say of an API token. */
@Embeddable
@Schema(name = "ApiTokenInput", description = "What a client says of an API token (API 令牌).")
record ApiTokenDetails(
        @NotBlank @Size(max = 120) @Sortable @Schema(description = "What it is for (用途).")
        String name,

        @NotEmpty @Size(max = 4) @JdbcTypeCode(SqlTypes.JSON) @Schema(description = "What it may do at most (角色).")
        List<Role> roles,

        @NotNull
        @Size(max = 100)
        @JdbcTypeCode(SqlTypes.ARRAY)
        @Schema(
                description = "Areas that narrow the roles (权限范围), as `<area>:read` or `<area>:write`; empty for all.",
                defaultValue = "[]")
        List<@Pattern(regexp = "[a-z-]+:(read|write)") String> scopes,

        @NotNull
        @Size(max = 100)
        @JdbcTypeCode(SqlTypes.ARRAY)
        @Schema(description = "The only products (产品) whose records it may change; empty for all.", defaultValue = "[]")
        List<UUID> products,

        @Schema(description = "When it ends (有效期), UTC; absent for never.")
        Instant expiresAt,

        @JsonUnwrapped Labels labels)
        implements Details {

    ApiTokenDetails {
        scopes = scopes == null ? List.of() : List.copyOf(scopes);
        products = products == null ? List.of() : List.copyOf(products);
    }
}
