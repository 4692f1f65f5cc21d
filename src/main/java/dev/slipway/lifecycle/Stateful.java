package dev.slipway.lifecycle;

/**
 * A record whose state moves only by transitions.
 *
 * @param <S> its states, an enum of {@link State}; a bound that says so would refer to itself, which the REST layer cannot read
 */
public interface Stateful<S> {

    S state();

    /** Moves to a state that {@link #move} allows. */
    void state(S to);

    /** Whether and how the record may move to a state. */
    @SuppressWarnings("unchecked")
    default Move move(S to) {
        return ((State<S>) state()).to(to);
    }

    @SuppressWarnings("unchecked")
    default Class<S> states() {
        return (Class<S>) ((Enum<?>) state()).getDeclaringClass();
    }
}
