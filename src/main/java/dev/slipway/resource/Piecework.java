package dev.slipway.resource;

import dev.slipway.http.ProblemAnswers;
import dev.slipway.problem.ProblemException;
import io.quarkus.arc.InjectableInstance;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.StatelessSession;

/**
 * Operations as those of a batch, for work that sees to its own transactions and is no request: of the current caller, with the
 * same rights, rules and history.
 */
@ApplicationScoped
public class Piecework {

    @Inject
    @Any
    InjectableInstance<RecordResource<?, ?, ?>> resources;

    @Inject
    BatchTools tools;

    @Inject
    ProblemAnswers problems;

    @Inject
    StatelessSession database;

    private final Map<String, RecordResource<?, ?, ?>> named = new HashMap<>();

    @PostConstruct
    void read() {
        resources.handlesStream().forEach(resource -> {
            String path =
                    resource.getBean().getBeanClass().getAnnotation(Path.class).value();
            named.put(path.substring(path.lastIndexOf('/') + 1), resource.get());
        });
    }

    /** Whether there is a resource whose records can be changed. */
    public boolean knows(String resource) {
        return named.containsKey(resource);
    }

    /** What is wrong with operations whatever the records say, by their places. */
    public Map<Integer, ProblemException> faults(String resource, List<BatchOperation> operations) {
        BatchRun<?, ?, ?> run = run(resource, operations);
        Map<Integer, ProblemException> faults = new TreeMap<>();
        for (int i = 0; i < operations.size(); i++) {
            try {
                run.check(i);
            } catch (RuntimeException failure) {
                faults.put(i, problems.known(failure).orElseThrow(() -> failure));
            }
        }
        return faults;
    }

    /** Does all in the transaction that runs; a failure comes through, and then none of it may be committed. */
    public List<BatchResult> done(String resource, List<BatchOperation> operations) {
        BatchRun<?, ?, ?> run = run(resource, operations);
        run.lookAhead();
        tools.writes.holding(true);
        try {
            List<BatchResult> results = new ArrayList<>();
            for (int i = 0; i < operations.size(); i++) results.add(run.perform(i));
            tools.writes.complete();
            return results;
        } finally {
            tools.writes.holding(false);
        }
    }

    /** Checks also what is checked at the end of a transaction only. */
    public void settle() {
        database.createNativeMutationQuery("set constraints all immediate").executeUpdate();
    }

    private BatchRun<?, ?, ?> run(String resource, List<BatchOperation> operations) {
        return new BatchRun<>(named.get(resource), operations, tools);
    }
}
