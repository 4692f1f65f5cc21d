package dev.slipway.gates;

import static dev.slipway.gates.Gates.LEGAL;
import static dev.slipway.gates.Gates.MARKET;
import static dev.slipway.gates.Gates.TODAY;
import static dev.slipway.gates.Gates.approver;
import static dev.slipway.gates.Gates.condition;
import static dev.slipway.gates.Gates.decide;
import static dev.slipway.gates.Gates.no;
import static dev.slipway.gates.Gates.open;
import static dev.slipway.gates.Gates.plan;
import static dev.slipway.gates.Gates.said;
import static dev.slipway.gates.Gates.score;
import static dev.slipway.gates.Gates.yes;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.person;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Account;
import dev.slipway.testing.Crowd;
import dev.slipway.testing.SlipwayTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Deciding at gates over HTTP. */
@SlipwayTest
class GateDecisionTest {

    @ParameterizedTest
    @CsvSource({
        "GO,GO,GO",
        "GO,CONDITIONAL_GO,CONDITIONAL_GO",
        "HOLD,CONDITIONAL_GO,HOLD",
        "HOLD,RECYCLE,RECYCLE",
        "KILL,GO,KILL",
    })
    void theResultIsTheMostSevereDecisionOnceAllHaveDecided(String one, String other, String result) {
        Account first = approver();
        Account second = approver();
        String review = open(plan(), Map.of(), first, second);
        decide(first, review, one)
                .statusCode(200)
                .body("status", equalTo("OPEN"))
                .body("result", nullValue())
                .body("undecidedReason", equalTo("DECISIONS_OUTSTANDING"));
        decide(second, review, other)
                .statusCode(200)
                .body("status", equalTo("DECIDED"))
                .body("result", equalTo(result))
                .body("undecidedReason", nullValue())
                .body("resultFormula.name", equalTo("gate-result"))
                .body("decisions.personId", contains(first.person(), second.person()));
        admin().get(review + "/history").then().body("items[0].event", equalTo("TRANSITIONED"));
    }

    @Test
    void eachGatekeeperDecidesOnceAndForHimself() {
        Account keeper = approver();
        String review = open(plan(), Map.of(), keeper, approver());
        decide(keeper, review, "HOLD").statusCode(200).body("decisions", hasSize(1));
        decide(keeper, review, "GO").statusCode(409).body("errors.code", contains("GATE_DECIDED_ALREADY"));
        decide(approver(), review, "GO")
                .statusCode(403)
                .body("detail", equalTo("Only the gatekeepers whom the review names decide, each for himself."));
        admin().body(Map.of("decision", "GO", "reason", "x"))
                .post(review + "/decisions")
                .then()
                .statusCode(403);
        admin().get(review).then().body("decisions", hasSize(1)).body("decisions[0].decision", equalTo("HOLD"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"VIEWER", "EDITOR"})
    void aGatekeeperNeedsTheRoleToApprove(String role) {
        Account keeper = Account.of(role);
        decide(keeper, open(plan(), Map.of(), keeper), "HOLD").statusCode(403);
    }

    @Test
    void decisionsAreMadeWhileTheReviewIsOpen() {
        Account keeper = approver();
        String review = create("gate-reviews", said(plan(), Map.of(), keeper));
        decide(keeper, review, "GO").statusCode(409).body("errors.code", contains("GATE_NOT_OPEN"));
        move(review, Map.of("to", "OPEN")).statusCode(200);
        decide(keeper, review, "GO").statusCode(200);
        decide(keeper, review, "GO").statusCode(409).body("errors.code", contains("GATE_NOT_OPEN"));
    }

    @Test
    void nobodyWhoDecidesAtTheSameTimeIsLost() throws Exception {
        List<Account> keepers = Stream.generate(Gates::approver).limit(6).toList();
        String review = open(plan(), Map.of(), keepers.toArray(Account[]::new));
        List<Callable<Integer>> calls = new ArrayList<>();
        for (Account keeper : keepers) {
            String token = keeper.token();
            calls.add(() -> as(token)
                    .body(Map.of("decision", "GO", "reason", "同意 Yes"))
                    .post(review + "/decisions")
                    .statusCode());
        }
        assertEquals(Collections.nCopies(6, 200), Crowd.of(calls));
        admin().get(review)
                .then()
                .body("decisions", hasSize(6))
                .body("version", equalTo(8))
                .body("result", equalTo("GO"));
    }

    @Test
    void oneGatekeeperWhoDecidesManyTimesAtOnceDecidesOnce() throws Exception {
        Account keeper = approver();
        String token = keeper.token();
        String review = open(plan(), Map.of(), keeper, approver());
        List<Integer> answers = Crowd.of(6, () -> as(token)
                .body(Map.of("decision", "GO", "reason", "同意 Yes"))
                .post(review + "/decisions")
                .statusCode());
        assertEquals(1, Collections.frequency(answers, 200));
        assertEquals(5, Collections.frequency(answers, 409));
        admin().get(review).then().body("decisions", hasSize(1));
    }

    @Test
    void aVersionThatIsNamedMustBeTheOneThatIsThere() {
        Account keeper = approver();
        String review = open(plan(), Map.of(), keeper);
        as(keeper.token())
                .header("If-Match", "\"1\"")
                .body(Map.of("decision", "GO", "reason", "x"))
                .post(review + "/decisions")
                .then()
                .statusCode(412);
    }

    @ParameterizedTest
    @CsvSource({"GO,409", "CONDITIONAL_GO,409", "HOLD,200", "RECYCLE,200", "KILL,200"})
    void aMustMeetThatIsNotMetLetsNothingPassAndStopsNobodyFromStopping(String decision, int status) {
        Account keeper = approver();
        String review = open(plan(), Map.of("answers", List.of(no())), keeper);
        decide(keeper, review, decision).statusCode(status);
    }

    @Test
    void everyReasonAgainstPassingIsSaid() {
        Account keeper = approver();
        Map<String, Object> unanswered = Map.of("criteria", List.of(LEGAL, MARKET), "answers", List.of());
        decide(keeper, open(plan(), unanswered, keeper), "GO")
                .statusCode(409)
                .body("errors.pointer", contains("/decision", "/decision"))
                .body("errors.code", contains("GATE_MUST_MEET_UNANSWERED", "GATE_SHOULD_MEET_UNSCORED"));
        decide(keeper, open(plan(), Map.of("answers", List.of(no())), keeper), "GO")
                .body("errors.code", contains("GATE_MUST_MEET_UNMET"))
                .body("errors.detail", contains("a launch does not pass with a must-meet that is not met: 法务 Legal"));
    }

    @Test
    void aScoreBelowTheThresholdTakesConditions() {
        Account keeper = approver();
        Map<String, Object> low =
                Map.of("criteria", List.of(LEGAL, MARKET), "answers", List.of(yes(), score("市场 Market", "5.99")));
        String review = open(plan(), low, keeper);
        decide(keeper, review, "GO").statusCode(409).body("errors.code", contains("GATE_SCORE_BELOW_THRESHOLD"));
        decide(keeper, review, "CONDITIONAL_GO").statusCode(200);
    }

    @Test
    void conditionsComeWithAConditionalGoAndWithNothingElse() {
        Account keeper = approver();
        String review = open(plan(), Map.of(), keeper);
        decide(keeper, review, Map.of("decision", "CONDITIONAL_GO", "reason", "x"))
                .statusCode(422)
                .body("errors.code", contains("GATE_CONDITIONS_NEEDED"));
        decide(keeper, review, Map.of("decision", "GO", "reason", " ", "conditions", List.of(condition(keeper, TODAY))))
                .statusCode(422)
                .body("errors.pointer", contains("/conditions", "/reason"))
                .body("errors.code", contains("GATE_CONDITIONS_FORBIDDEN", "NOT_BLANK"));
    }

    @Test
    void aConditionHasAnOwnerWhoIsThereAndADayThatIsNotOver() {
        Account keeper = approver();
        String review = open(plan(), Map.of(), keeper);
        Map<String, Object> nobody = new HashMap<>(condition(keeper, TODAY));
        nobody.put("ownerId", UUID.randomUUID().toString());
        decide(keeper, review, conditional(condition(keeper, TODAY.minusDays(1))))
                .statusCode(422)
                .body("errors.pointer", contains("/conditions/0/dueOn"))
                .body("errors.code", contains("GATE_CONDITION_PAST"));
        decide(keeper, review, conditional(nobody))
                .statusCode(422)
                .body("errors.pointer", contains("/conditions/0/ownerId"));
        decide(keeper, review, conditional(condition(keeper, TODAY)))
                .statusCode(200)
                .body("conditions.number", contains(1))
                .body("conditions.setBy", contains(keeper.person()))
                .body("conditions.state", contains("OPEN"));
    }

    @Test
    void whoAnswersForAConditionStaysAsLongAsItIsThere() {
        Account keeper = approver();
        String owner = person();
        Map<String, Object> owned = new HashMap<>(condition(keeper, TODAY));
        owned.put("ownerId", id(owner));
        decide(keeper, open(plan(), Map.of(), keeper), conditional(owned)).statusCode(200);
        delete(owner).statusCode(409).body("code", equalTo("IN_USE"));
    }

    private static Map<String, Object> conditional(Map<String, Object> condition) {
        return Map.of("decision", "CONDITIONAL_GO", "reason", "x", "conditions", List.of(condition));
    }
}
