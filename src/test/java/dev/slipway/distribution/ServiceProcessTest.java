package dev.slipway.distribution;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Launches.against;
import static dev.slipway.testing.Launches.part;
import static dev.slipway.testing.Launches.plan;
import static dev.slipway.testing.Launches.waive;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Account;
import dev.slipway.testing.SlipwayTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Service processes over HTTP. */
@SlipwayTest
class ServiceProcessTest {

    private static Map<String, Object> said(String plan, Map<String, ?> more) {
        return part("service-processes", plan, more);
    }

    private static Map<String, Object> step(String name, int minutes) {
        return Map.of("name", name, "function", "CUSTOMER_SERVICE", "timeLimitMinutes", minutes);
    }

    private static Map<String, Object> term(String party, Map<String, ?> more) {
        Map<String, Object> term = new HashMap<>(Map.of("party", party, "cycle", "MONTHLY", "accountPeriodDays", 30));
        term.putAll(more);
        return term;
    }

    private static Map<String, Object> fee(String amount) {
        return Map.of("fee", Map.of("amount", amount, "currency", "CNY"));
    }

    private static String approved(String plan) {
        String process = create("service-processes", said(plan, Map.of("steps", List.of(step("答复 Answer", 30)))));
        move(process, Map.of("to", "IN_REVIEW")).statusCode(200);
        move(process, Map.of("to", "APPROVED")).statusCode(200);
        return process;
    }

    private static void refused(Map<String, ?> more, String pointer, String code) {
        post("service-processes", said(plan(), more))
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    @Test
    void stepsKeepTheirOrderAndTheirTimeLimitsAreAddedUp() {
        String process = create(
                "service-processes",
                said(plan(), Map.of("steps", List.of(step("乙", 2880), step("甲", 5), step("🧾", 525_600)))));
        admin().get(process)
                .then()
                .body("steps.name", contains("乙", "甲", "🧾"))
                .body("totalTimeLimit.steps", is(3))
                .body("totalTimeLimit.minutes", is(528_485))
                .body("totalTimeLimit.formula.name", equalTo("service-time"))
                .body("totalTimeLimit.reason", nullValue());
        patch(process, Map.of("steps", List.of()))
                .statusCode(200)
                .body("totalTimeLimit.minutes", nullValue())
                .body("totalTimeLimit.reason", equalTo("NO_STEPS"));
    }

    @ParameterizedTest
    @CsvSource({"0,MIN", "-1,MIN", "525601,MAX"})
    void aTimeLimitIsAMinuteToAYear(int minutes, String code) {
        refused(Map.of("steps", List.of(step("答复", minutes))), "/steps/0/timeLimitMinutes", code);
    }

    @Test
    void aStepHasAFunctionAndItsOwnName() {
        refused(Map.of("steps", List.of(step("答复", 1), step("答复", 2))), "/steps", "DUPLICATES");
        refused(Map.of("steps", List.of(Map.of("name", "答复", "timeLimitMinutes", 1))), "/steps/0/function", "NOT_NULL");
        post(
                        "service-processes",
                        said(
                                plan(),
                                Map.of("steps", List.of(Map.of("name", "x", "function", "IT", "timeLimitMinutes", 1)))))
                .statusCode(400)
                .body("errors.code", hasItem("ONE_OF_EXPECTED"));
    }

    @Test
    void aPartyGetsAShareOrAFee() {
        Map<String, Object> both = new HashMap<>(fee("1.00"));
        both.put("sharePercent", "5");
        refused(Map.of("settlement", List.of(term("银行", both))), "/settlement/0/fee", "SHARE_OR_FEE");
        refused(Map.of("settlement", List.of(term("银行", Map.of()))), "/settlement/0/sharePercent", "SHARE_OR_FEE");
        for (String percent : List.of("0", "-1", "100.01", "1.00001")) {
            refused(
                    Map.of("settlement", List.of(term("银行", Map.of("sharePercent", percent)))),
                    "/settlement/0/sharePercent",
                    "PERCENT_RANGE");
        }
        for (String amount : List.of("0.00", "-1.00")) {
            refused(Map.of("settlement", List.of(term("银行", fee(amount)))), "/settlement/0/fee/amount", "FEE_POSITIVE");
        }
        admin().get(create(
                        "service-processes", said(plan(), Map.of("settlement", List.of(term("银行", fee("8000.00")))))))
                .then()
                .body("settlement[0].fee.amount", equalTo("8000.00"));
    }

    @Test
    void allSharesTogetherAreTheWholeAtMost() {
        Map<String, Object> most = term("甲", Map.of("sharePercent", "70.5"));
        refused(
                Map.of("settlement", List.of(most, term("乙", Map.of("sharePercent", "29.5001")))),
                "/settlement",
                "SHARES_ABOVE_ALL");
        refused(Map.of("settlement", List.of(most, term("甲", fee("1.00")))), "/settlement", "DUPLICATES");
        create(
                "service-processes",
                said(plan(), Map.of("settlement", List.of(most, term("乙", Map.of("sharePercent", "29.5"))))));
    }

    @ParameterizedTest
    @CsvSource({"-1,MIN", "367,MAX"})
    void anAccountPeriodIsADayCountWithinAYear(int days, String code) {
        Map<String, Object> term = term("银行", Map.of("sharePercent", "5", "accountPeriodDays", days));
        refused(Map.of("settlement", List.of(term)), "/settlement/0/accountPeriodDays", code);
    }

    @Test
    void namesAreUniqueInEachLaunch() {
        String plan = plan();
        create("service-processes", said(plan, Map.of()));
        create("service-processes", said(plan(), Map.of()));
        post("service-processes", said(plan, Map.of()))
                .statusCode(409)
                .body("errors.pointer", contains("/name"))
                .body("errors.code", contains("SERVICE_PROCESS_NAME_KEY"));
    }

    @Test
    void aProcessOfNothingIsNotApproved() {
        String process = create("service-processes", said(plan(), Map.of()));
        move(process, Map.of("to", "IN_REVIEW")).statusCode(200);
        move(process, Map.of("to", "APPROVED")).statusCode(409).body("errors.code", contains("STEPS_MISSING"));
    }

    @Test
    void whatIsApprovedStaysUntilItIsADraftAgain() {
        String process = approved(plan());
        Map<String, Object> changes = Map.of(
                "name", "另一个 Another",
                "steps", List.of(step("答复 Answer", 31)),
                "settlement", List.of(term("银行", fee("1.00"))));
        changes.forEach((field, value) -> patch(process, Map.of(field, value))
                .statusCode(409)
                .body("errors.pointer", contains("/" + field))
                .body(
                        "errors.code",
                        contains("SERVICE_PROCESS_" + field.toUpperCase(java.util.Locale.ROOT) + "_APPROVED")));
        patch(process, Map.of("note", "夜间外包 Outsourced at night")).statusCode(200);
        move(process, Map.of("to", "DRAFT", "reason", "新增步骤 One more step")).statusCode(200);
        patch(process, changes).statusCode(200);
    }

    @Test
    void processesAreFilteredSortedAndIncludeTheirPlan() {
        String plan = plan();
        String first = create("service-processes", said(plan, Map.of("name", "a")));
        String second = approved(plan);
        String list = "/api/v1/service-processes?launchPlanId=" + id(plan);
        admin().get(list + "&sort=name&include=launchPlan")
                .then()
                .body("items.id", contains(id(first), id(second)))
                .body("items.launchPlan.id", hasItem(id(plan)));
        admin().get(list + "&status=APPROVED").then().body("items.id", contains(id(second)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"service-processes", "distribution-channels"})
    void thePartsOfAPlanAreHiddenWithItStayWithItAndRestWithIt(String resource) {
        String plan = plan();
        String record = create(resource, part(resource, plan, Map.of()));
        String viewer = Account.of("VIEWER").token();
        as(viewer).get(record).then().statusCode(200);
        patch(plan, Map.of("confidential", true)).statusCode(200);
        as(viewer).get(record).then().statusCode(404);
        as(viewer).get(record + "/history").then().statusCode(404);
        String list = "/api/v1/" + resource + "?launchPlanId=" + id(plan);
        as(viewer).get(list).then().body("items", empty());
        patch(record, Map.of("launchPlanId", id(plan())))
                .statusCode(409)
                .body("errors.code", contains("PART_LAUNCH_PLAN_ID_FIXED"));
        move(plan, Map.of("to", "CANCELLED", "reason", "市场变化 The market moved")).statusCode(200);
        patch(record, Map.of("note", "x")).statusCode(409).body("errors.code", contains("PART_LAUNCH_PLAN_ID_ENDED"));
    }

    @Test
    void aLaunchWithoutAnApprovedProcessIsNotReadyUnlessThatIsWaived() {
        String plan = plan();
        assertEquals(List.of("SERVICE_PROCESS_MISSING"), against(plan, "service-processes"));
        String approved = approved(plan);
        assertEquals(List.of(), against(plan, "service-processes"));
        String draft = create("service-processes", said(plan, Map.of("name", "退款 Refunds")));
        assertEquals(List.of("SERVICE_PROCESS_UNAPPROVED"), against(plan, "service-processes"));
        admin().get(plan + "/readiness").then().body("reasons.recordId", hasItem(id(draft)));
        delete(draft).statusCode(204);
        delete(approved).statusCode(204);
        assertEquals(List.of("SERVICE_PROCESS_MISSING"), against(plan, "service-processes"));
        create("service-processes", said(plan, Map.of()));
        waive(plan, "SERVICE_PROCESS");
        assertEquals(List.of(), against(plan, "service-processes"));
    }
}
