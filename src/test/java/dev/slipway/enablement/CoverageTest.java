package dev.slipway.enablement;

import static dev.slipway.enablement.Sessions.invited;
import static dev.slipway.enablement.Sessions.plan;
import static dev.slipway.enablement.Sessions.reached;
import static dev.slipway.enablement.Sessions.session;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Statements;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whom sessions have reached, over HTTP, and what that says against a launch. */
@SlipwayTest
class CoverageTest {

    private static String address(String plan) {
        return "/api/v1/enablement-sessions/coverage?launchPlanId=" + id(plan);
    }

    private static ValidatableResponse coverage(String plan) {
        return admin().get(address(plan)).then().statusCode(200);
    }

    private static List<String> against(String plan) {
        List<Map<String, String>> reasons = admin().get(plan + "/readiness")
                .then()
                .statusCode(200)
                .extract()
                .path("reasons");
        return reasons.stream()
                .filter(reason -> "enablement-sessions".equals(reason.get("resource")))
                .map(reason -> reason.get("code"))
                .toList();
    }

    private static Map<String, Object> people(List<Map<String, Object>> participants) {
        return Map.of("participants", participants);
    }

    @Test
    void nobodyInvitedIsNoCoverage() {
        String session = session(plan(), Map.of());
        admin().get(session)
                .then()
                .body("coverage.percent", nullValue())
                .body("coverage.reason", equalTo("NOBODY_INVITED"))
                .body("coverage.invited", equalTo(0));
        coverage(plan())
                .body("coverage.reason", equalTo("NOBODY_INVITED"))
                .body("byKind", empty())
                .body("byFunction", empty())
                .body("trainingReached", nullValue())
                .body("trainingTarget", equalTo(80));
    }

    @Test
    void itIsRoundedHalfUpToTwoDecimals() {
        List<Map<String, Object>> three = List.of(reached("甲"), reached("乙"), invited("丙"));
        admin().get(session(plan(), people(three)))
                .then()
                .body("coverage.invited", equalTo(3))
                .body("coverage.reached", equalTo(2))
                .body("coverage.percent", equalTo("66.67"))
                .body("coverage.formula.name", equalTo("enablement-coverage"));
    }

    @Test
    void ofAPlanEachPersonCountsOnceHoweverOftenInvited() {
        String plan = plan();
        String person = id(create("people", Map.of("name", "王芳", "function", "FINANCE")));
        session(plan, people(List.of(invited("甲"), invited("乙"), Map.of("personId", person))));
        session(plan, people(List.of(reached("甲"))));
        session(
                plan,
                Map.of(
                        "kind",
                        "ANNOUNCEMENT",
                        "participants",
                        List.of(Map.of("personId", person, "acknowledgedAt", "2026-03-02T05:00:00Z"))));
        String cancelled = session(plan, people(List.of(reached("乙"), reached("丁"))));
        move(cancelled, Map.of("to", "CANCELLED", "reason", "改期 Another day")).statusCode(200);
        delete(session(plan, people(List.of(reached("乙"))))).statusCode(204);
        coverage(plan)
                .body("coverage.invited", equalTo(3))
                .body("coverage.reached", equalTo(2))
                .body("coverage.percent", equalTo("66.67"))
                .body("byKind.kind", contains("ANNOUNCEMENT", "TRAINING"))
                .body("byKind.sessions", contains(1, 2))
                .body("byKind.coverage.percent", contains("100.00", "33.33"))
                .body("byKind[1].byFunction.function", contains("FINANCE", "SALES"))
                .body("byKind[1].byFunction.coverage.percent", contains("0.00", "50.00"))
                .body("byFunction.function", contains("FINANCE", "SALES"))
                .body("byFunction.coverage.reached", contains(1, 1))
                .body("trainingReached", is(false))
                .body("computedAt", notNullValue());
    }

    @Test
    void whoHasNoFunctionIsCountedApart() {
        String plan = plan();
        String person = id(create("people", Map.of("name", "新人 New")));
        session(plan, people(List.of(Map.of("personId", person))));
        coverage(plan)
                .body("byFunction.size()", equalTo(1))
                .body("byFunction[0].function", nullValue())
                .body("byFunction[0].coverage.invited", equalTo(1));
    }

    @Test
    void aPlanIsNamedAndThere() {
        String path = "/api/v1/enablement-sessions/coverage";
        admin().get(path)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("launchPlanId"))
                .body("errors.code", contains("PARAMETER_NEEDED"));
        admin().get(path + "?launchPlanId=x").then().statusCode(400);
        admin().get(path + "?launchPlanId=" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void itCostsTwoStatementsWhateverTheNumberOfSessions() {
        String plan = plan();
        for (int i = 0; i < 6; i++) {
            List<Map<String, Object>> many = new ArrayList<>();
            for (int j = 0; j < 10; j++) many.add(reached("学员 " + i + " " + j));
            session(plan, people(many));
        }
        assertEquals(2, Statements.during(() -> coverage(plan)).size());
    }

    @Test
    void aLaunchThatNobodyIsToldOfIsNotReadyUnlessThatIsWaived() {
        String plan = plan();
        assertEquals(List.of("ENABLEMENT_MISSING"), against(plan));
        String session = session(plan, Map.of("kind", "BRIEFING"));
        assertEquals(List.of(), against(plan));
        move(session, Map.of("to", "CANCELLED", "reason", "x")).statusCode(200);
        assertEquals(List.of("ENABLEMENT_MISSING"), against(plan));
        List<Map<String, String>> waived = List.of(Map.of("part", "ENABLEMENT", "reason", "内部 Only inside"));
        patch(plan, Map.of("waivedParts", waived)).statusCode(200);
        assertEquals(List.of(), against(plan));
    }

    @Test
    void eachFunctionThatATrainingIsForIsToBeReachedByItself() {
        String plan = plan();
        patch(plan, Map.of("trainingTarget", 50)).statusCode(200);
        Map<String, Object> service = Map.of("name", "丁", "function", "CUSTOMER_SERVICE");
        session(
                plan,
                Map.of(
                        "audience", List.of("SALES", "CUSTOMER_SERVICE", "LEGAL"),
                        "participants", List.of(reached("甲"), reached("乙"), reached("丙"), service)));
        admin().get(plan + "/readiness")
                .then()
                .body(
                        "reasons.findAll { it.code.startsWith('TRAINING') }.detail",
                        contains(
                                "the trainings have not reached enough of those invited: CUSTOMER_SERVICE 0/1 < 50 %",
                                "nobody is invited to the trainings: LEGAL"));
        // three of four in all
        coverage(plan).body("coverage.percent", equalTo("75.00")).body("trainingReached", is(false));
    }

    @Test
    void aLaunchIsNotReadyBeforeItsTrainingsHaveReachedEnough() {
        String plan = plan();
        patch(plan, Map.of("trainingTarget", 67)).statusCode(200);
        String session = session(plan, Map.of());
        assertEquals(List.of("TRAINING_NOBODY_INVITED"), against(plan));
        // 66.67 would reach 67 if it were rounded to whole percents
        patch(session, people(List.of(reached("甲"), reached("乙"), invited("丙"))))
                .statusCode(200);
        assertEquals(List.of("TRAINING_COVERAGE_LOW"), against(plan));
        admin().get(plan + "/readiness")
                .then()
                .body(
                        "reasons.find { it.code == 'TRAINING_COVERAGE_LOW' }.detail",
                        equalTo("the trainings have not reached enough of those invited: SALES 2/3 < 67 %"));
        patch(plan, Map.of("trainingTarget", 66)).statusCode(200);
        assertEquals(List.of(), against(plan));
        // whom an announcement reaches is not trained by it
        session(plan, Map.of("kind", "ANNOUNCEMENT", "participants", List.of(reached("丙"))));
        patch(plan, Map.of("trainingTarget", 67)).statusCode(200);
        assertEquals(List.of("TRAINING_COVERAGE_LOW"), against(plan));
        patch(plan, Map.of("trainingTarget", 0)).statusCode(200);
        assertEquals(List.of(), against(plan));
    }
}
