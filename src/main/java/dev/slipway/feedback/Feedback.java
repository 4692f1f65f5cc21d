package dev.slipway.feedback;

import dev.slipway.data.Thing;
import dev.slipway.history.Event;
import dev.slipway.lifecycle.Move;
import dev.slipway.lifecycle.Stateful;
import dev.slipway.marks.Filterable;
import dev.slipway.marks.Sortable;
import dev.slipway.problem.Refusal;
import dev.slipway.problem.Text;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Something that a customer has said of a product. */
@Entity
class Feedback extends Thing<FeedbackDetails, FeedbackView> implements Stateful<FeedbackStatus> {

    @Embedded
    FeedbackDetails details;

    @Filterable
    @Enumerated(EnumType.STRING)
    FeedbackStatus status = FeedbackStatus.NEW;

    /** What a duplicate has been merged into. */
    @Filterable
    UUID duplicateOfId;

    /** What a duplicate was before, and becomes again when it is taken out. */
    @Enumerated(EnumType.STRING)
    FeedbackStatus mergedFrom;

    /** How many duplicates have been merged into it. */
    @Sortable
    Integer duplicateCount = 0;

    /** The links that it has from its duplicates only. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<UUID> takenOverFeatureIds = List.of();

    @Override
    public FeedbackDetails details() {
        return details;
    }

    @Override
    public void details(FeedbackDetails details) {
        this.details = details;
        takenOverFeatureIds = takenOverFeatureIds.stream()
                .filter(details.featureIds()::contains)
                .toList();
    }

    @Override
    public FeedbackView view() {
        return new FeedbackView(
                meta(),
                details,
                status,
                duplicateOfId,
                mergedFrom,
                duplicateCount,
                takenOverFeatureIds,
                null,
                null,
                null);
    }

    @Override
    public Optional<UUID> product() {
        return Optional.of(details.productId());
    }

    /** Feedback that names a launch plan is as confidential as that. */
    @Override
    public Optional<UUID> whole() {
        return Optional.ofNullable(details.launchPlanId());
    }

    /** A duplicate rests as it was merged. */
    @Override
    public Optional<Refusal> settled(Event event) {
        boolean changes = event == Event.UPDATED || event == Event.DELETED;
        return changes && duplicateOfId != null
                ? Optional.of(new Refusal("IMMUTABLE", Text.of("detail.feedback-merged", duplicateOfId)))
                : Optional.empty();
    }

    @Override
    public FeedbackStatus state() {
        return status;
    }

    @Override
    public void state(FeedbackStatus to) {
        duplicateOfId = null;
        mergedFrom = null;
        status = to;
    }

    /** It is judged before anything else comes of it, and what is planned names the feature that brings it. */
    @Override
    public Move move(FeedbackStatus to) {
        if (duplicateOfId != null && to == mergedFrom) return Move.openWithReason();
        Move move = status.to(to);
        if (to == FeedbackStatus.TRIAGED) {
            return move.and(refusal(details.sentiment() == null, "SENTIMENT_MISSING"))
                    .and(refusal(details.severity() == null, "SEVERITY_MISSING"));
        }
        boolean unlinked = to == FeedbackStatus.PLANNED && details.featureIds().isEmpty();
        return move.and(refusal(unlinked, "FEATURE_MISSING"));
    }

    private static Optional<Refusal> refusal(boolean missing, String code) {
        return missing ? Optional.of(Refusal.of(code)) : Optional.empty();
    }

    void becomeDuplicateOf(Feedback original) {
        mergedFrom = status;
        duplicateOfId = original.id();
        status = FeedbackStatus.DUPLICATE;
    }

    /** Counts a duplicate and takes over the links that it has itself not. */
    void take(Feedback duplicate) {
        List<UUID> missing = missing(duplicate);
        duplicateCount++;
        takenOverFeatureIds = both(takenOverFeatureIds, missing);
        details = details.linkedTo(both(details.featureIds(), missing));
    }

    /** The links of another that this has not. */
    List<UUID> missing(Feedback other) {
        return other.details.featureIds().stream()
                .filter(feature -> !details.featureIds().contains(feature))
                .toList();
    }

    /** No longer counts a duplicate, and keeps of the links taken over those that the others have. */
    void giveBack(Set<UUID> linkedByOthers) {
        List<UUID> kept = keeps(linkedByOthers);
        duplicateCount--;
        takenOverFeatureIds =
                takenOverFeatureIds.stream().filter(kept::contains).toList();
        details = details.linkedTo(kept);
    }

    /** The links that it has without a duplicate: its own, and those that the others have. */
    List<UUID> keeps(Set<UUID> linkedByOthers) {
        return details.featureIds().stream()
                .filter(feature -> !takenOverFeatureIds.contains(feature) || linkedByOthers.contains(feature))
                .toList();
    }

    private static List<UUID> both(List<UUID> some, List<UUID> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
