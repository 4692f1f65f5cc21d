package dev.slipway.lifecycle;

import dev.slipway.problem.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether and how a record may move to a state.
 *
 * @param needsReason whether the caller must say why
 * @param refusals every reason why it may not; empty where it may
 */
public record Move(boolean needsReason, List<Refusal> refusals) {

    public static Move open() {
        return new Move(false, List.of());
    }

    public static Move openWithReason() {
        return new Move(true, List.of());
    }

    public static Move closed(String code, Object... arguments) {
        return new Move(false, List.of(Refusal.of(code, arguments)));
    }

    public static Move unless(List<Refusal> refusals) {
        return new Move(false, refusals);
    }

    /** The same move, closed for one more reason if there is one. */
    public Move and(Optional<Refusal> refusal) {
        return new Move(
                needsReason, Stream.concat(refusals.stream(), refusal.stream()).toList());
    }

    public boolean allowed() {
        return refusals.isEmpty();
    }
}
