package dev.slipway.webhooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.outbound.Exchange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes what is due from the queue, for so long that an attempt is over, and writes down what came of it. */
@ApplicationScoped
class Claims {

    /** By the clock of the database, which all instances share. */
    private static final String TAKE = """
            with due as materialized (
                select d.id, w.url, (
                    select array_agg(s.secret order by s.made_at desc) from webhook_secret s
                    where s.webhook_id = w.id and (s.ends_at is null or s.ends_at > now())) as secrets
                from webhook w
                left join unnest(?, ?) busy (id, number) on busy.id = w.id
                cross join lateral (
                    select d.id from webhook_delivery d
                    where d.webhook_id = w.id and d.status = 'PENDING' and d.due_at <= now()
                    order by d.due_at limit greatest(0, ? - coalesce(busy.number, 0)) for update skip locked) d
                where w.status = 'ENABLED' and w.deleted_at is null
                    and exists (select from webhook_secret s where s.webhook_id = w.id)
                order by random() limit ?)
            update webhook_delivery d
            set claim = gen_random_uuid(), due_at = now() + ? * interval '1 second', attempts = attempts + 1, tries = tries + 1
            from due where d.id = due.id
            returning d.id, d.claim, d.webhook_id, due.url, d.position, d.change_position, d.type, d.record_id, d.created_at,
                d.attempts, d.tries, due.secrets""";

    private static final String SUCCESS =
            "update webhook set last_success_at = now(), failing_since = null where id = ? returning false";
    private static final String FAILURE = """
            update webhook set last_failure_at = now(), failing_since = coalesce(failing_since, now()) where id = ?
            returning failing_since <= now() - interval '5 days'""";

    private static final String LOG = """
            insert into webhook_attempt (delivery_id, number, at, milliseconds, address, request_headers, status, headers,
                body, body_cut, fault, detail)
            select d.id, ?, now() - ? * interval '1 millisecond', ?, ?, ?::jsonb, ?::integer, ?::jsonb, ?, ?, ?, ?
            from webhook_delivery d where d.id = ?
            on conflict do nothing""";

    /** What somebody else has taken since, or was cancelled, is theirs; but what has arrived has arrived. */
    private static final String SETTLE = """
            update webhook_delivery
            set status = ?, due_at = case ? when 'PENDING' then now() + ? * interval '1 millisecond' end,
                done_at = case ? when 'PENDING' then null else now() end, claim = null
            where id = ? and claim = ? and (status = 'PENDING' or ? = 'SUCCEEDED')""";

    @Inject
    Database database;

    @Inject
    Queue queue;

    @Inject
    ObjectMapper mapper;

    /** Takes what is due: at most so many in all, and of each webhook so many with those that are under way. */
    List<Claim> take(Map<UUID, Integer> underWay, int ofEach, int most) {
        List<UUID> ids = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        underWay.forEach((webhook, number) -> {
            ids.add(webhook);
            numbers.add(number);
        });
        long now = System.nanoTime();
        return database.read(
                TAKE,
                row -> claim(row, now),
                ids.toArray(UUID[]::new),
                numbers.toArray(Integer[]::new),
                ofEach,
                most,
                Claim.LEASE.toSeconds());
    }

    private static Claim claim(ResultSet row, long taken) throws SQLException {
        Array secrets = row.getArray(12);
        return new Claim(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getObject(5, Long.class),
                row.getObject(6, Long.class),
                row.getString(7),
                row.getObject(8, UUID.class),
                row.getObject(9, OffsetDateTime.class).toInstant(),
                row.getInt(10),
                row.getInt(11),
                secrets == null ? List.of() : List.of((String[]) secrets.getArray()),
                taken);
    }

    /** Writes down what came of an attempt; says why the webhook has to be disabled, if it has. */
    Optional<DisabledBecause> settle(Claim claim, Outcome outcome) {
        return database.alone(alone -> {
            boolean success = outcome.exchange().succeeded();
            boolean tooLong = alone.read(success ? SUCCESS : FAILURE, row -> row.getBoolean(1), claim.webhook())
                    .contains(true);
            log(claim, outcome);
            DeliveryStatus status = success
                    ? DeliveryStatus.SUCCEEDED
                    : outcome.again().isPresent() ? DeliveryStatus.PENDING : DeliveryStatus.FAILED;
            long wait = outcome.again().map(java.time.Duration::toMillis).orElse(0L);
            String name = status.name();
            int settled = alone.update(SETTLE, name, name, wait, name, claim.id(), claim.claim(), name);
            if (settled > 0 && status != DeliveryStatus.PENDING)
                queue.promote(claim.webhook(), List.of(claim.record()));
            if (outcome.gone()) return Optional.of(DisabledBecause.GONE);
            return tooLong ? Optional.of(DisabledBecause.FAILING_FOR_FIVE_DAYS) : Optional.empty();
        });
    }

    private void log(Claim claim, Outcome outcome) {
        Exchange exchange = outcome.exchange();
        database.update(
                LOG,
                claim.attempt(),
                exchange.milliseconds(),
                exchange.milliseconds(),
                exchange.address(),
                json(outcome.sent()),
                exchange.status(),
                json(exchange.headers()),
                exchange.body(),
                exchange.bodyCut(),
                exchange.fault() == null ? null : exchange.fault().name(),
                exchange.detail(),
                claim.id());
    }

    private String json(Map<String, String> headers) {
        try {
            return mapper.writeValueAsString(headers);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
