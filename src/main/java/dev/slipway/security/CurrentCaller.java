package dev.slipway.security;

import jakarta.enterprise.context.RequestScoped;

/** The caller of the current request. */
@RequestScoped
public class CurrentCaller {

    private Caller caller;

    /** The caller; a failure where nobody has been let in. */
    public Caller get() {
        if (caller == null) throw new IllegalStateException("nobody has been let in");
        return caller;
    }

    public void set(Caller known) {
        caller = known;
    }
}
