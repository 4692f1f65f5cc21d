package dev.slipway.transfer;

import dev.slipway.http.ProblemAnswers;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import dev.slipway.security.CurrentCaller;
import dev.slipway.security.Standing;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Works off the imports that wait, the oldest first and some at once, on threads of its own. */
@ApplicationScoped
class ImportRunner {

    private static final Logger LOG = Logger.getLogger(ImportRunner.class);
    private static final long LOOK_EVERY_MS = 500;

    @Inject
    Leases leases;

    @Inject
    ImportFiles files;

    @Inject
    RowReports reports;

    @Inject
    Standing standing;

    @Inject
    CurrentCaller caller;

    @Inject
    ProblemAnswers problems;

    @Inject
    @All
    List<ImportKind> kinds;

    @ConfigProperty(name = "slipway.imports-at-once")
    int atOnce;

    private final Set<UUID> workers = ConcurrentHashMap.newKeySet();
    private ScheduledExecutorService threads;
    private volatile boolean ending;

    void start(@Observes StartupEvent event) {
        threads = Executors.newScheduledThreadPool(atOnce + 1, work -> {
            Thread thread = new Thread(work, "import");
            thread.setContextClassLoader(ImportRunner.class.getClassLoader());
            thread.setDaemon(true);
            return thread;
        });
        threads.scheduleWithFixedDelay(this::renew, 0, Leases.LEASE.toMillis() / 3, TimeUnit.MILLISECONDS);
        for (int i = 0; i < atOnce; i++) {
            threads.scheduleWithFixedDelay(this::next, LOOK_EVERY_MS, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
        }
    }

    /** A job that runs ends with its piece, and is another instance's at once. */
    void end(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        ending = true;
        threads.shutdown();
        if (!threads.awaitTermination(8, TimeUnit.SECONDS)) LOG.info("An import will go on when Slipway starts again.");
    }

    private void renew() {
        try {
            leases.renew(workers);
        } catch (RuntimeException away) {
            LOG.debugf("Leases cannot be renewed for now: %s", away.getMessage());
        }
    }

    private void next() {
        UUID worker = UUID.randomUUID();
        try {
            for (Optional<StoredImport> job; !ending && (job = leases.claim(worker)).isPresent(); ) {
                workers.add(worker);
                run(job.get(), worker);
                workers.remove(worker);
            }
        } catch (RuntimeException away) {
            LOG.debugf("Imports cannot be looked for now: %s", away.getMessage());
        } finally {
            workers.remove(worker);
        }
    }

    private void run(StoredImport job, UUID worker) {
        try {
            if (leases.hopeless(job.id())) throw new ProblemException(ProblemType.INTERNAL_ERROR, "detail.import-dies");
            work(job, worker);
            leases.end(job.id(), worker, ImportState.DONE, null);
        } catch (Progress.Stopped stopped) {
            switch (stopped.reason()) {
                case CANCELLED -> leases.end(job.id(), worker, ImportState.CANCELLED, null);
                case ENDING -> leases.release(job.id(), worker);
                case REFUSED -> leases.end(job.id(), worker, ImportState.FAILED, stopped.problem());
                case LOST -> LOG.infof("Another instance goes on with import %s.", job.id());
            }
        } catch (RuntimeException | Error failure) {
            failed(job, worker, failure);
        }
    }

    private void work(StoredImport job, UUID worker) {
        Path file = files.copy(job.id());
        try {
            var tools = new JobProgress.Tools(leases, reports, standing, caller);
            kind(job)
                    .run(
                            new ImportJob(job.id(), file, job.contentType(), job.found(), job.options()),
                            new JobProgress(job, worker, tools, () -> ending));
        } finally {
            ImportFiles.delete(file);
        }
    }

    private ImportKind kind(StoredImport job) {
        return kinds.stream()
                .filter(kind -> kind.mediaTypes().contains(job.mediaType()))
                .findFirst()
                .orElseThrow();
    }

    /** What passes by itself ends no job: whoever has the lease next tries again. */
    private void failed(StoredImport job, UUID worker, Throwable failure) {
        Optional<ProblemException> known = problems.known(failure);
        if (known.isPresent() && known.get().type() == ProblemType.SERVICE_UNAVAILABLE
                || failure instanceof UncheckedIOException) {
            LOG.warnf("Import %s is interrupted and will go on: %s", job.id(), failure.getMessage());
            return;
        }
        if (known.isEmpty()) LOG.errorf(failure, "Import %s ended in a failure that nobody expected", job.id());
        leases.end(
                job.id(),
                worker,
                ImportState.FAILED,
                known.orElseGet(() -> new ProblemException(ProblemType.INTERNAL_ERROR, "detail.import-failed")));
    }
}
