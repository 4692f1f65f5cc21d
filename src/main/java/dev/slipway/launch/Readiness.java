package dev.slipway.launch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a launch is ready, and every reason why not. */
@Schema(
        name = "LaunchReadiness",
        description =
                "Whether a launch is ready (上市就绪), and every reason why not: what must be there before the market launch and is not.")
record Readiness(
        @Schema(required = true, description = "The launch plan (上市计划).")
        UUID launchPlanId,

        @Schema(required = true, description = "Whether nothing speaks against it (是否就绪).")
        boolean ready,

        @Schema(
                required = true,
                maxItems = 10_000,
                description = "Every reason why not (未就绪原因); empty when it is ready.")
        List<Reason> reasons,

        @Schema(required = true, description = "When this was found, UTC.")
        Instant computedAt) {

    /** One reason, and the record behind it. */
    @Schema(name = "LaunchReadinessReason", description = "One reason why a launch is not ready (未就绪原因).")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reason(
            @Schema(required = true, description = "Stable code.")
            String code,

            @Schema(required = true, description = "In the caller's language.")
            String detail,

            @Schema(required = true, description = "The resource of the record, by its name in paths.")
            String resource,

            @Schema(description = "The record behind it; absent where one is missing.")
            UUID recordId,

            @Schema(
                    required = true,
                    format = "uri-reference",
                    description = "Where the record is, or where one can be made.")
            String href) {}

    static Readiness of(UUID plan, List<Blocker> blockers, Locale locale, Instant now) {
        return new Readiness(
                plan,
                blockers.isEmpty(),
                blockers.stream().map(blocker -> reason(blocker, locale)).toList(),
                now);
    }

    private static Reason reason(Blocker blocker, Locale locale) {
        String collection = "/api/v1/" + blocker.resource();
        return new Reason(
                blocker.code(),
                blocker.refusal().detail().in(locale),
                blocker.resource(),
                blocker.recordId(),
                blocker.recordId() == null ? collection : collection + "/" + blocker.recordId());
    }
}
