package dev.slipway.security;

import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import jakarta.enterprise.context.RequestScoped;

/** The caller of the current request, and the area of what it asked for. */
@RequestScoped
public class CurrentCaller {

    private Caller caller;
    private Area area;

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
        area = asked;
        Role needed = reads ? asked.read() : asked.write();
        if (!get().is(needed)) throw new ProblemException(ProblemType.FORBIDDEN, "detail.role", needed.name());
        needs(asked.value(), reads ? "read" : "write");
    }

    /** A 403 problem where the caller's scopes do not reach into an area. */
    public void needs(String name, String verb) {
        if (get().hasScope(name, verb)) return;
        throw new ProblemException(ProblemType.FORBIDDEN, "detail.scope", name + ":" + verb);
    }

    /** Whether the caller may change records of the area that it asked for. */
    public boolean mayChange() {
        return area == null || get().is(area.write()) && get().hasScope(area.value(), "write");
    }
}
