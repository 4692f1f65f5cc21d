package dev.slipway.trials;

import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.post;
import static dev.slipway.trials.Given.plan;
import static dev.slipway.trials.Given.running;
import static dev.slipway.trials.Given.said;
import static dev.slipway.trials.Given.trial;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Blockers;
import dev.slipway.testing.SlipwayTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Verdicts and decisions about trials, and how they stand in the way of a launch. */
@SlipwayTest
class TrialVerdictTest {

    private static final Map<String, Object> MET = Map.of("criterion", "留存 Retention", "met", true, "value", "0.85");
    private static final Map<String, Object> UNMET = Map.of("criterion", "留存 Retention", "met", false);

    @Inject
    Blockers blockers;

    private static String failed(String plan) {
        String trial = running(plan);
        patch(trial, Map.of("results", List.of(UNMET), "verdict", "FAILED", "verdictReason", "未达标 Not met"))
                .statusCode(200);
        move(trial, Map.of("to", "COMPLETED")).statusCode(200);
        return trial;
    }

    private List<String> against(String plan) {
        return blockers.of("launch_blocker_trials", plan);
    }

    @Test
    void whatItMustShowIsSaidBeforeItRuns() {
        String trial = create("trials", said(plan(), Map.of("criteria", List.of())));
        move(trial, Map.of("to", "RUNNING")).statusCode(409).body("errors.code", contains("CRITERIA_MISSING"));
        patch(trial, Map.of("criteria", List.of(Map.of("name", "留存 Retention"))))
                .statusCode(200);
        move(trial, Map.of("to", "RUNNING")).statusCode(200);
        patch(trial, Map.of("criteria", List.of()))
                .statusCode(409)
                .body("errors.code", contains("TRIAL_CRITERIA_FROZEN"));
    }

    @Test
    void itIsCompletedByAVerdictThatStays() {
        String trial = running(plan());
        move(trial, Map.of("to", "COMPLETED")).statusCode(409).body("errors.code", contains("VERDICT_MISSING"));
        patch(trial, Map.of("verdict", "INCONCLUSIVE", "verdictReason", "样本太小 Too few"))
                .statusCode(200);
        move(trial, Map.of("to", "COMPLETED")).statusCode(200);
        Map<String, Object> none = new HashMap<>();
        none.put("verdict", null);
        none.put("verdictReason", null);
        patch(trial, none).statusCode(409).body("errors.code", contains("TRIAL_VERDICT_FROZEN"));
    }

    @Test
    void aTrialPassesOnlyIfEveryCriterionHasAResultThatMeetsIt() {
        String trial = running(plan());
        Map<String, Object> passed = new HashMap<>(Map.of("verdict", "PASSED", "verdictReason", "达标 Met"));
        patch(trial, passed)
                .statusCode(422)
                .body("errors.pointer", contains("/verdict"))
                .body("errors.code", contains("CRITERIA_NOT_MET"))
                .body("errors.detail", contains("not every criterion has a result that meets it: 留存 Retention"));
        passed.put("results", List.of(UNMET));
        patch(trial, passed).statusCode(422).body("errors.code", contains("CRITERIA_NOT_MET"));
        passed.put("results", List.of(MET));
        patch(trial, passed).statusCode(200).body("results[0].value", equalTo("0.85"));
    }

    @Test
    void everyCriterionHasOneNameAndOneResult() {
        Map<String, String> criterion = Map.of("name", "留存 Retention");
        post("trials", said(plan(), Map.of("criteria", List.of(criterion, criterion), "results", List.of(MET, UNMET))))
                .statusCode(422)
                .body("errors.pointer", contains("/criteria", "/results"))
                .body("errors.code", contains("DUPLICATES", "DUPLICATES"));
        post("trials", said(plan(), Map.of("results", List.of(Map.of("criterion", "别的 other", "met", true)))))
                .statusCode(422)
                .body("errors.pointer", contains("/results/0/criterion"))
                .body("errors.code", contains("CRITERION_UNKNOWN"));
    }

    @ParameterizedTest
    @CsvSource({
        "verdict,FAILED,/verdictReason,VERDICT_REASON_NEEDED",
        "verdictReason,why,/verdict,VERDICT_NEEDED",
        "decisionReason,why,/decision,DECISION_NEEDED",
    })
    void verdictsAndDecisionsComeWithTheirReasons(String field, String value, String pointer, String code) {
        post("trials", said(plan(), Map.of(field, value)))
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    @Test
    void aDecisionFollowsAVerdict() {
        post("trials", said(plan(), Map.of("decision", "STOP")))
                .statusCode(422)
                .body("errors.pointer", contains("/decisionReason", "/verdict"))
                .body("errors.code", contains("DECISION_REASON_NEEDED", "VERDICT_NEEDED"));
    }

    @Test
    void aRunningTrialBlocksTheLaunch() {
        String plan = plan();
        String trial = trial(plan);
        assertEquals(List.of(), against(plan));
        move(trial, Map.of("to", "RUNNING")).statusCode(200);
        assertEquals(List.of("TRIAL_RUNNING trials/" + id(trial) + " 试用 Trial"), against(plan));
        move(trial, Map.of("to", "ABANDONED", "reason", "停 stop")).statusCode(200);
        assertEquals(List.of(), against(plan));
    }

    @Test
    void aFailedTrialBlocksTheLaunchUntilItIsDecidedToProceed() {
        String plan = plan();
        String trial = failed(plan);
        assertEquals(List.of("TRIAL_FAILED trials/" + id(trial) + " 试用 Trial"), against(plan));
        patch(trial, Map.of("decision", "STOP", "decisionReason", "风险过高 Too risky"))
                .statusCode(200);
        assertEquals(List.of("TRIAL_STOPPED trials/" + id(trial) + " 试用 Trial"), against(plan));
        patch(trial, Map.of("decision", "PROCEED", "decisionReason", "已修复 Mended"))
                .statusCode(200);
        assertEquals(List.of(), against(plan));
    }

    @Test
    void aFailedTrialThatIsToBeRepeatedBlocksUntilALaterOneIsCompleted() {
        String plan = plan();
        String trial = failed(plan);
        patch(trial, Map.of("decision", "REPEAT", "decisionReason", "再试 Again")).statusCode(200);
        List<String> still = List.of("TRIAL_NOT_REPEATED trials/" + id(trial) + " 试用 Trial");
        assertEquals(still, against(plan));
        String again = create(
                "trials",
                said(plan, Map.of("startsOn", "2026-04-10", "endsOn", "2026-04-30", "results", List.of(MET))));
        assertEquals(still, against(plan));
        move(again, Map.of("to", "RUNNING")).statusCode(200);
        patch(again, Map.of("verdict", "PASSED", "verdictReason", "达标 Met")).statusCode(200);
        move(again, Map.of("to", "COMPLETED")).statusCode(200);
        assertEquals(List.of(), against(plan));
        delete(again).statusCode(204);
        assertEquals(still, against(plan));
    }
}
