package dev.slipway.security;

import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
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

    /** Lets the caller into an area, or not: a 403 problem where its role or scopes do not reach there. */
    void enter(Area asked, boolean reads) {
        Role needed = reads ? asked.read() : asked.write();
        if (!get().is(needed)) throw new ProblemException(ProblemType.FORBIDDEN, "detail.role", needed.name());
        needs(asked.value(), reads ? "read" : "write");
    }

    /** A 403 problem where the caller's scopes do not reach into an area. */
    public void needs(String name, String verb) {
        if (get().hasScope(name, verb)) return;
        throw new ProblemException(ProblemType.FORBIDDEN, "detail.scope", name + ":" + verb);
    }
}
