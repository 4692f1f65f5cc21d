package dev.slipway.transfer;

import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import dev.slipway.security.Caller;
import dev.slipway.security.CurrentCaller;
import dev.slipway.security.Standing;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/** The progress of a job that one worker has. */
final class JobProgress implements Progress {

    private final UUID id;
    private final UUID worker;
    private final Caller starter;
    private final Tools tools;
    private final BooleanSupplier ending;
    private long done;
    private long since = System.nanoTime();

    /** What progress is stored with. */
    record Tools(Leases leases, RowReports reports, Standing standing, CurrentCaller caller) {}

    JobProgress(StoredImport job, UUID worker, Tools tools, BooleanSupplier ending) {
        this.id = job.id();
        this.worker = worker;
        this.starter = job.caller();
        this.done = job.counts().done();
        this.tools = tools;
        this.ending = ending;
    }

    @Override
    public long done() {
        return done;
    }

    @Override
    public void piece(Duration longest, Function<Caller, Piece> work) {
        check();
        Piece piece = inRequest(() -> QuarkusTransaction.requiringNew()
                .timeout((int) longest.toSeconds())
                .call(() -> {
                    Piece did = work.apply(enter());
                    long busy = (System.nanoTime() - since) / 1_000_000;
                    tools.reports.add(id, did.rows());
                    // last, so that nobody waits for a piece who only wants to know how far it is
                    tools.leases.store(id, worker, did, busy);
                    return did;
                }));
        since = System.nanoTime();
        done += piece.items();
        check();
    }

    @Override
    public <R> R trial(Function<Caller, R> work) {
        return inRequest(() -> {
            QuarkusTransaction.begin();
            try {
                return work.apply(enter());
            } finally {
                QuarkusTransaction.rollback();
            }
        });
    }

    @Override
    public void show(long items) {
        QuarkusTransaction.suspendingExisting().run(() -> {
            tools.leases.show(id, worker, items);
            check();
        });
    }

    private void check() {
        if (ending.getAsBoolean()) throw new Stopped(Stopped.Reason.ENDING);
        tools.leases.check(id, worker);
    }

    /** Whoever started the import, with the rights of this moment. */
    private Caller enter() {
        Caller now = tools.standing
                .now(starter)
                .orElseThrow(
                        () -> Stopped.by(new ProblemException(ProblemType.FORBIDDEN, "detail.import-starter-gone")));
        tools.caller.set(now);
        return now;
    }

    private static <R> R inRequest(Supplier<R> work) {
        ManagedContext request = Arc.container().requestContext();
        request.activate();
        try {
            return work.get();
        } finally {
            request.terminate();
        }
    }
}
