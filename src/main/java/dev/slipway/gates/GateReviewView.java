package dev.slipway.gates;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Meta;
import dev.slipway.api.View;
import dev.slipway.marks.Included;
import dev.slipway.value.Formula;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client reads of a gate review. */
@Schema(
        name = "GateReview",
        description =
                "A gate review (上市评审): gatekeepers decide by criteria whether a launch goes on. While it waits for conditions, time alone may reopen it, so there is no ETag when it is read then.")
record GateReviewView(
        @JsonUnwrapped Meta meta,
        @JsonUnwrapped GateReviewDetails details,

        @Schema(required = true, readOnly = true, description = "The product (产品) of the plan.")
        UUID productId,

        @Schema(
                required = true,
                readOnly = true,
                description = "Moved by transitions, to DECIDED by the last decision.")
        GateStatus status,

        @Schema(
                readOnly = true,
                description =
                        "The most severe of all `decisions` (评审结论), which are the inputs; absent where `undecidedReason` says why.")
        GateDecision result,

        @Schema(readOnly = true, description = "Why there is no result; absent where there is one.")
        UndecidedReason undecidedReason,

        @Schema(required = true, readOnly = true, description = "How the result is computed, at `decidedAt`.")
        Formula resultFormula,

        @Schema(readOnly = true, description = "When the last gatekeeper decided (决策时间), UTC.")
        Instant decidedAt,

        @Schema(required = true, readOnly = true) GateScore score,

        @Schema(
                required = true,
                readOnly = true,
                maxItems = 20,
                description = "What each gatekeeper has decided (各评审人决定), in order of time.")
        List<MadeDecision> decisions,

        @Schema(
                required = true,
                readOnly = true,
                maxItems = 400,
                description = "What those asked for who decided CONDITIONAL_GO (通过条件).")
        List<ConditionView> conditions,

        @Schema(
                required = true,
                readOnly = true,
                description =
                        "Whether the gate is open again (是否重新打开) since a condition of a CONDITIONAL_GO was missed, by the date of UTC when it is read. It is closed by fulfilling the condition, or by another round.")
        boolean reopened,

        @Schema(readOnly = true, description = "The day after the last day of the condition missed first (重新打开日期).")
        LocalDate reopenedOn,

        @Schema(readOnly = true, description = "Absent until the review is opened.")
        GateEvidence evidence,

        @Included(entity = "LaunchPlan", area = "launch", by = "launchPlanId")
        @Schema(ref = "#/components/schemas/LaunchPlan")
        Record launchPlan)
        implements View {

    static final Formula RESULT = new Formula("gate-result", 1);

    @Override
    public boolean changesWithoutVersion() {
        return result == GateDecision.CONDITIONAL_GO
                && conditions.stream().anyMatch(condition -> condition.state() == ConditionView.State.OPEN);
    }
}
