package dev.slipway.stakeholders;

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

/** Reads a stakeholder and everything below it that the caller may know of, in one statement. */
@ApplicationScoped
class ReadTree {

    private static final String QUERY = """
            with tree as (
                select e.id id, 1 level from Stakeholder e where e.id = :id and %s
                union all
                select c.id id, t.level + 1 level from Stakeholder c join tree t on c.details.parentId = t.id
                where c.deletedAt is null and %s)
            select s from tree t join Stakeholder s on s.id = t.id order by t.level, s.details.name, s.id""";

    @Inject
    StatelessSession session;

    @Inject
    Guard guard;

    StakeholderNode read(UUID id) {
        String hql = QUERY.formatted(
                guard.visible("Stakeholder", "e").orElse("true"),
                guard.visible("Stakeholder", "c").orElse("true"));
        List<Stakeholder> found = guard.query(session, hql, Stakeholder.class)
                .setParameter("id", id)
                .getResultList();
        if (found.isEmpty()) throw ProblemException.notFound();
        Map<UUID, StakeholderNode> nodes = new HashMap<>();
        for (Stakeholder stakeholder : found) {
            StakeholderNode node = new StakeholderNode(stakeholder.view(), new ArrayList<>());
            nodes.put(stakeholder.id(), node);
            // the first is the top of what was asked for, whatever it is a part of
            StakeholderNode above = stakeholder.id().equals(id) ? null : nodes.get(stakeholder.details.parentId());
            if (above != null) above.children().add(node);
        }
        return nodes.get(id);
    }
}
