package dev.slipway.stakeholders;

import dev.slipway.api.Preconditions;
import dev.slipway.data.Guard;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import dev.slipway.referrers.MoveReferences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/**
 * Merges a stakeholder into another one that is the same: whatever refers to it refers to that one then, and it goes to the
 * trash. What refers is locked before the two, as by all who change it, so that nobody waits in a circle.
 */
@ApplicationScoped
class MergeStakeholders {

    private static final String ENTITY = "Stakeholder";
    private static final String LOCK = "select id from stakeholder where id in (:ids) order by id for update";
    private static final String ONE_ABOVE_THE_OTHER = """
            with recursive above (id, ancestor) as (
                select id, parent_id from stakeholder where id in (:ids)
                union
                select a.id, s.parent_id from above a join stakeholder s on s.id = a.ancestor)
            select exists (select from above where ancestor in (:ids))""";

    @Inject
    Stakeholders stakeholders;

    @Inject
    MoveReferences references;

    @Inject
    Guard guard;

    @Inject
    StatelessSession database;

    StakeholderView merge(UUID id, StakeholderMergeRequest request) {
        UUID into = request.intoId();
        if (id.equals(into)) throw refused("STAKEHOLDER_MERGE_ITSELF");
        stakeholders.reserveTree();
        references.lock(ENTITY, id);
        database.createNativeQuery(LOCK, UUID.class)
                .setParameter("ids", List.of(id, into))
                .getResultList();
        Stakeholder duplicate = stakeholders.edit(id);
        Stakeholder original = original(into);
        unchanged(original, request.intoVersion());
        check(duplicate, original);
        String reason = request.reason() == null ? "Merged (合并干系人): " + id + " → " + into : request.reason();
        references.move(ENTITY, id, into, reason);
        duplicate.mergedIntoId = into;
        StakeholderView merged = stakeholders.discard(duplicate, reason);
        StakeholderDetails completed = original.details.completedBy(duplicate.details);
        if (!completed.equals(original.details)) {
            stakeholders.rewrite(original, () -> original.details = completed, reason);
        }
        return merged;
    }

    private Stakeholder original(UUID id) {
        boolean known =
                stakeholders.lookUp(id).filter(found -> !found.trashed()).isPresent();
        if (!known) throw ProblemException.noReference("/intoId");
        Stakeholder original = stakeholders.findById(id);
        guard.allow(original);
        return original;
    }

    private static void unchanged(Stakeholder original, Integer seen) {
        int version = original.view().meta().version();
        if (seen == null || seen == version) return;
        throw new ProblemException(
                ProblemType.PRECONDITION_FAILED, "detail.stale", Preconditions.etag(seen), Preconditions.etag(version));
    }

    private void check(Stakeholder duplicate, Stakeholder original) {
        StakeholderDetails one = duplicate.details;
        StakeholderDetails other = original.details;
        if (duplicate.erasedAt != null || original.erasedAt != null) throw refused("STAKEHOLDER_MERGE_ERASED");
        if (one.kind() != other.kind()) throw refused("STAKEHOLDER_MERGE_KIND");
        if (!one.confidential().equals(other.confidential())) throw refused("STAKEHOLDER_MERGE_CONFIDENTIAL");
        if (one.personId() != null && other.personId() != null) throw refused("STAKEHOLDER_MERGE_PEOPLE");
        boolean related = database.createNativeQuery(ONE_ABOVE_THE_OTHER, Boolean.class)
                .setParameter("ids", List.of(duplicate.id(), original.id()))
                .getSingleResult();
        if (related) throw refused("STAKEHOLDER_MERGE_CYCLE");
    }

    private static ProblemException refused(String code) {
        return new ProblemException(
                ProblemType.RULE_VIOLATED,
                ProblemType.RULE_VIOLATED.explanation(),
                List.of(InputError.at("/intoId", code)));
    }
}
