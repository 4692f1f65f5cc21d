package dev.slipway.gates;

import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import dev.slipway.problem.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What stays as it is from when on, so that all decide on the same and history cannot be bent. */
final class Frozen {

    private final List<InputError> errors = new ArrayList<>();

    private Frozen() {}

    /** Refuses to change what is frozen: a 409 problem that points at each such field. */
    static void check(GateReview review, GateReviewDetails said) {
        GateReviewDetails known = review.details();
        Frozen frozen = new Frozen();
        if (review.state() != GateStatus.PLANNED) {
            frozen.compare("name", known.name(), said.name());
            frozen.compare("criteria", known.criteria(), said.criteria());
            frozen.compare("scoreMax", known.scoreMax(), said.scoreMax());
            frozen.compare("thresholdPercent", known.thresholdPercent(), said.thresholdPercent());
            frozen.compare("gatekeepers", known.gatekeepers(), said.gatekeepers());
        }
        if (!review.decisions.isEmpty()) frozen.compare("answers", known.answers(), said.answers());
        if (frozen.errors.isEmpty()) return;
        throw new ProblemException(
                ProblemType.IMMUTABLE,
                Text.of("detail.gate-frozen", review.state().name()),
                frozen.errors);
    }

    private void compare(String field, Object known, Object said) {
        if (!Objects.equals(known, said)) errors.add(InputError.at("/" + field, "GATE_FROZEN"));
    }
}
