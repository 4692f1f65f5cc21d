package dev.slipway.gates;

import static dev.slipway.gates.Gates.GATE;
import static dev.slipway.gates.Gates.TODAY;
import static dev.slipway.gates.Gates.approver;
import static dev.slipway.gates.Gates.decide;
import static dev.slipway.gates.Gates.decided;
import static dev.slipway.gates.Gates.open;
import static dev.slipway.gates.Gates.plan;
import static dev.slipway.gates.Gates.said;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Account;
import dev.slipway.testing.SlipwayTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What gates say against a launch, through its readiness; and their conditions. */
@SlipwayTest
class GateReadinessTest {

    @Inject
    DataSource database;

    /** The reasons against a plan that gates have, as {@code CODE gate subject}. */
    private static List<String> against(String plan) {
        List<Map<String, String>> reasons = admin().get(plan + "/readiness")
                .then()
                .statusCode(200)
                .extract()
                .path("reasons");
        return reasons.stream()
                .filter(reason -> "gate-reviews".equals(reason.get("resource")))
                .map(reason -> reason.get("code") + " " + reason.get("recordId"))
                .toList();
    }

    /** Lets time pass: what no request can do. */
    private void due(String review, LocalDate day) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update gate_review set conditions = jsonb_set(conditions, '{0,dueOn}', to_jsonb(?::text)) where id = ?")) {
            update.setString(1, day.toString());
            update.setObject(2, UUID.fromString(id(review)));
            update.executeUpdate();
        }
    }

    private static ValidatableResponse fulfil(String review, Map<String, ?> said) {
        return admin().body(said).post(review + "/fulfilments").then();
    }

    @Test
    void anOpenConditionThatIsDueByTheLaunchSpeaksAgainstIt() {
        String plan = plan();
        String review = decided(plan, "CONDITIONAL_GO");
        assertEquals(List.of(), against(plan));
        patch(
                        plan,
                        Map.of(
                                "launchPlanned",
                                LocalDate.now(ZoneOffset.UTC).plusDays(30).toString()))
                .statusCode(200);
        assertEquals(List.of("GATE_CONDITION_DUE " + id(review)), against(plan));
        patch(
                        plan,
                        Map.of(
                                "launchPlanned",
                                LocalDate.now(ZoneOffset.UTC).plusDays(2).toString()))
                .statusCode(200);
        assertEquals(List.of(), against(plan));
    }

    @Test
    void aGateAtWhichSomebodyHasDecidedIsNotGotRidOfByCancelling() {
        String plan = plan();
        Account first = approver();
        String review = open(plan, Map.of(), first, approver());
        decide(first, review, "KILL").statusCode(200);
        move(review, Map.of("to", "CANCELLED", "reason", "换一批人 Other people")).statusCode(200);
        assertEquals(List.of("GATE_UNDECIDED " + id(review)), against(plan));
        decided(plan, "GO");
        assertEquals(List.of(), against(plan));
    }

    @Test
    void aGateThatIsPlannedOrOpenBlocksTheLaunchUntilItIsCancelledOrGo() {
        String plan = plan();
        Account keeper = approver();
        String review = create("gate-reviews", said(plan, Map.of(), keeper));
        assertEquals(List.of("GATE_UNDECIDED " + id(review)), against(plan));
        move(review, Map.of("to", "OPEN")).statusCode(200);
        assertEquals(List.of("GATE_UNDECIDED " + id(review)), against(plan));
        decide(keeper, review, "GO").statusCode(200);
        assertEquals(List.of(), against(plan));
        String another = create("gate-reviews", said(plan, Map.of("name", "别的 Another gate")));
        assertEquals(List.of("GATE_UNDECIDED " + id(another)), against(plan));
        move(another, Map.of("to", "CANCELLED", "reason", "不需要 Not needed")).statusCode(200);
        assertEquals(List.of(), against(plan));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOLD", "RECYCLE", "KILL"})
    void aNegativeResultBlocksUntilALaterRoundIsDecidedOtherwise(String result) {
        String plan = plan();
        String first = decided(plan, result);
        List<String> still = List.of("GATE_" + result + " " + id(first));
        assertEquals(still, against(plan));
        Account keeper = approver();
        // dated before the first: the rounds count by when they are decided
        String second = open(
                plan, Map.of("name", GATE.toUpperCase(), "plannedOn", "2020-01-01", "heldOn", "2020-01-01"), keeper);
        assertEquals(List.of("GATE_UNDECIDED " + id(second)), against(plan));
        move(second, Map.of("to", "PLANNED", "reason", "x")).statusCode(200);
        delete(second).statusCode(204);
        assertEquals(still, against(plan));
        admin().post(second + "/restore").then().statusCode(200);
        move(second, Map.of("to", "OPEN")).statusCode(200);
        decide(keeper, second, "GO").statusCode(200);
        assertEquals(List.of(), against(plan));
        patch(first, Map.of("heldOn", TODAY.toString())).statusCode(200);
        assertEquals(List.of(), against(plan));
    }

    @Test
    void aConditionThatIsDueBlocksAndOneThatIsMissedReopensTheGate() throws SQLException {
        String plan = plan();
        String review = decided(plan, "CONDITIONAL_GO");
        assertEquals(List.of(), against(plan));
        admin().get(review)
                .then()
                .header("ETag", nullValue())
                .body("conditions.state", contains("OPEN"))
                .body("reopened", is(false));
        due(review, TODAY);
        assertEquals(List.of("GATE_CONDITION_DUE " + id(review)), against(plan));
        due(review, TODAY.minusDays(1));
        assertEquals(List.of("GATE_CONDITION_DUE " + id(review), "GATE_REOPENED " + id(review)), against(plan));
        admin().get(review)
                .then()
                .header("ETag", notNullValue())
                .body("conditions.state", contains("MISSED"))
                .body("reopened", is(true))
                .body("reopenedOn", equalTo(TODAY.toString()))
                .body("result", equalTo("CONDITIONAL_GO"));
        fulfil(review, Map.of("condition", 1, "fulfilledOn", TODAY.toString(), "note", "已完成 Done"))
                .statusCode(200)
                .body("conditions.state", contains("FULFILLED"))
                .body("conditions.note", contains("已完成 Done"))
                .body("reopened", is(false));
        assertEquals(List.of(), against(plan));
    }

    @Test
    void aFulfilmentThatWasNoneIsTakenBackWithAReason() {
        String review = decided(plan(), "CONDITIONAL_GO");
        fulfil(review, Map.of("condition", 1, "fulfilledOn", TODAY.toString())).statusCode(200);
        fulfil(review, Map.of("condition", 1)).statusCode(422).body("errors.code", contains("GATE_NOTE_NEEDED"));
        fulfil(review, Map.of("condition", 1, "note", "又有差异 Different again"))
                .statusCode(200)
                .body("conditions.state", contains("OPEN"))
                .body("conditions[0].fulfilledOn", nullValue());
        admin().get(review + "/history").then().body("items[0].reason", equalTo("又有差异 Different again"));
    }

    @Test
    void onlyConditionsThatCountAreFulfilledAndNotAheadOfTime() {
        fulfil(decided(plan(), "GO"), Map.of("condition", 1, "fulfilledOn", "2026-01-01"))
                .statusCode(409)
                .body("errors.code", contains("GATE_WITHOUT_CONDITIONS"));
        String review = decided(plan(), "CONDITIONAL_GO");
        fulfil(review, Map.of("condition", 2, "fulfilledOn", TODAY.toString()))
                .statusCode(422)
                .body("errors.pointer", contains("/condition"))
                .body("errors.code", contains("GATE_CONDITION_UNKNOWN"));
        fulfil(review, Map.of("condition", 1, "fulfilledOn", TODAY.plusDays(2).toString()))
                .statusCode(422)
                .body("errors.pointer", contains("/fulfilledOn"))
                .body("errors.code", contains("NOT_AHEAD"));
    }

    @Test
    void aConditionIsNotFulfilledBeforeItWasSet() {
        String review = decided(plan(), "CONDITIONAL_GO");
        fulfil(review, Map.of("condition", 1, "fulfilledOn", TODAY.minusDays(2).toString()))
                .statusCode(422)
                .body("errors.pointer", contains("/fulfilledOn"))
                .body("errors.code", contains("GATE_FULFILLED_BEFORE"));
        fulfil(review, Map.of("condition", 1, "fulfilledOn", TODAY.toString())).statusCode(200);
    }

    @Test
    void conditionsOfAGateThatStopsTheLaunchReopenNothing() throws SQLException {
        Account mild = approver();
        Account severe = approver();
        String plan = plan();
        String review = open(plan, Map.of(), mild, severe);
        decide(mild, review, "CONDITIONAL_GO").statusCode(200);
        decide(severe, review, "HOLD").statusCode(200);
        due(review, TODAY.minusDays(1));
        assertEquals(List.of("GATE_HOLD " + id(review)), against(plan));
        admin().get(review).then().body("reopened", is(false));
    }
}
