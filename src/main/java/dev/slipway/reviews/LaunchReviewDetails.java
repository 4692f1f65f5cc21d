package dev.slipway.reviews;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Checked;
import dev.slipway.api.NotAhead;
import dev.slipway.closing.FollowUp;
import dev.slipway.closing.Lesson;
import dev.slipway.closing.ObjectiveResult;
import dev.slipway.data.Labels;
import dev.slipway.marks.Filterable;
import dev.slipway.marks.Sortable;
import dev.slipway.parts.PartDetails;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a client may say of a launch review. */
@Embeddable
@Schema(
        name = "LaunchReviewInput",
        description =
                "What a client says of a launch review (上市复盘). Of a FINAL one, only when its actions were done can still be said.")
record LaunchReviewDetails(
        @NotNull
        @Filterable
        @Schema(description = "The launch plan (上市计划); a review stays with it, and is its only one.")
        UUID launchPlanId,

        @NotAhead
        @Filterable(range = true)
        @Sortable
        @Schema(description = "The day on which it was held (复盘日期), not in the future; needed to move to FINAL.")
        LocalDate heldOn,

        @NotNull
        @Size(max = 200)
        @JdbcTypeCode(SqlTypes.ARRAY)
        @Schema(description = "Who took part (参与人), by name, each once.", defaultValue = "[]")
        List<@NotBlank @Size(max = 120) String> participants,

        @Size(min = 1, max = 10_000) @Schema(description = "Summary (总结).")
        String summary,

        @NotNull
        @Size(max = 50)
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(
                description =
                        "What came of the objectives of the plan (目标结果), one of each at most; FINAL takes one of each.",
                defaultValue = "[]")
        List<ObjectiveResult> results,

        @NotNull
        @Size(max = 100)
        @JdbcTypeCode(SqlTypes.ARRAY)
        @Schema(description = "What worked (做得好的).", defaultValue = "[]")
        List<@NotBlank @Size(max = 2_000) String> worked,

        @NotNull
        @Size(max = 100)
        @JdbcTypeCode(SqlTypes.ARRAY)
        @Schema(description = "What did not (有待改进的).", defaultValue = "[]")
        List<@NotBlank @Size(max = 2_000) String> failed,

        @NotNull
        @Size(max = 100)
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(description = "What the next launch is to know (经验教训); FINAL takes at least one.", defaultValue = "[]")
        List<Lesson> lessons,

        @NotNull
        @Size(max = 100)
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(description = "What is to be done (后续行动).", defaultValue = "[]")
        List<FollowUp> actions,

        @JsonUnwrapped Labels labels)
        implements PartDetails, Checked {

    LaunchReviewDetails {
        participants = participants == null ? List.of() : List.copyOf(participants);
        results = results == null ? List.of() : List.copyOf(results);
        worked = worked == null ? List.of() : List.copyOf(worked);
        failed = failed == null ? List.of() : List.copyOf(failed);
        lessons = lessons == null ? List.of() : List.copyOf(lessons);
        actions = actions == null ? List.of() : List.copyOf(actions);
    }

    @Override
    public UUID wholeId() {
        return launchPlanId;
    }

    @Override
    public void check(Report report) {
        report.once("participants", participants.stream());
        report.once("results", results.stream().map(ObjectiveResult::objective));
    }

    /** Whether the other one differs at most in which actions are done. */
    boolean differsInWhatIsDoneOnly(LaunchReviewDetails other) {
        return withoutActions().equals(other.withoutActions()) && open().equals(other.open());
    }

    private List<FollowUp> open() {
        return actions.stream().map(FollowUp::open).toList();
    }

    private LaunchReviewDetails withoutActions() {
        return new LaunchReviewDetails(
                launchPlanId, heldOn, participants, summary, results, worked, failed, lessons, List.of(), labels);
    }
}
