package dev.slipway.roadmap;

import dev.slipway.data.Guard;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.timeline.Plan;
import dev.slipway.timeline.Plans;
import dev.slipway.timeline.Selection;
import dev.slipway.value.PlannedDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/** Reads a roadmap with its items and dependencies, in three statements. */
@ApplicationScoped
class ReadPlan implements Plans {

    /** So many items make a view at most: a picture of more is no picture. */
    private static final int MOST_ITEMS = 5_000;

    private static final String HEAD = "select r from Roadmap r where r.id = :roadmap and %s";
    private static final String ITEMS = """
            select i, r.details.name, r.details.planned, r.details.actual from RoadmapItem i
            left join Release r on r.id = i.details.releaseId and r.deletedAt is null
            where i.details.roadmapId = :roadmap and i.deletedAt is null%s order by i.id""";
    private static final String LINKS =
            "select d from Dependency d where d.roadmapId = :roadmap and d.deletedAt is null order by d.id";

    @Inject
    StatelessSession session;

    @Inject
    Guard guard;

    @Override
    public Plan read(UUID roadmap, Selection selection) {
        Plan.Head head = head(roadmap);
        List<Plan.Item> items = items(roadmap, selection);
        Set<UUID> shown = items.stream().map(Plan.Item::id).collect(Collectors.toSet());
        List<Plan.Link> links =
                session
                        .createSelectionQuery(LINKS, Dependency.class)
                        .setParameter("roadmap", roadmap)
                        .getResultList()
                        .stream()
                        .map(ReadPlan::link)
                        .filter(link -> shown.contains(link.predecessorId()) && shown.contains(link.successorId()))
                        .toList();
        return new Plan(head, items, links, selection.window());
    }

    private Plan.Head head(UUID roadmap) {
        String visible = guard.visible("Roadmap", "r").orElse("true");
        return guard.query(session, HEAD.formatted(visible), Roadmap.class)
                .setParameter("roadmap", roadmap)
                .uniqueResultOptional()
                .map(found -> head(roadmap, found.details))
                .orElseThrow(ProblemException::notFound);
    }

    private static Plan.Head head(UUID roadmap, RoadmapDetails said) {
        return new Plan.Head(
                roadmap,
                said.name(),
                said.audience().name(),
                said.horizonStart(),
                said.horizonEnd(),
                said.lanes(),
                said.themes().stream()
                        .map(theme -> new Plan.Theme(theme.name(), theme.colour()))
                        .toList());
    }

    private List<Plan.Item> items(UUID roadmap, Selection selection) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>(Map.of("roadmap", roadmap));
        guard.visible("RoadmapItem", "i").ifPresent(conditions::add);
        BiConsumer<String, Object> where = (condition, value) -> {
            if (value == null || value instanceof List<?> list && list.isEmpty()) return;
            conditions.add(condition);
            values.put(condition.replaceFirst(".*:", ""), value);
        };
        where.accept("i.details.lane in :lanes", selection.lanes());
        where.accept("i.details.theme in :themes", selection.themes());
        where.accept(
                "i.status in :statuses",
                selection.statuses().stream().map(ItemStatus::valueOf).toList());
        where.accept("i.details.customerVisible = :customerVisible", selection.customerVisible());
        String and = conditions.stream().map(condition -> " and " + condition).collect(Collectors.joining());
        var query = guard.query(session, ITEMS.formatted(and), Object[].class).setMaxResults(MOST_ITEMS + 1);
        values.forEach(query::setParameter);
        List<Object[]> rows = query.getResultList();
        if (rows.size() > MOST_ITEMS) {
            throw ProblemException.parameter(InputError.of("lane", "TOO_MANY_ITEMS", MOST_ITEMS));
        }
        return rows.stream().map(ReadPlan::item).filter(selection::holds).toList();
    }

    private static Plan.Item item(Object[] row) {
        RoadmapItem item = (RoadmapItem) row[0];
        RoadmapItemDetails said = item.details;
        Plan.Release release = said.releaseId() == null
                ? null
                : new Plan.Release(said.releaseId(), (String) row[1], (PlannedDate) row[2], (LocalDate) row[3]);
        return new Plan.Item(
                item.id(),
                said.title(),
                said.description(),
                said.lane(),
                said.theme(),
                said.start(),
                said.end(),
                said.horizon() == null ? null : said.horizon().name(),
                said.confidence(),
                said.customerVisible(),
                item.status.name(),
                said.productId(),
                release,
                said.labels().tags(),
                item.view().meta().updatedAt(),
                item.view().meta().version());
    }

    private static Plan.Link link(Dependency dependency) {
        DependencyDetails said = dependency.details;
        return new Plan.Link(
                dependency.id(),
                said.predecessorId(),
                said.successorId(),
                said.kind().name(),
                said.lagDays());
    }
}
