package dev.slipway.api;

import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Steps that may each refuse parameters; what they refuse is answered together. */
public final class AllAtOnce {

    private final List<InputError> errors = new ArrayList<>();

    /** What the step makes, or null where it refused parameters; any other problem ends the request at once. */
    public <T> T of(Supplier<T> step) {
        try {
            return step.get();
        } catch (ProblemException refused) {
            if (refused.type() != ProblemType.INVALID_PARAMETER) throw refused;
            errors.addAll(refused.errors());
            return null;
        }
    }

    public void run(Runnable step) {
        of(() -> {
            step.run();
            return null;
        });
    }

    /** Ends the request if a step refused anything. */
    public void end() {
        if (!errors.isEmpty()) throw ProblemException.parameters(errors);
    }
}
