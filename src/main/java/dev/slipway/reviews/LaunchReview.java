package dev.slipway.reviews;

import dev.slipway.accuracy.SalesResult;
import dev.slipway.closing.Course;
import dev.slipway.closing.JudgedObjective;
import dev.slipway.history.Event;
import dev.slipway.lifecycle.Stateful;
import dev.slipway.marks.Filterable;
import dev.slipway.parts.Part;
import dev.slipway.problem.Refusal;
import dev.slipway.problem.Text;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Transient;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a launch has come to, and what was learnt of it. */
@Entity
class LaunchReview extends Part<LaunchReviewDetails, LaunchReviewView> implements Stateful<ReviewStatus> {

    @Embedded
    LaunchReviewDetails details;

    @Filterable
    @Enumerated(EnumType.STRING)
    ReviewStatus status = ReviewStatus.DRAFT;

    /** The objectives as they were when the review became final; null while it is a draft. */
    @JdbcTypeCode(SqlTypes.JSON)
    List<JudgedObjective> objectives;

    /** What had been sold by then; null while it is a draft. */
    @JdbcTypeCode(SqlTypes.JSON)
    SalesResult sales;

    /** What customers had said by then, and what was adjusted; null while it is a draft. */
    @JdbcTypeCode(SqlTypes.JSON)
    Course course;

    /** Whether more was said of a final review than what has been done. */
    @Transient
    private boolean rewritten;

    @Override
    public LaunchReviewDetails details() {
        return details;
    }

    @Override
    public void details(LaunchReviewDetails said) {
        rewritten = status == ReviewStatus.FINAL && !details.differsInWhatIsDoneOnly(said);
        details = said;
    }

    @Override
    public LaunchReviewView view() {
        return new LaunchReviewView(meta(), details, productId, status, objectives, sales, course, null);
    }

    /** What is final stays as it is, but for what is done of its actions. */
    @Override
    public Optional<Refusal> settled(Event event) {
        boolean gone = event == Event.DELETED && status == ReviewStatus.FINAL;
        return gone || event == Event.UPDATED && rewritten
                ? Optional.of(new Refusal("IMMUTABLE", Text.of("detail.launch-review-final")))
                : Optional.empty();
    }

    @Override
    public ReviewStatus state() {
        return status;
    }

    @Override
    public void state(ReviewStatus to) {
        status = to;
    }
}
