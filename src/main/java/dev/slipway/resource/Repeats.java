package dev.slipway.resource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.problem.ProblemType;
import dev.slipway.security.CurrentCaller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Has a batch with an Idempotency-Key happen once: whole, or each of its operations, so that a batch that was cut off goes
 * on where it was when it is repeated.
 */
@ApplicationScoped
class Repeats {

    /** Problems of the key, and not of an operation. */
    static final Set<ProblemType> STOPS = Set.of(ProblemType.IDEMPOTENCY_IN_FLIGHT, ProblemType.IDEMPOTENCY_KEY_REUSED);

    /** So often is tried what stops because it and others wait for each other. */
    private static final int MOST_TRIES = 5;

    /** No key has a space, so no key of a caller is one of these. */
    private static final String PIECE = " ";

    @Inject
    CurrentVertxRequest request;

    @Inject
    CurrentCaller caller;

    @Inject
    StoredAnswers answers;

    @Inject
    ObjectMapper mapper;

    /** Does the work in a transaction of its own, unless that has been done. */
    @SuppressWarnings("unchecked")
    RestResponse<BatchAnswer> whole(Supplier<BatchAnswer> work) {
        return (RestResponse<BatchAnswer>) inTransaction("", () -> RestResponse.ok(work.get()));
    }

    /** The same for one operation. */
    BatchResult piece(int index, Supplier<BatchResult> work) {
        Object result =
                inTransaction(PIECE + index, () -> RestResponse.ok(work.get())).getEntity();
        if (result instanceof BatchResult done) return done;
        try {
            return mapper.treeToValue((JsonNode) result, BatchResult.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void beginPieces() {
        inTransaction(PIECE, () -> RestResponse.ok("pieces"));
    }

    /** Whether an earlier request with the key has begun to do its operations one by one. */
    boolean begunByPieces() {
        Optional<String> key = key();
        return key.isPresent()
                && QuarkusTransaction.requiringNew().call(() -> answers.find(
                                caller.get().name(), key.get() + PIECE, answers.fingerprint(http().uri()))
                        .isPresent());
    }

    private RestResponse<?> inTransaction(String piece, Supplier<RestResponse<?>> work) {
        for (int tried = 1; ; tried++) {
            try {
                return QuarkusTransaction.requiringNew().call(() -> key().isEmpty() ? work.get() : once(piece, work));
            } catch (RuntimeException failure) {
                if (tried == MOST_TRIES || !deadlocked(failure)) throw failure;
            }
        }
    }

    /** Whether a transaction was ended so that others that waited for it could go on; nothing of it has happened. */
    private static boolean deadlocked(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException refused && "40P01".equals(refused.getSQLState()));
    }

    private RestResponse<?> once(String piece, Supplier<RestResponse<?>> work) throws JsonProcessingException {
        String name = caller.get().name();
        String key = key().orElseThrow();
        if (!answers.lock(name, key)) throw Idempotency.inFlight();
        byte[] fingerprint = answers.fingerprint(http().uri());
        Optional<RestResponse<?>> known = answers.find(name, key + piece, fingerprint);
        if (known.isPresent()) return known.get();
        RestResponse<?> answer = work.get();
        answers.store(name, key + piece, fingerprint, answer);
        return answer;
    }

    private HttpServerRequest http() {
        return request.getCurrent().request();
    }

    /** The key of the request; a problem where it is none. */
    Optional<String> key() {
        return Idempotency.key(http());
    }
}
