package dev.slipway.roadmap;

import dev.slipway.data.Guard;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import dev.slipway.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/** Cycles of roadmap items that wait for each other. */
@ApplicationScoped
class Cycles {

    /** Every dependency that a walk from an item comes along, each once. */
    private static final String AFTER = """
            with recursive walk (predecessor_id, successor_id) as (
                select predecessor_id, successor_id from dependency d
                where predecessor_id = :start and d.id <> :but and deleted_at is null and kind <> 'RELATES'
                union
                select d.predecessor_id, d.successor_id from dependency d
                join walk w on d.predecessor_id = w.successor_id
                where d.id <> :but and d.deleted_at is null and d.kind <> 'RELATES')
            select predecessor_id, successor_id from walk order by 1, 2""";

    private static final UUID NONE = new UUID(0, 0);

    @Inject
    StatelessSession session;

    @Inject
    Guard guard;

    /** A 409 problem, with the path, where a dependency would make an item wait for itself. */
    void refuse(Dependency dependency) {
        UUID predecessor = dependency.details.predecessorId();
        UUID successor = dependency.details.successorId();
        Map<UUID, List<UUID>> after = new HashMap<>();
        session.createNativeQuery(AFTER, Object[].class)
                .setParameter("start", successor)
                .setParameter("but", dependency.id() == null ? NONE : dependency.id())
                .getResultList()
                .forEach(row -> after.computeIfAbsent((UUID) row[0], item -> new ArrayList<>())
                        .add((UUID) row[1]));
        List<UUID> path = path(after, successor, predecessor);
        if (path.isEmpty()) return;
        path.add(0, predecessor);
        Map<UUID, String> titles = titles(path);
        throw new ProblemException(
                ProblemType.RULE_VIOLATED,
                Text.of("detail.dependency-cycle", joined(path, titles)),
                List.of(InputError.at("/successorId", "DEPENDENCY_CYCLE", joined(path, ids(titles)))));
    }

    /** The shortest path; empty where there is none. */
    static List<UUID> path(Map<UUID, List<UUID>> after, UUID from, UUID to) {
        Map<UUID, UUID> cameFrom = new HashMap<>();
        Deque<UUID> next = new ArrayDeque<>(List.of(from));
        cameFrom.put(from, from);
        while (!next.isEmpty() && !cameFrom.containsKey(to)) {
            UUID item = next.poll();
            for (UUID successor : after.getOrDefault(item, List.of())) {
                if (cameFrom.putIfAbsent(successor, item) == null) next.add(successor);
            }
        }
        List<UUID> path = new ArrayList<>();
        if (!cameFrom.containsKey(to)) return path;
        for (UUID item = to; !item.equals(from); item = cameFrom.get(item)) path.add(item);
        path.add(from);
        Collections.reverse(path);
        return path;
    }

    /** Without those that the caller may not know of. */
    private Map<UUID, String> titles(List<UUID> path) {
        String visible = guard.visible("RoadmapItem", "i").orElse("true");
        return guard
                .query(
                        session,
                        "select i.id, i.details.title from RoadmapItem i where i.id in :path and " + visible,
                        Object[].class)
                .setParameter("path", path)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    private static Map<UUID, String> ids(Map<UUID, String> titles) {
        return titles.keySet().stream().collect(Collectors.toMap(item -> item, UUID::toString));
    }

    /** With dots for what the caller may not know of. */
    private static String joined(List<UUID> path, Map<UUID, String> names) {
        return path.stream().map(item -> names.getOrDefault(item, "…")).collect(Collectors.joining(" → "));
    }
}
