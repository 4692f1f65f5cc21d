package dev.slipway.webhooks;

import dev.slipway.resource.ResourceCatalog;
import dev.slipway.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What is to be told to whom, in the database. Of each record and webhook one event at a time is pending, and the later ones wait
 * behind it; so what is due is found by an index, however long the queue is. Whoever adds to the queue of a webhook or takes from
 * it has its row locked first.
 */
@ApplicationScoped
class Queue {

    /** Changes that are looked at in one transaction. */
    static final int WINDOW = 1_000;

    private static final String ANY = """
            select 1 from webhook where status = 'ENABLED' and deleted_at is null limit 1""";

    private static final String BEHIND = """
            select id, position, (select max(position) from (
                    select position from feed where position > w.position and position <= ? order by position limit ?) f) as upto
            from webhook w where status = 'ENABLED' and deleted_at is null and position < ?
            order by position limit 1 for no key update skip locked""";

    /** The changes of a span of the feed that a webhook wants. */
    static final String WANTED = """
            from webhook w
            join feed f on f.position > ? and f.position <= ?
                and f.resource = any (case when cardinality(w.types) = 0 then ? else w.types end)
                and (cardinality(w.product_ids) = 0 or f.product_id = any (w.product_ids))
            join change c on c.position = f.change_position
                and (w.events = '[]' or w.events @> to_jsonb(c.event))
            where w.id = ?""";

    static final String ADD = """
            insert into webhook_delivery
                (id, webhook_id, position, change_position, type, record_id, status, created_at)
            select gen_random_uuid(), w.id, f.position, f.change_position,
                'dev.slipway.' || c.resource || '.' || lower(c.event), c.record_id, 'WAITING', now()
            """ + WANTED + " order by f.position ";

    private static final String TAKE = ADD + "on conflict (webhook_id, position) do nothing returning record_id";

    private static final String PROMOTE = """
            update webhook_delivery d set status = 'PENDING', due_at = now()
            from unnest(?) record (id)
            cross join lateral (
                select n.id from webhook_delivery n
                where n.webhook_id = ? and n.record_id = record.id and n.status = 'WAITING'
                order by n.position limit 1) next
            where d.id = next.id and not exists (
                select from webhook_delivery p
                where p.webhook_id = d.webhook_id and p.record_id = d.record_id and p.status = 'PENDING')""";

    private static final String CANCEL = """
            update webhook_delivery set status = 'CANCELLED', done_at = now(), due_at = null
            where webhook_id = ? and status in ('PENDING', 'WAITING')""";

    private static final String MOVED = "update webhook set position = ? where id = ?";
    private static final String BEGIN = """
            update webhook set position = ?, failing_since = null where id = ?""";

    @Inject
    Database database;

    @Inject
    ResourceCatalog catalog;

    /** A webhook that has not been told of everything yet. */
    private record Behind(UUID id, long position, Long upTo) {}

    /** Whether there is anybody to tell. */
    boolean hasReaders() {
        return !database.read(ANY, row -> true).isEmpty();
    }

    /** Puts what is new in the feed into the queue of one webhook; false where none is behind. */
    boolean takeIn(long latest) {
        return database.alone(alone -> {
            List<Behind> behind = alone.read(
                    BEHIND,
                    row -> new Behind(row.getObject(1, UUID.class), row.getLong(2), row.getObject(3, Long.class)),
                    latest,
                    WINDOW,
                    latest);
            if (behind.isEmpty()) return false;
            Behind one = behind.get(0);
            long upTo = one.upTo == null ? latest : one.upTo;
            List<UUID> records =
                    alone.read(TAKE, row -> row.getObject(1, UUID.class), one.position, upTo, unnamed(), one.id);
            promote(one.id, records);
            alone.update(MOVED, upTo, one.id);
            return true;
        });
    }

    /** Lets the first event of each record go that has none on its way. */
    void promote(UUID webhook, Collection<UUID> records) {
        if (records.isEmpty()) return;
        database.update(PROMOTE, new HashSet<>(records).toArray(UUID[]::new), webhook);
    }

    /** What has not been sent will not be. */
    void cancel(UUID webhook) {
        database.update(CANCEL, webhook);
    }

    /** From here on it is told of what happens. */
    void begin(UUID webhook, long position) {
        database.update(BEGIN, position, webhook);
    }

    /** The resources whose changes are told where none is named: those that every role may read. */
    String[] unnamed() {
        return catalog.names().stream()
                .filter(name -> catalog.named(name).orElseThrow().area().read() == Role.VIEWER)
                .toArray(String[]::new);
    }

    Set<String> resources() {
        return catalog.names();
    }
}
