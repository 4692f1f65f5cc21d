package dev.slipway.feedback;

import dev.slipway.data.Merging;
import dev.slipway.data.Repository;
import dev.slipway.history.Event;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/** All feedback. A duplicate and what it repeats are locked in the order of their ids, so that nobody waits in a circle. */
@ApplicationScoped
class Feedbacks extends Repository<Feedback, FeedbackDetails, FeedbackView> implements Merging<Feedback> {

    private static final String LOCK = """
            select id from feedback where id in (:ids) or id = (select duplicate_of_id from feedback where id = :id)
            order by id for no key update""";
    private static final String MORE_CONFIDENTIAL = "select exists (select from confidential_whole where id = :plan)";

    @Inject
    StatelessSession database;

    Feedbacks() {
        super("feedback", Feedback.class, FeedbackDetails.class, FeedbackView.class);
    }

    @Override
    public Feedback make(FeedbackDetails details) {
        Feedback feedback = new Feedback();
        feedback.details(details);
        return feedback;
    }

    @Override
    protected Optional<String> wholePath() {
        return Optional.of("details.launchPlanId");
    }

    @Override
    public Feedback edit(UUID id, Consumer<Feedback> permission) {
        lock(id, List.of(id));
        return super.edit(id, permission);
    }

    /** The feedback to be merged into another one, both locked. */
    Feedback editToMerge(UUID id, UUID target) {
        lock(id, List.of(id, target));
        return edit(id);
    }

    private void lock(UUID id, List<UUID> ids) {
        database.createNativeQuery(LOCK, UUID.class)
                .setParameter("ids", ids)
                .setParameter("id", id)
                .getResultList();
    }

    @Override
    public FeedbackView save(Feedback feedback, Event event, String reason) {
        feedback.settled(event).ifPresent(merged -> {
            throw new ProblemException(ProblemType.IMMUTABLE, merged.detail(), List.of());
        });
        return super.save(feedback, event, reason);
    }

    @Override
    public FeedbackView mergeInto(Feedback duplicate, UUID target, String reason) {
        Feedback original = original(duplicate, target);
        duplicate.becomeDuplicateOf(original);
        FeedbackView merged = save(duplicate, Event.TRANSITIONED, reason);
        follow(original, () -> original.take(duplicate), "Duplicate merged (合并重复意见): " + duplicate.id());
        return merged;
    }

    /** Takes a duplicate out of what it has been merged into. */
    void separate(Feedback duplicate) {
        Feedback original = findById(duplicate.duplicateOfId);
        Set<UUID> linked = linkedByOthers(duplicate);
        follow(original, () -> original.giveBack(linked), "Duplicate taken out (取消合并): " + duplicate.id());
    }

    /** Whether what a duplicate repeats is planned, and has its features from the duplicate alone. */
    boolean carries(Feedback duplicate) {
        Feedback original = findById(duplicate.duplicateOfId);
        return original.status == FeedbackStatus.PLANNED
                && original.keeps(linkedByOthers(duplicate)).isEmpty();
    }

    private Set<UUID> linkedByOthers(Feedback duplicate) {
        return find("duplicateOfId = ?1 and id <> ?2", duplicate.duplicateOfId, duplicate.id()).stream()
                .flatMap(other -> other.details.featureIds().stream())
                .collect(Collectors.toSet());
    }

    /** What a duplicate can be merged into; a problem where it cannot. */
    private Feedback original(Feedback duplicate, UUID into) {
        if (into.equals(duplicate.id())) throw refused("MERGE_INTO_ITSELF");
        if (duplicate.duplicateOfId != null) throw refused("MERGED_ALREADY");
        if (duplicate.duplicateCount > 0) throw refused("MERGE_HAS_DUPLICATES");
        Feedback original = lookUp(into)
                .filter(found -> !found.trashed())
                .orElseThrow(() -> ProblemException.noReference("/targetId"));
        if (!original.product().equals(duplicate.product())) throw refused("MERGE_OTHER_PRODUCT");
        if (original.duplicateOfId != null) throw refused("MERGE_INTO_DUPLICATE");
        if (tells(original, duplicate)) throw refused("MERGE_CONFIDENTIAL");
        int links = original.details.featureIds().size()
                + original.missing(duplicate).size();
        if (links > FeedbackDetails.MOST_FEATURES) {
            throw refused("MERGE_TOO_MANY_FEATURES", FeedbackDetails.MOST_FEATURES);
        }
        return findById(into);
    }

    /** Whether some may know of the one and not of the other, which it would tell of. */
    private boolean tells(Feedback original, Feedback duplicate) {
        if (duplicate.whole().isEmpty() || duplicate.whole().equals(original.whole())) return false;
        return database.createNativeQuery(MORE_CONFIDENTIAL, Boolean.class)
                .setParameter("plan", duplicate.details.launchPlanId())
                .getSingleResult();
    }

    private static ProblemException refused(String code, Object... arguments) {
        return new ProblemException(
                ProblemType.RULE_VIOLATED,
                ProblemType.RULE_VIOLATED.explanation(),
                List.of(InputError.at("/targetId", code, arguments)));
    }
}
