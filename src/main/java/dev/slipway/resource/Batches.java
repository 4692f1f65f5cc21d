package dev.slipway.resource;

import dev.slipway.api.View;
import dev.slipway.data.Details;
import dev.slipway.data.Thing;
import dev.slipway.http.ProblemAnswers;
import dev.slipway.problem.InputError;
import dev.slipway.problem.Messages;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import dev.slipway.problem.Text;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Runs batches. First all operations in one transaction, where new records travel together; only where one fails it is found
 * out which, operation by operation.
 */
@ApplicationScoped
class Batches {

    /** So many failures that only records show are looked for; the operations behind the last one are not tried. */
    static final int MOST_FAILURES = 25;

    /** Batches that an instance runs at once: each keeps a connection for long. */
    private static final int AT_ONCE = 4;

    @Inject
    BatchTools tools;

    @Inject
    ProblemAnswers problems;

    @Inject
    Repeats repeats;

    @Inject
    StatelessSession database;

    @Inject
    UriInfo uri;

    @Inject
    HttpHeaders headers;

    private final Semaphore room = new Semaphore(AT_ONCE);

    <T extends Thing<D, V>, D extends Record & Details, V extends Record & View> RestResponse<BatchAnswer> run(
            RecordResource<T, D, V> resource, BatchRequest request) {
        if (!room.tryAcquire()) {
            throw new ProblemException(ProblemType.SERVICE_UNAVAILABLE, "detail.too-many-batches", AT_ONCE)
                    .with("Retry-After", "1");
        }
        try {
            return new Running<>(resource, request).answer();
        } finally {
            tools.writes.holding(false);
            room.release();
        }
    }

    /** One batch, and what is known of its operations. */
    private final class Running<T extends Thing<D, V>, D extends Record & Details, V extends Record & View> {

        private final RecordResource<T, D, V> resource;
        private final BatchRequest request;
        private final List<BatchOperation> operations;
        private final Map<Integer, ProblemException> failed = new TreeMap<>();
        private BatchResult[] results;
        /** So many operations at the beginning have gone well or are known to fail. */
        private int settled;

        Running(RecordResource<T, D, V> resource, BatchRequest request) {
            this.resource = resource;
            this.request = request;
            this.operations = request.operations();
        }

        private BatchRun<T, D, V> run() {
            results = new BatchResult[operations.size()];
            return new BatchRun<>(resource, operations, tools);
        }

        RestResponse<BatchAnswer> answer() {
            repeats.key();
            BatchRun<T, D, V> checks = run();
            for (int i = 0; i < operations.size(); i++) attempt(i, checks::check);
            if (request.dryRun()) {
                judge();
                return RestResponse.ok(rendered(false));
            }
            if (!repeats.begunByPieces() && failed.isEmpty()) {
                Optional<RestResponse<BatchAnswer>> whole = whole();
                if (whole.isPresent()) return whole.get();
            }
            if (!request.atomic()) return byPieces();
            judge();
            throw refused();
        }

        /** Everything in one transaction; absent where something failed, and then nothing has happened. */
        private Optional<RestResponse<BatchAnswer>> whole() {
            try {
                return Optional.of(repeats.whole(() -> {
                    BatchRun<T, D, V> run = run();
                    run.lookAhead();
                    tools.writes.holding(true);
                    for (int i = 0; i < operations.size(); i++) results[i] = run.perform(i);
                    tools.writes.complete();
                    return rendered(true);
                }));
            } catch (RuntimeException failure) {
                expected(-1, failure);
                return Optional.empty();
            } finally {
                // what fails is found only where nothing waits
                tools.writes.holding(false);
            }
        }

        /** Each operation in a transaction of its own, and each once however often the request is repeated. */
        private RestResponse<BatchAnswer> byPieces() {
            repeats.beginPieces();
            BatchRun<T, D, V> run = run();
            for (int i = 0; i < operations.size(); i++) {
                attempt(i, index -> results[index] = repeats.piece(index, () -> run.perform(index)));
            }
            return repeats.whole(() -> rendered(true));
        }

        /** Finds out which operations would fail, and changes nothing. */
        private void judge() {
            int known = failed.size();
            boolean again = true;
            while (again) {
                QuarkusTransaction.begin();
                try {
                    again = failsAnew();
                } finally {
                    QuarkusTransaction.rollback();
                    tools.writes.holding(false);
                }
                if (failed.size() - known >= MOST_FAILURES) {
                    for (int i = last() + 1; i < operations.size(); i++) results[i] = null;
                    again = false;
                }
            }
        }

        private boolean failsAnew() {
            BatchRun<T, D, V> run = run();
            run.lockAhead();
            try {
                replay(run);
            } catch (RuntimeException overtaken) {
                // others have changed meanwhile what these operations look at
                expected(-1, overtaken);
                settled = 0;
                return true;
            }
            for (int i = settled; i < operations.size(); i++) {
                if (!attempt(i, index -> {
                    results[index] = run.perform(index);
                    check();
                })) {
                    settled = i;
                    return true;
                }
            }
            return false;
        }

        /** Does again together what has gone well one by one. */
        private void replay(BatchRun<T, D, V> run) {
            tools.writes.holding(true);
            for (int i = 0; i < settled; i++) {
                if (!failed.containsKey(i)) results[i] = run.perform(i);
            }
            tools.writes.complete();
            tools.writes.holding(false);
        }

        /** Also what is checked at the end of a transaction only. */
        private void check() {
            database.createNativeMutationQuery("set constraints all immediate").executeUpdate();
            database.createNativeMutationQuery("set constraints all deferred").executeUpdate();
        }

        /** Whether an operation goes well that is not known to fail. */
        private boolean attempt(int index, IntConsumer operation) {
            if (failed.containsKey(index)) return true;
            if (dependsOnFailed(index)) {
                failed.put(index, new ProblemException(ProblemType.REFERENCE_NOT_FOUND, "detail.batch-depends"));
                return true;
            }
            try {
                operation.accept(index);
                return true;
            } catch (RuntimeException failure) {
                failed.put(index, expected(index, failure));
                return false;
            }
        }

        private boolean dependsOnFailed(int index) {
            return References.in(operations.get(index)).stream().anyMatch(name -> failed.keySet().stream()
                    .anyMatch(other -> name.equals(operations.get(other).ref())));
        }

        /** The problem of an operation; what is none of its own ends the batch. */
        private ProblemException expected(int index, RuntimeException failure) {
            ProblemException problem = problems.known(failure).orElseThrow(() -> failure);
            if (problem.type().status() >= 500 || Repeats.STOPS.contains(problem.type())) throw problem;
            boolean inBody = index >= 0 && operations.get(index).body() != null;
            return inBody ? operations.get(index).inBody(problem) : problem;
        }

        private int last() {
            return failed.keySet().stream().max(Integer::compare).orElse(-1);
        }

        private BatchAnswer rendered(boolean applied) {
            Locale locale = Messages.locale(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
            Set<UUID> unmade = made();
            List<BatchResult> rendered = new ArrayList<>();
            for (int i = 0; i < operations.size(); i++) {
                ProblemException problem = failed.get(i);
                BatchResult result = results[i];
                if (problem != null) {
                    rendered.add(new BatchResult(
                            problem.type().status(),
                            null,
                            null,
                            ProblemAnswers.problem(problem, uri.getRequestUri(), locale)));
                } else if (result == null) {
                    rendered.add(new BatchResult(BatchResult.NOT_TRIED, null, null, null));
                } else if (!applied && unmade.contains(result.id())) {
                    rendered.add(new BatchResult(result.status(), null, null, null));
                } else {
                    rendered.add(result);
                }
            }
            return BatchAnswer.of(applied, rendered);
        }

        /** The records that are new. */
        private Set<UUID> made() {
            return Stream.of(results)
                    .filter(result -> result != null && result.status() == 201)
                    .map(BatchResult::id)
                    .collect(Collectors.toSet());
        }

        /** Nothing has happened: each failure points at its operation. What the caller may not do goes before what is wrong. */
        private ProblemException refused() {
            List<InputError> errors = new ArrayList<>();
            failed.forEach((index, problem) -> {
                String at = "/operations/" + index;
                if (problem.errors().isEmpty()) {
                    errors.add(new InputError(at, null, problem.type().name(), problem.detail()));
                }
                problem.errors()
                        .forEach(error -> errors.add(new InputError(
                                at + (error.pointer() == null ? "" : error.pointer()),
                                null,
                                error.code(),
                                error.detail())));
            });
            boolean forbidden = failed.values().stream().anyMatch(problem -> problem.type() == ProblemType.FORBIDDEN);
            return new ProblemException(
                    forbidden ? ProblemType.FORBIDDEN : ProblemType.BATCH_REFUSED,
                    Text.of("detail.batch-refused", failed.size()),
                    errors);
        }
    }
}
