package dev.slipway.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.lifecycle.Move;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a record can go from here. */
@Schema(description = "Where a record can go from here (状态流转).")
public record Transitions<S>(
        @Schema(required = true, description = "The state now.")
        S state,

        @Schema(required = true, description = "Every other state.")
        List<Option<S>> options) {

    /** One other state, and whether the caller may move the record there now. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Option<S>(
            @Schema(required = true) S to,

            @Schema(required = true, description = "Whether this caller may go there now.")
            boolean allowed,

            @Schema(required = true, description = "Whether the request must say why.")
            boolean reasonNeeded,

            @Schema(required = true, description = "Every reason why not; empty where it is allowed.")
            List<Reason> reasons) {}

    static <S> Option<S> option(S to, Move move, Locale locale) {
        List<Reason> reasons = move.refusals().stream()
                .map(refusal -> Reason.of(refusal, locale))
                .toList();
        return new Option<>(to, move.allowed(), move.needsReason(), reasons);
    }
}
