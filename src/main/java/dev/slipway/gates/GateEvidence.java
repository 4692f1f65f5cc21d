package dev.slipway.gates;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What gatekeepers decide on, as it was when the review was opened; nothing changes it. */
@Schema(
        name = "GateEvidence",
        description =
                "What the gatekeepers decide on (评审依据): the launch plan, its readiness and the number of its parts as they were when the review was opened. Later changes do not touch it.")
record GateEvidence(
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(required = true, description = "When it was taken, UTC.")
        Instant takenAt,

        @Schema(required = true, ref = "#/components/schemas/LaunchPlan", description = "The plan as it was read then.")
        JsonNode launchPlan,

        @Schema(required = true, description = "Whether nothing else than this review spoke against the launch (是否就绪).")
        boolean ready,

        @Schema(
                required = true,
                maxItems = 10_000,
                description = "Everything else that spoke against the launch (未就绪原因), as in its readiness.")
        List<Blocker> blockers,

        @Schema(required = true, maxItems = 100, description = "How many of each kind of part the plan had (各部分数量).")
        List<PartCount> parts) {

    /** Something that spoke against the launch. */
    @Schema(name = "GateEvidenceBlocker", description = "Something that spoke against the launch (未就绪原因).")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Blocker(
            @Schema(required = true, description = "Stable code, as in `readiness`.")
            String code,

            @Schema(required = true, description = "The resource of the record, by its name in paths.")
            String resource,

            @Schema(description = "The record behind it; absent where one was missing.")
            UUID recordId,

            @Schema(description = "What it was about.") String subject) {}

    /** How many of one kind of part a plan had. */
    @Schema(name = "GateEvidencePartCount", description = "How many of one kind of part the plan had (部分数量).")
    record PartCount(
            @Schema(required = true, description = "The resource, by its name in paths.")
            String resource,

            @Schema(required = true, minimum = "0", description = "How many there were.")
            long count) {}
}
