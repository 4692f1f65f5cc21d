package dev.slipway.embedded;

/** A reason not to start that the operator can mend; its message is one sentence that says how. */
public final class StartFailure extends RuntimeException {
    public StartFailure(String message) {
        super(message);
    }

    public StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
