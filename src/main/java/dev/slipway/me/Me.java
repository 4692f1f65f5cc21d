package dev.slipway.me;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.security.Caller;
import dev.slipway.security.Role;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller reads of itself. */
@Schema(name = "Me", description = "The caller (当前调用者) and what it may do at most.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Me(
        @Schema(required = true, description = "As records name it in `createdBy`: `token:<id>` or `person:<id>`.")
        String name,

        @Schema(required = true, description = "For people to read.")
        String label,

        @Schema(description = "The person (人员) who calls; absent for an API token.")
        UUID personId,

        @Schema(required = true) List<Role> roles,

        @Schema(required = true, description = "The scopes that narrow the roles; empty for no narrowing.")
        List<String> scopes,

        @Schema(required = true, description = "The only products that an API token may change; empty for all.")
        List<UUID> products,

        @Schema(required = true, description = "The product teams (产品管理团队) that the person is on today, by UTC.")
        List<Seat> teams,

        @Schema(required = true, description = "The product lines (产品线) that the person manages.")
        List<UUID> productLines) {

    /** A role in a product's team. */
    @Schema(name = "Seat", description = "A role in a product's team today (团队角色).")
    record Seat(
            @Schema(required = true) UUID productId,

            @Schema(required = true, description = "As in team members.")
            String role) {}

    static Me of(Caller caller, List<Seat> teams, List<UUID> productLines) {
        return new Me(
                caller.name(),
                caller.label(),
                caller.person(),
                caller.roles().stream().sorted().toList(),
                caller.scopes().stream().sorted().toList(),
                caller.products().stream().sorted().toList(),
                teams,
                productLines);
    }
}
