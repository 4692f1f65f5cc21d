package dev.slipway.me;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.resource.Reason;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the caller may do with the records of a resource, or with one of them. */
@Schema(name = "Permissions", description = "What the caller may do with the records of a resource, or with one (权限).")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Permissions(
        @Schema(required = true, description = "As in paths, for example `products`.")
        String resource,

        @Schema(description = "The record that was asked about.")
        UUID id,

        @Schema(required = true) List<Permission> permissions) {

    /** What can be done with records. */
    @Schema(name = "Action", description = "What can be done with records (操作).")
    enum Action {
        READ,
        CREATE,
        CHANGE,
        TRANSITION,
        DELETE,
        RESTORE
    }

    /** Whether one thing may be done. */
    @Schema(name = "Permission", description = "Whether one thing may be done, and if not, why (权限).")
    record Permission(
            @Schema(required = true) Action action,
            @Schema(required = true) boolean allowed,

            @Schema(required = true, description = "Every reason why not; empty where it is allowed.")
            List<Reason> reasons) {}
}
