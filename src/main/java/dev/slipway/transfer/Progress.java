package dev.slipway.transfer;

import dev.slipway.problem.ProblemException;
import dev.slipway.security.Caller;
import java.time.Duration;
import java.util.function.Function;

/** How far a job is, and the only way that it gets further. */
public interface Progress {

    /** How many items are done by pieces that have been stored, also by instances that have died since. */
    long done();

    /**
     * Does a piece of work in a transaction of its own, in which is also stored what it came to. Afterwards the job ends, with
     * {@link Stopped}, where that has been asked for, where another instance has it, or where Slipway is stopping. What the work
     * throws rolls the transaction back and comes through as it is.
     *
     * @param longest the time that the transaction may take
     */
    void piece(Duration longest, Function<Caller, Piece> work);

    /** A piece that takes some seconds at most. */
    default void piece(Function<Caller, Piece> work) {
        piece(Duration.ofMinutes(2), work);
    }

    /** Does what changes nothing, in the same surroundings, and rolls it back. */
    <R> R trial(Function<Caller, R> work);

    /** Shows how far a long piece is before it is stored; may be called in it. Throws {@link Stopped} as a piece does. */
    void show(long items);

    /** Ends a job; not to be caught. */
    final class Stopped extends RuntimeException {

        /** Why. */
        enum Reason {
            CANCELLED,
            LOST,
            ENDING,
            REFUSED
        }

        private final Reason reason;
        private final transient ProblemException problem;

        Stopped(Reason reason) {
            this(reason, null);
        }

        private Stopped(Reason reason, ProblemException problem) {
            super(reason.name(), null, false, false);
            this.reason = reason;
            this.problem = problem;
        }

        /** The end of a job that cannot go on, behind what has been stored. */
        public static Stopped by(ProblemException problem) {
            return new Stopped(Reason.REFUSED, problem);
        }

        ProblemException problem() {
            return problem;
        }

        Reason reason() {
            return reason;
        }
    }
}
