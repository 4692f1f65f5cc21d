package dev.slipway.resource;

import dev.slipway.problem.Refusal;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One reason why something cannot be done. */
@Schema(name = "Reason", description = "One reason why something cannot be done (不可操作原因).")
public record Reason(
        @Schema(required = true, description = "Stable code.")
        String code,

        @Schema(required = true, description = "In the caller's language.")
        String detail) {

    public static Reason of(Refusal refusal, Locale locale) {
        return new Reason(refusal.code(), refusal.detail().in(locale));
    }
}
