package dev.slipway.webhooks;

import dev.slipway.changes.FeedPosition;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import dev.slipway.value.Uuid7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Puts events into the queue of a webhook because somebody asks for it: a test, one again, a span of them again. */
@ApplicationScoped
class Redeliver {

    private static final String LOCK = """
            select position, (select name from feed_state), status = 'ENABLED' and deleted_at is null
            from webhook where id = ? for no key update""";
    private static final String TEST = """
            insert into webhook_delivery (id, webhook_id, type, record_id, status, created_at, due_at)
            values (?, ?, ?, ?, 'PENDING', now(), now())""";
    private static final String AGAIN = """
            update webhook_delivery
            set status = case when position is null then 'PENDING' else 'WAITING' end, tries = 0, done_at = null, claim = null,
                due_at = case when position is null then now() end
            where webhook_id = ? and id = ? and status not in ('PENDING', 'WAITING') returning record_id""";

    private static final String AFTER = "select coalesce(max(position), 0) from feed where at < ?";
    private static final String UNTIL = "select coalesce(max(position), 0) from feed where at <= ?";
    private static final String WINDOW = """
            select max(position) from (
                select position from feed where position > ? and position <= ? order by position limit ?) f""";
    private static final String SPAN = Queue.ADD + """
            on conflict (webhook_id, position) do update
            set status = 'WAITING', tries = 0, done_at = null, claim = null, due_at = null
            where webhook_delivery.status in ('FAILED', 'CANCELLED') or webhook_delivery.status = 'SUCCEEDED' and ?
            returning record_id""";

    @Inject
    Database database;

    @Inject
    Queue queue;

    @Inject
    ReadDeliveries deliveries;

    @Inject
    Event<Dispatcher.News> news;

    /** How far a webhook is in the feed. */
    private record Reached(Long position, String feed, boolean active) {}

    /** An event that only tries whether events arrive. */
    Delivery test(UUID webhook) {
        lock(webhook);
        UUID id = Uuid7.next();
        database.update(TEST, id, webhook, Claim.TEST, id);
        return queued(webhook, id);
    }

    /** One delivery once more, behind what is pending of the same record. */
    Delivery again(UUID webhook, UUID id) {
        lock(webhook);
        deliveries.read(webhook, id);
        List<UUID> records = database.read(AGAIN, row -> row.getObject(1, UUID.class), webhook, id);
        if (records.isEmpty()) throw refused("STILL_PENDING");
        queue.promote(webhook, records);
        return queued(webhook, id);
    }

    private Delivery queued(UUID webhook, UUID id) {
        news.fire(new Dispatcher.News(webhook));
        return deliveries.read(webhook, id);
    }

    /** A span once more; what a webhook has not been told of yet it will be told of anyway. */
    Redeliveries span(UUID webhook, RedeliveryRequest request) {
        Reached reached = lock(webhook);
        long told = reached.position == null ? 0 : reached.position;
        long after = request.after() == null
                ? first(AFTER, request.from().atOffset(ZoneOffset.UTC))
                : number(request.after(), reached);
        long until = told;
        if (request.until() != null) until = number(request.until(), reached);
        else if (request.to() != null) until = first(UNTIL, request.to().atOffset(ZoneOffset.UTC));
        long end = Math.min(until, told);
        Long last = database.read(WINDOW, row -> row.getObject(1, Long.class), after, end, request.limit())
                .get(0);
        long upTo = last == null ? Math.max(after, end) : last;
        List<UUID> records = database.read(
                SPAN, row -> row.getObject(1, UUID.class), after, upTo, queue.unnamed(), webhook, request.all());
        queue.promote(webhook, records);
        news.fire(new Dispatcher.News(webhook));
        return new Redeliveries(records.size(), new FeedPosition(reached.feed, upTo).toString(), upTo < end);
    }

    private long first(String sql, Object value) {
        return database.read(sql, row -> row.getLong(1), value).get(0);
    }

    private static long number(String written, Reached reached) {
        FeedPosition position = FeedPosition.of(written);
        if (position.feed().equals(reached.feed)) return position.number();
        throw new ProblemException(ProblemType.INVALID_CURSOR, "detail.position-of-another-feed");
    }

    private Reached lock(UUID webhook) {
        Reached reached = database
                .read(
                        LOCK,
                        row -> new Reached(row.getObject(1, Long.class), row.getString(2), row.getBoolean(3)),
                        webhook)
                .stream()
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        if (!reached.active) throw refused("WEBHOOK_DISABLED");
        return reached;
    }

    private static ProblemException refused(String code) {
        return new ProblemException(
                ProblemType.RULE_VIOLATED, ProblemType.RULE_VIOLATED.explanation(), List.of(InputError.at("", code)));
    }
}
