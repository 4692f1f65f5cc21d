package dev.slipway.reviews;

import dev.slipway.data.Repository;
import dev.slipway.lifecycle.Move;
import dev.slipway.problem.Refusal;
import dev.slipway.resource.StatefulResource;
import dev.slipway.security.Area;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Launch reviews over HTTP. */
@Path("/api/v1/launch-reviews")
@Area("launch")
@Tag(
        name = "Launch reviews",
        description =
                "上市复盘: what a launch has come to, objective by objective and against its forecast, what worked, what did not, and what was learnt. A plan has one, and is closed when that is FINAL; the closing report (结案报告) is made of it.")
class LaunchReviewResource extends StatefulResource<LaunchReview, LaunchReviewDetails, LaunchReviewView, ReviewStatus> {

    @Inject
    LaunchReviews reviews;

    @Override
    protected Repository<LaunchReview, LaunchReviewDetails, LaunchReviewView> records() {
        return reviews;
    }

    @Override
    protected Move move(LaunchReview review, ReviewStatus to) {
        Move move = review.move(to);
        if (!move.allowed()) return move;
        if (to == ReviewStatus.FINAL) return Move.unless(reviews.against(review));
        return move.and(reviews.closed(review) ? Optional.of(Refusal.of("LAUNCH_CLOSED")) : Optional.empty());
    }
}
