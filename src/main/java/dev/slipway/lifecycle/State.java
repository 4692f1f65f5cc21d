package dev.slipway.lifecycle;

/**
 * A state of a life cycle: it knows where it leads.
 *
 * @param <S> the states, an enum
 */
public interface State<S> {

    /** Whether and how a record moves from here to another state, whatever else the record says. */
    Move to(S next);
}
