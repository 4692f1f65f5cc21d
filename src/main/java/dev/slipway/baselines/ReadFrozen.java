package dev.slipway.baselines;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.data.Guard;
import dev.slipway.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Reads what a baseline froze: the roadmap in one statement, a page of items or dependencies in two. */
@ApplicationScoped
class ReadFrozen {

    private static final String ROADMAP = """
            select v.content from Baseline e
            join RecordVersion v on v.key.recordId = e.details.roadmapId and v.key.version = e.roadmapVersion
            where e.id = :id and %s""";
    private static final String ITEMS = """
            select f.key.itemId, v.content from FrozenItem f
            join RecordVersion v on v.key.recordId = f.key.itemId and v.key.version = f.version
            left join RoadmapItem i on i.id = f.key.itemId
            where f.key.baselineId = :id and f.key.itemId > :after and %s and %s order by f.key.itemId""";
    private static final String DEPENDENCIES = """
            select d.key.dependencyId, v.content from FrozenDependency d
            join RecordVersion v on v.key.recordId = d.key.dependencyId and v.key.version = d.version
            join FrozenItem p on p.key.baselineId = :id and p.key.itemId = d.predecessorId
            join FrozenItem s on s.key.baselineId = :id and s.key.itemId = d.successorId
            left join RoadmapItem i on i.id = d.predecessorId
            left join RoadmapItem j on j.id = d.successorId
            where d.key.baselineId = :id and d.key.dependencyId > :after and %s and %s and %s and %s
            order by d.key.dependencyId""";

    @Inject
    StatelessSession session;

    @Inject
    Baselines baselines;

    @Inject
    Guard guard;

    @Inject
    ObjectMapper mapper;

    FrozenRoadmap roadmap(UUID id) {
        String visible = guard.visible("Baseline", "e").orElse("true");
        return guard.query(session, ROADMAP.formatted(visible), String.class)
                .setParameter("id", id)
                .uniqueResultOptional()
                .map(content -> new FrozenRoadmap(json(content)))
                .orElseThrow(ProblemException::notFound);
    }

    /** Without those whose product, then or now, the caller may not know of. */
    FrozenItems items(UUID id, Integer limit, String cursor) {
        String hql = ITEMS.formatted(guard.visible("f.productId"), guard.visible("i.details.productId"));
        Rows rows = read(id, After.of("items " + id, limit, cursor), hql);
        return new FrozenItems(
                rows.contents.stream().map(FrozenItems.Content::new).toList(), rows.nextCursor);
    }

    /** Without those between items of which the caller may not know. */
    FrozenDependencies dependencies(UUID id, Integer limit, String cursor) {
        String hql = DEPENDENCIES.formatted(
                guard.visible("p.productId"),
                guard.visible("i.details.productId"),
                guard.visible("s.productId"),
                guard.visible("j.details.productId"));
        Rows rows = read(id, After.of("dependencies " + id, limit, cursor), hql);
        return new FrozenDependencies(
                rows.contents.stream().map(FrozenDependencies.Content::new).toList(), rows.nextCursor);
    }

    /** One page. */
    private record Rows(List<JsonNode> contents, String nextCursor) {}

    private Rows read(UUID id, After place, String hql) {
        baselines.known(id);
        List<Object[]> rows = guard.query(session, hql, Object[].class)
                .setParameter("id", id)
                .setParameter("after", place.id())
                .setMaxResults(place.limit() + 1)
                .getResultList();
        boolean more = rows.size() > place.limit();
        List<Object[]> shown = more ? rows.subList(0, place.limit()) : rows;
        return new Rows(
                shown.stream().map(row -> json((String) row[1])).toList(),
                more ? place.cursor((UUID) shown.get(shown.size() - 1)[0]) : null);
    }

    private JsonNode json(String text) {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
