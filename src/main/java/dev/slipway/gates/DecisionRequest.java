package dev.slipway.gates;

import dev.slipway.api.Checked;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a gatekeeper decides. */
@Schema(
        name = "GateDecisionRequest",
        description = "What a gatekeeper decides (评审决定请求). CONDITIONAL_GO takes conditions, and nothing else does.")
record DecisionRequest(
        @NotNull GateDecision decision,

        @NotBlank @Size(max = 2_000) @Schema(description = "Why (理由).")
        String reason,

        @Size(max = 20) @Schema(description = "What is to be done for a CONDITIONAL_GO (通过条件), at least one.")
        List<ConditionRequest> conditions)
        implements Checked {

    DecisionRequest {
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
    }

    @Override
    public void check(Report report) {
        boolean conditional = decision == GateDecision.CONDITIONAL_GO;
        if (conditional && conditions.isEmpty()) report.violation("conditions", "GATE_CONDITIONS_NEEDED");
        if (decision != null && !conditional && !conditions.isEmpty()) {
            report.violation("conditions", "GATE_CONDITIONS_FORBIDDEN");
        }
    }
}
