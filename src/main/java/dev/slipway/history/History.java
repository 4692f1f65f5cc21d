package dev.slipway.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.history.HistoryEntry.FieldChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;

/** Reads what the change log says of one record. */
@ApplicationScoped
public class History {

    private static final String ENTRIES = """
            select version, event, at, actor, reason, snapshot::text, old_values::text from change
            where record_id = :id and resource = :resource and version < :before %s order by version desc limit :limit""";
    private static final String AS_OF = """
            select snapshot::text from change
            where record_id = :id and resource = :resource and at <= :at %s order by version desc limit 1""";

    /**
     * Judged by the product that the record belongs to now and by what it says of itself now; and a change is hidden where the record
     * belonged to a confidential product then or just before.
     */
    private static final String VISIBLE = """
            and not exists (
                select from confidential_product c
                where (c.product_id = change.product_id or c.product_id::text = change.old_values ->> 'productId')
                  and c.product_id <> all (:products)
                  and not exists (select from membership m where m.product_id = c.product_id and m.person_id = :person))
            and not exists (
                select from (
                    select product_id, whole_id, snapshot from change now where now.record_id = change.record_id order by version desc limit 1) latest
                where (latest.snapshot ->> 'confidential' = 'true'
                        or exists (select from confidential_product c where c.product_id = latest.product_id)
                        or exists (select from confidential_whole w where w.id = latest.whole_id))
                  and (latest.product_id is null or latest.product_id <> all (:products))
                  and not exists (
                    select from membership m where m.product_id = latest.product_id and m.person_id = :person)
                  and not exists (
                    select from private_record_reader r where r.record_id = change.record_id and r.person_id = :person)
                  and not exists (
                    select from private_record_product p where p.record_id = change.record_id and p.product_id = any (:products)))""";

    private final StatelessSession session;
    private final ObjectMapper mapper;

    @Inject
    History(StatelessSession session, ObjectMapper mapper) {
        this.session = session;
        this.mapper = mapper;
    }

    /** The changes that made the versions below one, the latest first. */
    public List<HistoryEntry> entries(String resource, UUID id, Sight sight, int beforeVersion, int limit) {
        return query(ENTRIES, Object[].class, sight)
                .addScalar("version", Integer.class)
                .addScalar("event", String.class)
                .addScalar("at", Instant.class)
                .addScalar("actor", String.class)
                .addScalar("reason", String.class)
                .addScalar("snapshot", String.class)
                .addScalar("old_values", String.class)
                .setParameter("id", id)
                .setParameter("resource", resource)
                .setParameter("before", beforeVersion)
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(this::entry)
                .toList();
    }

    /** The record as clients read it at an instant; absent where it did not exist yet. */
    public Optional<JsonNode> asOf(String resource, UUID id, Sight sight, Instant at) {
        return query(AS_OF, String.class, sight)
                .setParameter("id", id)
                .setParameter("resource", resource)
                .setParameter("at", at)
                .getResultList()
                .stream()
                .findFirst()
                .map(this::json);
    }

    /** A query of {@code change}, with what hides changes from this reader in the place of {@code %s}. */
    public <R> NativeQuery<R> query(String sql, Class<R> type, Sight sight) {
        if (sight.all()) return session.createNativeQuery(sql.formatted(""), type);
        UUID nobody = new UUID(0, 0);
        return session.createNativeQuery(sql.formatted(VISIBLE), type)
                .setParameter("products", sight.products().toArray(UUID[]::new))
                .setParameter("person", sight.person() == null ? nobody : sight.person());
    }

    private HistoryEntry entry(Object[] row) {
        List<FieldChange> changes =
                row[6] == null ? List.of() : FieldChange.of(json((String) row[6]), json((String) row[5]));
        return new HistoryEntry(
                (Integer) row[0],
                Event.valueOf((String) row[1]),
                (Instant) row[2],
                (String) row[3],
                (String) row[4],
                changes);
    }

    private JsonNode json(String text) {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
