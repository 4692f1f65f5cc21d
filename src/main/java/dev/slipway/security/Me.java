package dev.slipway.security;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller reads of itself. */
@Schema(name = "Me", description = "The caller (当前调用者) and what it may do at most.")
record Me(
        @Schema(required = true, description = "As records name it in `createdBy`: `token:<id>` or `person:<id>`.")
        String name,

        @Schema(required = true, description = "For people to read.")
        String label,

        @Schema(required = true) List<Role> roles,

        @Schema(required = true, description = "The scopes that narrow the roles; empty for no narrowing.")
        List<String> scopes,

        @Schema(required = true, description = "The only products it may change; empty for all.")
        List<UUID> products) {

    static Me of(Caller caller) {
        return new Me(
                caller.name(),
                caller.label(),
                caller.roles().stream().sorted().toList(),
                caller.scopes().stream().sorted().toList(),
                caller.products().stream().sorted().toList());
    }
}
