package dev.slipway.transfer;

import dev.slipway.mapping.RowError;
import dev.slipway.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which instance works on which import: one on each, and another one once that has not been heard of for some seconds. */
@ApplicationScoped
class Leases {

    static final Duration LEASE = Duration.ofSeconds(15);

    /** So often a job is begun without getting any further: whatever ends it would end it again. */
    private static final int MOST_ATTEMPTS = 5;

    private static final String UNTIL = "now() + interval '" + LEASE.toSeconds() + " seconds'";

    @Inject
    Sql sql;

    @Inject
    Imports imports;

    /** The import that has waited longest, or whose instance has died; it is this worker's now. */
    Optional<StoredImport> claim(UUID worker) {
        return sql
                .select(
                        "update import_job set state = 'RUNNING', worker = ?, lease_until = " + UNTIL
                                + ", attempts = attempts + 1, shown = 0, started_at = coalesce(started_at, now())"
                                + " where id = (select id from import_job where state in ('WAITING', 'RUNNING')"
                                + " and (lease_until is null or lease_until < now())"
                                + " order by queued_at, id limit 1 for update skip locked) returning *",
                        imports::read,
                        worker)
                .stream()
                .findFirst();
    }

    /** Whether a job has been begun too often. */
    boolean hopeless(UUID id) {
        return sql.select("select attempts from import_job where id = ?", row -> row.getInt(1), id).stream()
                .anyMatch(attempts -> attempts > MOST_ATTEMPTS);
    }

    /** Tells that these workers are alive. */
    void renew(Set<UUID> workers) {
        if (workers.isEmpty()) return;
        sql.change(
                "update import_job set lease_until = " + UNTIL + " where worker = any (?) and state = 'RUNNING'",
                (Object) workers.toArray(UUID[]::new));
    }

    /** Stores what a piece of work came to, in its transaction; a worker that has lost its job is stopped. */
    void store(UUID id, UUID worker, Piece piece, long busy) {
        int mine = sql.change(
                "update import_job set done = done + ?, created = created + ?, changed = changed + ?,"
                        + " unchanged = unchanged + ?, refused = refused + ?, busy_ms = busy_ms + ?, attempts = 0,"
                        + " lease_until = " + UNTIL + " where id = ? and worker = ?",
                piece.items(),
                piece.created(),
                piece.changed(),
                piece.unchanged(),
                piece.refused(),
                busy,
                id,
                worker);
        if (mine == 0) throw new Progress.Stopped(Progress.Stopped.Reason.LOST);
    }

    void show(UUID id, UUID worker, long items) {
        sql.change("update import_job set shown = ? where id = ? and worker = ?", items, id, worker);
    }

    /** Stops a worker whose job is to end, or is another's. */
    void check(UUID id, UUID worker) {
        List<Boolean> cancel = sql.select(
                "select cancel from import_job where id = ? and worker = ?", row -> row.getBoolean(1), id, worker);
        if (cancel.isEmpty()) throw new Progress.Stopped(Progress.Stopped.Reason.LOST);
        if (cancel.get(0)) throw new Progress.Stopped(Progress.Stopped.Reason.CANCELLED);
    }

    /** Lets another one have the job at once. */
    void release(UUID id, UUID worker) {
        sql.change(
                "update import_job set worker = null, lease_until = null, attempts = 0 where id = ? and worker = ?",
                id,
                worker);
    }

    void end(UUID id, UUID worker, ImportState state, ProblemException problem) {
        sql.change(
                "update import_job set state = ?, problem = ?::jsonb, ended_at = now(), shown = 0, worker = null,"
                        + " lease_until = null where id = ? and worker = ?",
                state,
                problem == null ? null : imports.json(failure(problem)),
                id,
                worker);
    }

    private static StoredImport.Failure failure(ProblemException problem) {
        return new StoredImport.Failure(
                problem.type().name(),
                problem.detail().in(Locale.ENGLISH),
                problem.detail().in(Locale.CHINESE),
                problem.errors().stream().map(error -> RowError.of(error, null)).toList());
    }
}
