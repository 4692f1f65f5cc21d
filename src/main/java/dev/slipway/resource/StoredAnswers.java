package dev.slipway.resource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.api.Preconditions;
import dev.slipway.api.RequestBody;
import dev.slipway.api.View;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** The answers to requests with an Idempotency-Key, kept for a day. */
@ApplicationScoped
public class StoredAnswers {

    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");
    private static final Duration KEPT = Duration.ofHours(24);

    @Inject
    EntityManager database;

    @Inject
    ObjectMapper mapper;

    @Inject
    RequestBody body;

    @Inject
    Clock clock;

    /** Whether no other request with this key is running, until the end of the transaction. */
    boolean lock(String caller, String key) {
        return (Boolean) database.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(:key, 0))")
                .setParameter("key", caller + ' ' + key)
                .getSingleResult();
    }

    /** What a request is recognised by: its address and body. */
    byte[] fingerprint(String uri) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(uri.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return digest.digest(body.bytes());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The answer to a request that was answered before; a problem if the key was used for another request. */
    @SuppressWarnings("unchecked")
    Optional<RestResponse<?>> find(String caller, String key, byte[] fingerprint) {
        List<Tuple> found = database.createNativeQuery(
                        "select fingerprint, status, location, etag, body from idempotency"
                                + " where caller = :caller and key = :key and at > :since",
                        Tuple.class)
                .setParameter("caller", caller)
                .setParameter("key", key)
                .setParameter("since", clock.instant().minus(KEPT))
                .getResultList();
        if (found.isEmpty()) return Optional.empty();
        Tuple known = found.get(0);
        if (!MessageDigest.isEqual((byte[]) known.get(0), fingerprint)) {
            throw new ProblemException(ProblemType.IDEMPOTENCY_KEY_REUSED, "detail.idempotency-reused");
        }
        try {
            var answer = RestResponse.ResponseBuilder.create((Integer) known.get(1))
                    .header("Idempotency-Replayed", "true")
                    .header(HttpHeaders.LOCATION, known.get(2))
                    .header(HttpHeaders.ETAG, known.get(3));
            if (known.get(4) != null) {
                answer = answer.type(JSON).entity(mapper.readTree((String) known.get(4)));
            }
            return Optional.of(answer.build());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void store(String caller, String key, byte[] fingerprint, RestResponse<?> answer) throws JsonProcessingException {
        Object entity = answer.getEntity();
        if (entity instanceof Confidential<?> confidential) entity = confidential.withoutSecret();
        String etag =
                entity instanceof View view ? Preconditions.etag(view.meta().version()) : null;
        database.createNativeQuery(
                        "insert into idempotency (caller, key, fingerprint, status, location, etag, body, at)"
                                + " values (:caller, :key, :fingerprint, :status, :location, :etag, :body, :at)"
                                + " on conflict (caller, key) do update set fingerprint = excluded.fingerprint,"
                                + " status = excluded.status, location = excluded.location, etag = excluded.etag,"
                                + " body = excluded.body, at = excluded.at")
                .setParameter("caller", caller)
                .setParameter("key", key)
                .setParameter("fingerprint", fingerprint)
                .setParameter("status", answer.getStatus())
                .setParameter("location", answer.getHeaderString(HttpHeaders.LOCATION))
                .setParameter("etag", etag)
                .setParameter("body", entity == null ? null : mapper.writeValueAsString(entity))
                .setParameter("at", clock.instant())
                .executeUpdate();
    }

    /** Forgets the answers that tell of some records. */
    public void forget(Collection<UUID> ids) {
        database.createNativeQuery("delete from idempotency where body ~ :ids or location ~ :ids")
                .setParameter(
                        "ids", String.join("|", ids.stream().map(UUID::toString).toList()))
                .executeUpdate();
    }

    @Scheduled(every = "1h", delayed = "5m")
    @Transactional
    void forget() {
        database.createNativeQuery("delete from idempotency where at < :since")
                .setParameter("since", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
