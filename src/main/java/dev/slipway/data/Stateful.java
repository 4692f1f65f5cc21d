package dev.slipway.data;

/**
 * A record whose state moves only by transitions.
 *
 * @param <S> its states, an enum
 */
public interface Stateful<S> {

    S state();

    /** Moves to a state that {@link #move} allows. */
    void state(S to);

    /** Whether and how the record may move to a state. */
    Move move(S to);

    Class<S> states();
}
