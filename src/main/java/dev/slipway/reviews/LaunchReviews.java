package dev.slipway.reviews;

import dev.slipway.accuracy.ReadSalesResult;
import dev.slipway.closing.ObjectiveResult;
import dev.slipway.closing.PlannedObjective;
import dev.slipway.closing.ReadCourse;
import dev.slipway.closing.ReadPlan;
import dev.slipway.history.Event;
import dev.slipway.parts.Parts;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import dev.slipway.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All launch reviews. */
@ApplicationScoped
class LaunchReviews extends Parts<LaunchReview, LaunchReviewDetails, LaunchReviewView> {

    private static final Set<String> LAUNCHED = Set.of("LAUNCHED", "CLOSED");

    @Inject
    ReadPlan plans;

    @Inject
    ReadSalesResult sales;

    @Inject
    ReadCourse courses;

    LaunchReviews() {
        super(
                "launch-reviews",
                LaunchReview.class,
                LaunchReviewDetails.class,
                LaunchReviewView.class,
                "LaunchPlan",
                "launchPlanId");
    }

    @Override
    protected LaunchReview blank() {
        return new LaunchReview();
    }

    /** It only says what has happened. */
    @Override
    protected boolean carried() {
        return false;
    }

    @Override
    public LaunchReviewView add(LaunchReview review) {
        checkObjectives(review.details);
        return super.add(review);
    }

    @Override
    public LaunchReviewView save(LaunchReview review, Event event, String reason) {
        review.settled(event).ifPresent(refusal -> {
            throw new ProblemException(ProblemType.IMMUTABLE, refusal.detail(), List.of());
        });
        if (event == Event.UPDATED && review.status == ReviewStatus.DRAFT) checkObjectives(review.details);
        if (event == Event.TRANSITIONED) freeze(review);
        return super.save(review, event, reason);
    }

    /** Results are of objectives that the plan has. */
    private void checkObjectives(LaunchReviewDetails details) {
        if (details.results().isEmpty()) return;
        Set<String> names = names(plans.objectives(details.launchPlanId()));
        List<InputError> unknown = new ArrayList<>();
        for (int i = 0; i < details.results().size(); i++) {
            if (names.contains(details.results().get(i).objective())) continue;
            unknown.add(InputError.at("/results/" + i + "/objective", "OBJECTIVE_UNKNOWN"));
        }
        if (!unknown.isEmpty()) throw ProblemException.invalid(unknown);
    }

    /** What is final says what it was judged by, whatever is said of plan and sales later. */
    private void freeze(LaunchReview review) {
        boolean last = review.status == ReviewStatus.FINAL;
        UUID plan = review.details.launchPlanId();
        Map<String, ObjectiveResult> results = review.details.results().stream()
                .collect(Collectors.toMap(ObjectiveResult::objective, Function.identity()));
        review.objectives = last
                ? plans.objectives(plan).stream()
                        .map(objective -> objective.judged(results.get(objective.name())))
                        .toList()
                : null;
        review.sales = last ? sales.of(plan) : null;
        review.course = last ? courses.of(plan) : null;
    }

    /** Why a review cannot become final yet. */
    List<Refusal> against(LaunchReview review) {
        LaunchReviewDetails said = review.details;
        List<Refusal> against = new ArrayList<>();
        if (!LAUNCHED.contains(plans.status(said.launchPlanId()))) against.add(Refusal.of("REVIEW_BEFORE_LAUNCH"));
        if (said.heldOn() == null) against.add(Refusal.of("HELD_ON_MISSING"));
        Set<String> planned = names(plans.objectives(said.launchPlanId()));
        Set<String> judged =
                said.results().stream().map(ObjectiveResult::objective).collect(Collectors.toSet());
        less(planned, judged).forEach(name -> against.add(Refusal.of("RESULT_MISSING", name)));
        less(judged, planned).forEach(name -> against.add(Refusal.of("RESULT_WITHOUT_OBJECTIVE", name)));
        if (said.lessons().isEmpty()) against.add(Refusal.of("LESSON_MISSING"));
        return against;
    }

    boolean closed(LaunchReview review) {
        return "CLOSED".equals(plans.status(review.details.launchPlanId()));
    }

    private static Set<String> names(List<PlannedObjective> objectives) {
        return objectives.stream().map(PlannedObjective::name).collect(Collectors.toSet());
    }

    private static List<String> less(Set<String> all, Set<String> some) {
        return all.stream().filter(name -> !some.contains(name)).sorted().toList();
    }
}
