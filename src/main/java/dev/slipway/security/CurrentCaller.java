package dev.slipway.security;

import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import dev.slipway.problem.Refusal;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The caller of the current request. */
@RequestScoped
public class CurrentCaller {

    private Caller caller;

    /** The caller; a failure where nobody has been let in. */
    public Caller get() {
        if (caller == null) throw new IllegalStateException("nobody has been let in");
        return caller;
    }

    /** Whether somebody has been let in. */
    boolean isKnown() {
        return caller != null;
    }

    public void set(Caller known) {
        caller = known;
    }

    /** Lets the caller into an area, or not: a 403 problem where its role or scopes do not reach there. */
    void enter(Area asked, boolean reads) {
        missing(asked, reads).stream().findFirst().ifPresent(CurrentCaller::forbid);
    }

    /** What the caller lacks to read or to change what is in an area: its role, its scope, both or nothing. */
    public List<Refusal> missing(Area asked, boolean reads) {
        Role needed = reads ? asked.read() : asked.write();
        List<Refusal> missing = new ArrayList<>();
        if (!get().is(needed)) missing.add(Refusal.of("ROLE_MISSING", needed.name()));
        lacksScope(asked.value(), reads ? "read" : "write").ifPresent(missing::add);
        return missing;
    }

    /** What the caller lacks to decide what a role decides in an area. */
    public Optional<Refusal> lacks(Role needed, Area asked) {
        return get().is(needed)
                ? lacksScope(asked.value(), "write")
                : Optional.of(Refusal.of("ROLE_MISSING", needed.name()));
    }

    /** A 403 problem where the caller's scopes do not reach into an area. */
    public void needs(String name, String verb) {
        lacksScope(name, verb).ifPresent(CurrentCaller::forbid);
    }

    private Optional<Refusal> lacksScope(String name, String verb) {
        return get().hasScope(name, verb)
                ? Optional.empty()
                : Optional.of(Refusal.of("SCOPE_MISSING", name + ":" + verb));
    }

    public static void forbid(Refusal refusal) {
        throw new ProblemException(ProblemType.FORBIDDEN, refusal.detail(), List.of());
    }
}
