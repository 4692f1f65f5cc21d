package dev.slipway.gates;

import dev.slipway.problem.InputError;
import java.util.ArrayList;
import java.util.List;

/**
 * What the criteria of a gate let gatekeepers decide: must-meets knock out, should-meets are scored against a hurdle
 * (Robert G. Cooper, Winning at New Products, the gates of Stage-Gate).
 */
final class Rule {

    private Rule() {}

    /** Every reason why the answers do not let anybody decide so; stopping a launch is always open. */
    static List<InputError> against(GateReviewDetails review, GateDecision decision) {
        List<InputError> against = new ArrayList<>();
        if (!decision.passes()) return against;
        GateScore score = GateScore.of(review);
        if (!score.unmet().isEmpty()) against.add(at("GATE_MUST_MEET_UNMET", names(score.unmet())));
        if (!score.unanswered().isEmpty()) against.add(at("GATE_MUST_MEET_UNANSWERED", names(score.unanswered())));
        if (!score.unscored().isEmpty()) against.add(at("GATE_SHOULD_MEET_UNSCORED", names(score.unscored())));
        if (decision == GateDecision.GO && Boolean.FALSE.equals(score.clears())) {
            against.add(at("GATE_SCORE_BELOW_THRESHOLD", score.percent().toPlainString(), review.thresholdPercent()));
        }
        return against;
    }

    private static InputError at(String code, Object... arguments) {
        return InputError.at("/decision", code, arguments);
    }

    private static String names(List<String> names) {
        return String.join(", ", names);
    }
}
