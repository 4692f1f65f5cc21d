package dev.slipway.features;

import dev.slipway.data.Guard;
import dev.slipway.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Reads a feature and everything below it, in one statement. */
@ApplicationScoped
class ReadTree {

    private static final String QUERY = """
            with tree as (
                select e.id id, 1 level from Feature e where e.id = :id and %s
                union all
                select c.id id, t.level + 1 level from Feature c join tree t on c.details.parentId = t.id
                where c.deletedAt is null)
            select f from tree t join Feature f on f.id = t.id order by t.level, f.details.name, f.id""";

    @Inject
    StatelessSession session;

    @Inject
    Guard guard;

    FeatureNode read(UUID id) {
        String visible = guard.visible("Feature", "e").orElse("true");
        List<Feature> found = guard.query(session, QUERY.formatted(visible), Feature.class)
                .setParameter("id", id)
                .getResultList();
        if (found.isEmpty()) throw ProblemException.notFound();
        Map<UUID, FeatureNode> nodes = new HashMap<>();
        for (Feature feature : found) {
            FeatureNode node = new FeatureNode(feature.view(), new ArrayList<>());
            nodes.put(feature.id(), node);
            // the first is the top of what was asked for, whatever it is a part of
            FeatureNode above = feature.id().equals(id) ? null : nodes.get(feature.details.parentId());
            if (above != null) above.children().add(node);
        }
        return nodes.get(id);
    }
}
