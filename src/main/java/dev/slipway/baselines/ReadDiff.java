package dev.slipway.baselines;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.api.AllAtOnce;
import dev.slipway.data.Guard;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.value.PlannedDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/** Compares a baseline with now or with another baseline: one statement for each baseline, and one for all items. */
@ApplicationScoped
class ReadDiff {

    private static final int ROWS_AT_ONCE = 500;

    private static final String COMPARE = """
            select e.id, f.version, f.start, f.end, v.content, g.version, %1$s.start, %1$s.end, w.content,
                i.details.roadmapId, i.deletedAt
            from (
                select f.key.itemId as id from FrozenItem f where f.key.baselineId = :id
                union
                %2$s) e
            left join RoadmapItem i on i.id = e.id
            left join FrozenItem f on f.key.itemId = e.id and f.key.baselineId = :id
            left join %3$s
            left join RecordVersion v on v.key.recordId = e.id and v.key.version = f.version and %4$s
            left join RecordVersion w on w.key.recordId = e.id and w.key.version = g.version and %4$s
            where %5$s and %6$s and %7$s
            order by e.id""";

    private static final String BOTH_NEEDED = "(f.version is null or g.version is null or f.version <> g.version)";

    @Inject
    StatelessSession session;

    @Inject
    Baselines baselines;

    @Inject
    Guard guard;

    @Inject
    ObjectMapper mapper;

    @Inject
    Clock clock;

    /** What a reader asks for. */
    record Question(UUID id, UUID with, List<DifferenceKind> kinds, Integer limit, String cursor, Locale locale) {

        private String list() {
            return "diff " + id + with + new TreeSet<>(kinds);
        }
    }

    // in a transaction the rows come in portions
    @Transactional
    BaselineDiff read(Question question) {
        Baseline baseline = baselines.known(question.id);
        AllAtOnce input = new AllAtOnce();
        Baseline other = input.of(() -> other(question.with, baseline));
        After place = input.of(() -> After.of(question.list(), question.limit, question.cursor));
        input.end();
        Comparison comparison = new Comparison(place, Set.copyOf(question.kinds), question.locale);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try (Stream<Object[]> rows = rows(baseline, other)) {
            rows.map(row -> item(row, baseline)).forEach(comparison::add);
        }
        return new BaselineDiff(
                side(baseline),
                other == null ? new BaselineDiff.Side(null, null, now) : side(other),
                comparison.summary(),
                comparison.shown(),
                comparison.nextCursor(),
                Slip.FORMULA,
                now);
    }

    private Baseline other(UUID with, Baseline baseline) {
        if (with == null) return null;
        return baselines
                .lookUp(with)
                .filter(other -> other.details.roadmapId().equals(baseline.details.roadmapId()))
                .orElseThrow(() -> ProblemException.parameter(InputError.of("with", "BASELINE_OF_SAME_ROADMAP")));
    }

    private static BaselineDiff.Side side(Baseline baseline) {
        return new BaselineDiff.Side(
                baseline.id(), baseline.details.name(), baseline.view().meta().createdAt());
    }

    /** All items of both sides, without those whose product on either side, or now, the caller may not know of. */
    private Stream<Object[]> rows(Baseline baseline, Baseline other) {
        String hql = other == null ? withNow() : withAnother();
        return guard.query(session, hql, Object[].class)
                .setParameter("id", baseline.id())
                .setParameter("other", other == null ? baseline.details.roadmapId() : other.id())
                .setFetchSize(ROWS_AT_ONCE)
                .getResultStream();
    }

    private String withNow() {
        return compare(
                "g.details",
                "select n.id as id from RoadmapItem n where n.details.roadmapId = :other and n.deletedAt is null",
                "RoadmapItem g on g.id = e.id and g.details.roadmapId = :other and g.deletedAt is null",
                "g.details.productId");
    }

    private String withAnother() {
        return compare(
                "g",
                "select n.key.itemId as id from FrozenItem n where n.key.baselineId = :other",
                "FrozenItem g on g.key.itemId = e.id and g.key.baselineId = :other",
                "g.productId");
    }

    private String compare(String dates, String ids, String join, String product) {
        return COMPARE.formatted(
                dates,
                ids,
                join,
                BOTH_NEEDED,
                guard.visible("f.productId"),
                guard.visible(product),
                guard.visible("i.details.productId"));
    }

    private ComparedItem item(Object[] row, Baseline baseline) {
        return new ComparedItem(
                (UUID) row[0], side(row, 1), side(row, 5), place((UUID) row[9], (Instant) row[10], baseline));
    }

    private ComparedItem.Side side(Object[] row, int at) {
        if (row[at] == null) return null;
        return new ComparedItem.Side(
                (Integer) row[at], (PlannedDate) row[at + 1], (PlannedDate) row[at + 2], json((String) row[at + 3]));
    }

    private static ItemPlace place(UUID roadmap, Instant deletedAt, Baseline baseline) {
        if (roadmap == null) return null;
        if (deletedAt != null) return ItemPlace.IN_TRASH;
        return roadmap.equals(baseline.details.roadmapId()) ? ItemPlace.HERE : ItemPlace.ELSEWHERE;
    }

    private ObjectNode json(String text) {
        try {
            return text == null ? null : (ObjectNode) mapper.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
