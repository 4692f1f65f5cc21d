package dev.slipway.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.changes.ChangeEvent;
import dev.slipway.changes.FeedLog;
import dev.slipway.changes.FeedPosition;
import dev.slipway.history.Event;
import dev.slipway.history.History;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import dev.slipway.resource.ResourceCatalog;
import dev.slipway.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.query.NativeQuery;

/** Reads the change feed as its caller may see it. */
@ApplicationScoped
class ReadFeed {

    /** Where a row has the first position that is still there. */
    private static final int OLDEST = 11;

    /** There is always a row. What the caller may not see is there without its content, so that the position moves on past it. */
    private static final String CHANGES = """
            select f.position, change.resource, change.record_id, change.product_id, change.version, change.event, change.at,
                change.actor, change.reason, change.snapshot::text as snapshot, change.old_values::text as old_values,
                (select min(position) from feed) as oldest
            from (values (true)) always
            left join (%s) f on true
            left join change on change.position = f.change_position and change.resource = any (:readable) %%s
            order by f.position""";

    private static final String NEXT = """
            select position, change_position from feed
            where position > :after %s order by position limit :limit""";
    private static final String NEXT_OF_RESOURCES = """
            select w.position, w.change_position from unnest(cast(:resources as text[])) wanted (resource)
            cross join lateral (
                select position, change_position from feed
                where resource = wanted.resource and position > :after %s order by position limit :limit) w
            order by w.position limit :limit""";

    private final FeedLog log;
    private final History history;
    private final ResourceCatalog catalog;
    private final CurrentCaller caller;
    private final ObjectMapper mapper;

    @Inject
    ReadFeed(FeedLog log, History history, ResourceCatalog catalog, CurrentCaller caller, ObjectMapper mapper) {
        this.log = log;
        this.history = history;
        this.catalog = catalog;
        this.caller = caller;
        this.mapper = mapper;
    }

    /**
     * Where a reader begins: behind a position of this feed, at the oldest change without one; a 400 or 410 problem where there is no
     * going on.
     */
    FeedPosition start(String after) {
        FeedLog.Bounds bounds = log.advance();
        FeedPosition position = start(after, bounds);
        if (position.number() < bounds.oldest().number()) throw purged(bounds.oldest());
        return position;
    }

    private static FeedPosition start(String after, FeedLog.Bounds bounds) {
        if (after == null) return bounds.oldest();
        if (after.equals(FeedPosition.LATEST)) return bounds.latest();
        FeedPosition position = FeedPosition.of(after);
        if (!position.feed().equals(bounds.latest().feed())) throw ofAnotherFeed();
        if (position.number() > bounds.latest().number()) {
            throw new ProblemException(
                    ProblemType.INVALID_CURSOR,
                    "detail.position-ahead",
                    bounds.latest().toString());
        }
        return position;
    }

    private static ProblemException ofAnotherFeed() {
        return new ProblemException(ProblemType.INVALID_CURSOR, "detail.position-of-another-feed");
    }

    /** The changes behind where a reader begins. */
    ChangePage from(String after, Selection selection, int limit) {
        FeedLog.Bounds bounds = log.advance();
        return page(start(after, bounds), bounds.latest().number(), selection, limit);
    }

    /** The changes behind a position. */
    ChangePage after(FeedPosition after, Selection selection, int limit) {
        FeedPosition latest = log.advance().latest();
        // the feed of another Slipway has been brought in meanwhile
        if (!latest.feed().equals(after.feed())) throw ofAnotherFeed();
        return page(after, latest.number(), selection, limit);
    }

    private ChangePage page(FeedPosition after, long last, Selection selection, int limit) {
        List<Object[]> rows = query(after, selection, limit).getResultList();
        // as the rows were read: what was purged just before would be missing
        Object first = rows.get(0)[OLDEST];
        long oldest = first == null ? last : (Long) first - 1;
        if (after.number() < oldest) throw purged(after.at(oldest));
        if (rows.get(0)[0] == null) rows = List.of();
        boolean more = rows.size() == limit;
        long read = rows.isEmpty() ? after.number() : (Long) rows.get(rows.size() - 1)[0];
        // where others have advanced the feed meanwhile, it has been read beyond that already
        if (!more) read = Math.max(read, last);
        return new ChangePage(
                visible(rows).stream().map(row -> event(after, row)).toList(),
                after.at(read).toString(),
                more);
    }

    private static ProblemException purged(FeedPosition oldest) {
        return new ProblemException(ProblemType.POSITION_PURGED, "detail.position-purged", oldest.toString())
                .with(HttpHeaders.LINK, "<" + ChangeEvent.SOURCE + "?after=" + oldest + ">; rel=\"first\"");
    }

    private NativeQuery<Object[]> query(FeedPosition after, Selection selection, int limit) {
        String next = (selection.resources().isEmpty() ? NEXT : NEXT_OF_RESOURCES)
                .formatted(selection.product() == null ? "" : "and product_id = :product");
        NativeQuery<Object[]> query = history.query(
                        CHANGES.formatted(next), Object[].class, caller.get().sight())
                .addScalar("position", Long.class)
                .addScalar("resource", String.class)
                .addScalar("record_id", UUID.class)
                .addScalar("product_id", UUID.class)
                .addScalar("version", Integer.class)
                .addScalar("event", String.class)
                .addScalar("at", Instant.class)
                .addScalar("actor", String.class)
                .addScalar("reason", String.class)
                .addScalar("snapshot", String.class)
                .addScalar("old_values", String.class)
                .addScalar("oldest", Long.class)
                .setParameter("after", after.number())
                .setParameter("readable", readable())
                .setParameter("limit", limit);
        if (!selection.resources().isEmpty())
            query.setParameter("resources", selection.resources().toArray(String[]::new));
        if (selection.product() != null) query.setParameter("product", selection.product());
        return query;
    }

    /** The resources whose records the caller may read. */
    private String[] readable() {
        return catalog.names().stream()
                .filter(name -> caller.missing(catalog.named(name).orElseThrow().area(), true)
                        .isEmpty())
                .toArray(String[]::new);
    }

    /** Without those of records that are hidden now by what they refer to. */
    private List<Object[]> visible(List<Object[]> rows) {
        List<Object[]> shown = new ArrayList<>(rows);
        shown.removeIf(row -> row[1] == null);
        if (caller.get().sight().all()) return shown;
        Map<String, Set<UUID>> visible = new HashMap<>();
        shown.stream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[1], Collectors.mapping(row -> (UUID) row[2], Collectors.toSet())))
                .forEach((resource, ids) -> visible.put(
                        resource,
                        catalog.named(resource).orElseThrow().repository().visible(ids)));
        shown.removeIf(row -> !visible.get((String) row[1]).contains((UUID) row[2]));
        return shown;
    }

    private ChangeEvent event(FeedPosition feed, Object[] row) {
        return ChangeEvent.of(
                feed.at((Long) row[0]),
                (Instant) row[6],
                (String) row[1],
                (UUID) row[2],
                (UUID) row[3],
                (Integer) row[4],
                Event.valueOf((String) row[5]),
                (String) row[7],
                (String) row[8],
                row[10] == null ? null : json((String) row[10]),
                json((String) row[9]));
    }

    private JsonNode json(String text) {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
