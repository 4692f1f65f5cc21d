package dev.slipway.data;

import dev.slipway.history.Change;
import dev.slipway.history.ChangeLog;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/** What a request has stored and not yet sent to the database, so that many new records take few messages. */
@RequestScoped
public class Writes {

    @Inject
    Session session;

    @Inject
    ChangeLog log;

    private final List<Change> held = new ArrayList<>();
    private boolean holding;

    /** From now on new records wait until they are {@linkplain #complete() completed}; or no longer, and those that wait are forgotten. */
    public void holding(boolean wanted) {
        holding = wanted;
        held.clear();
    }

    /** Whether a new record waits: where storing one of its kind looks at no others and stores no others. */
    boolean hold(Class<?> repository) {
        try {
            return holding && repository.getMethod("add", Thing.class).getDeclaringClass() == Repository.class;
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void hold(Change change) {
        held.add(change);
    }

    /** Sends what waits, before anything looks for it, and lets go of all records: each flush would compare every one of them. */
    public void complete() {
        session.flush();
        if (!held.isEmpty()) log.append(held);
        held.clear();
        session.clear();
    }
}
