package dev.slipway.trials;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.product;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.slipway.testing.SlipwayTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What trials are judged by, and to be, over HTTP. */
@SlipwayTest
class TrialJudgementTest {

    private static String plan(String day) {
        return create(
                "launch-plans",
                Map.of("productId", id(product()), "name", "上市", "kind", "NEW_PRODUCT", "launchPlanned", day));
    }

    private static String trial(String plan) {
        return create(
                "trials",
                Map.of(
                        "launchPlanId", id(plan),
                        "name", "试用 Trial",
                        "kind", "TRIAL_USE",
                        "seats", 20,
                        "startsOn", "2026-03-01",
                        "endsOn", "2026-03-31",
                        "criteria", List.of(Map.of("name", "留存 Retention"))));
    }

    @Test
    void whatItIsJudgedByStaysOnceItRuns() {
        String trial = trial(plan("2026-06-01"));
        Map<String, ?> other = Map.of("criteria", List.of(Map.of("name", "容易的 Easy")));
        patch(trial, other).statusCode(200);
        move(trial, Map.of("to", "RUNNING")).statusCode(200);
        patch(trial, Map.of("criteria", List.of(Map.of("name", "更容易的 Easier"))))
                .statusCode(409)
                .body("errors.code", contains("TRIAL_CRITERIA_FROZEN"));
    }

    @Test
    void whatItWasJudgedToBeStaysOnceItIsOverAndWhatFollowsIsStillDecided() {
        String trial = trial(plan("2026-06-01"));
        move(trial, Map.of("to", "RUNNING")).statusCode(200);
        patch(trial, Map.of("verdict", "FAILED", "verdictReason", "太少 Too few")).statusCode(200);
        move(trial, Map.of("to", "COMPLETED")).statusCode(200);
        patch(trial, Map.of("verdict", "PASSED", "results", List.of(Map.of("criterion", "留存 Retention", "met", true))))
                .statusCode(409)
                .body("errors.code", contains("TRIAL_VERDICT_FROZEN"));
        patch(trial, Map.of("decision", "PROCEED", "decisionReason", "已改进 Mended"))
                .statusCode(200);
    }

    @Test
    void aTrialThatIsNotOverByTheLaunchSpeaksAgainstIt() {
        String plan = plan("2026-03-31");
        String trial = trial(plan);
        admin().get(plan + "/readiness").then().body("reasons.code", hasItem("TRIAL_NOT_OVER"));
        patch(trial, Map.of("endsOn", "2026-03-30")).statusCode(200);
        admin().get(plan + "/readiness").then().body("reasons.code", not(hasItem("TRIAL_NOT_OVER")));
        patch(plan, Map.of("launchPlanned", "2026-03-15")).statusCode(200);
        move(trial, Map.of("to", "ABANDONED", "reason", "太晚 Too late")).statusCode(200);
        admin().get(plan + "/readiness").then().body("reasons.code", not(hasItem("TRIAL_NOT_OVER")));
        patch(trial, Map.of("endsOn", "2026-04-30")).statusCode(200);
    }
}
