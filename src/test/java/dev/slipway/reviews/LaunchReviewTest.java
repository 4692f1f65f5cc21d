package dev.slipway.reviews;

import static dev.slipway.reviews.Launches.launched;
import static dev.slipway.reviews.Launches.planned;
import static dev.slipway.reviews.Launches.result;
import static dev.slipway.reviews.Launches.reviewed;
import static dev.slipway.reviews.Launches.said;
import static dev.slipway.reviews.Launches.sold;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Account;
import dev.slipway.testing.SlipwayTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Launch reviews over HTTP. */
@SlipwayTest
class LaunchReviewTest {

    private static final Map<String, String> FINAL = Map.of("to", "FINAL");
    private static final Map<String, String> BACK = Map.of("to", "DRAFT", "reason", "补充 More to say");

    @Test
    void aPlanHasOneReview() {
        String plan = planned();
        String review = create("launch-reviews", said(plan, Map.of()));
        post("launch-reviews", said(plan, Map.of()))
                .statusCode(409)
                .body("errors.pointer", contains("/launchPlanId"))
                .body("errors.code", contains("LAUNCH_REVIEW_LAUNCH_PLAN_ID_KEY"));
        delete(review).statusCode(204);
        create("launch-reviews", said(plan, Map.of()));
    }

    @Test
    void resultsAreOfObjectivesThatThePlanHasEachOnce() {
        String plan = planned();
        List<Map<String, Object>> unknown = List.of(result("收入 Revenue", "YES"), result("别的 Other", "NO"));
        post("launch-reviews", said(plan, Map.of("results", unknown)))
                .statusCode(422)
                .body("errors.pointer", contains("/results/1/objective"))
                .body("errors.code", contains("OBJECTIVE_UNKNOWN"));
        List<Map<String, Object>> twice = List.of(result("收入 Revenue", "YES"), result("收入 Revenue", "NO"));
        post("launch-reviews", said(plan, Map.of("results", twice, "participants", List.of("a", "a"))))
                .statusCode(422)
                .body("errors.pointer", contains("/participants", "/results"));
        String review = create("launch-reviews", said(plan, Map.of()));
        patch(review, Map.of("results", unknown)).statusCode(422).body("errors.code", contains("OBJECTIVE_UNKNOWN"));
    }

    @Test
    void everythingThatIsMissingForAFinalReviewIsNamed() {
        String review = create("launch-reviews", Map.of("launchPlanId", id(planned())));
        move(review, FINAL)
                .statusCode(409)
                .body(
                        "errors.code",
                        contains(
                                "REVIEW_BEFORE_LAUNCH",
                                "HELD_ON_MISSING",
                                "RESULT_MISSING",
                                "RESULT_MISSING",
                                "LESSON_MISSING"));
    }

    @Test
    void aResultWithoutItsObjectiveKeepsAReviewFromBecomingFinal() {
        String plan = launched();
        String review = create("launch-reviews", said(plan, Map.of()));
        patch(plan, Map.of("objectives", List.of(Launches.USERS))).statusCode(200);
        move(review, FINAL).statusCode(409).body("errors.code", contains("RESULT_WITHOUT_OBJECTIVE"));
        patch(review, Map.of("results", List.of(result("用户 Users", "NO")))).statusCode(200);
        move(review, FINAL).statusCode(200).body("objectives.name", contains("用户 Users"));
    }

    @Test
    void aFinalReviewKeepsWhatItWasJudgedBy() {
        String plan = launched();
        sold(plan);
        String review = reviewed(plan);
        patch(plan, Map.of("objectives", List.of(Map.of("name", "别的 Other"))))
                .statusCode(409)
                .body("errors.code", contains("LAUNCH_PLAN_OBJECTIVES_REVIEW"));
        create(
                "sales-actuals",
                Map.of(
                        "launchPlanId", id(plan),
                        "startsOn", "2026-05-01",
                        "endsOn", "2026-05-31",
                        "units", "1",
                        "revenue", Map.of("amount", "1.00", "currency", "CNY")));
        admin().get(review)
                .then()
                .body("objectives.name", contains("收入 Revenue", "用户 Users"))
                .body("objectives[0].target", equalTo("100.50"))
                .body("objectives[0].actual", equalTo("99.50"))
                .body("objectives[1].attained", equalTo("PARTLY"))
                .body("sales.months.month", contains("2026-03", "2026-04", "2026-05"))
                .body("sales.units.actual", equalTo("174.5"))
                .body("sales.structure.unitsPercent", contains("100.00", "0.00", "100.00"));
    }

    @Test
    void itsNumbersAreThoseOfForecastAccuracy() {
        String plan = launched();
        String forecast = sold(plan);
        JsonPath frozen = admin().get(reviewed(plan)).jsonPath();
        JsonPath accuracy = admin().get(forecast + "/accuracy").jsonPath();
        for (String measure : List.of("units", "revenue")) {
            for (String number : List.of("forecast", "actual", "wapePercent", "biasPercent")) {
                assertEquals(
                        accuracy.getString(measure + "." + number).replaceFirst("\\.0+$", ""),
                        frozen.getString("sales." + measure + "." + number).replaceFirst("\\.0+$", ""),
                        measure + " " + number);
            }
        }
        assertEquals(accuracy.getList("months.coveredDays"), frozen.getList("sales.months.coveredDays"));
        assertEquals(accuracy.getList("months.days"), frozen.getList("sales.months.days"));
    }

    @Test
    void whatCannotBeComputedIsAbsentWithTheReason() {
        String plan = launched();
        admin().get(reviewed(plan))
                .then()
                .body("sales.units.wapePercent", nullValue())
                .body("sales.units.undefined", equalTo("NO_MONTH_COMPARED"))
                .body("sales.months", empty());
    }

    @Test
    void ofAFinalReviewOnlyWhatIsDoneChanges() {
        String review = reviewed(launched());
        patch(review, Map.of("summary", "x")).statusCode(409).body("code", equalTo("IMMUTABLE"));
        patch(review, Map.of("actions", List.of())).statusCode(409).body("code", equalTo("IMMUTABLE"));
        delete(review).statusCode(409).body("code", equalTo("IMMUTABLE"));
        patch(review, done("改模板 Mend the template")).statusCode(200).body("actions[0].doneOn", equalTo("2026-06-30"));
        patch(review, done("别的 Other")).statusCode(409).body("code", equalTo("IMMUTABLE"));
        move(review, Map.of("to", "DRAFT")).statusCode(422).body("errors.code", contains("REASON_NEEDED"));
        move(review, BACK)
                .statusCode(200)
                .body("status", equalTo("DRAFT"))
                .body("objectives", nullValue())
                .body("sales", nullValue());
        patch(review, Map.of("summary", "x")).statusCode(200);
    }

    private static Map<String, Object> done(String what) {
        return Map.of(
                "actions", List.of(Map.of("what", what, "owner", "王芳", "dueOn", "2026-07-01", "doneOn", "2026-06-30")));
    }

    @Test
    void aPlanIsClosedWithItsFinalReviewWhichThenStays() {
        String plan = launched();
        String review = create("launch-reviews", said(plan, Map.of()));
        move(plan, Map.of("to", "CLOSED")).statusCode(409).body("errors.code", contains("LAUNCH_REVIEW_MISSING"));
        move(review, FINAL).statusCode(200);
        move(plan, Map.of("to", "CLOSED")).statusCode(200).body("status", equalTo("CLOSED"));
        move(review, BACK).statusCode(409).body("errors.code", contains("LAUNCH_CLOSED"));
        admin().get(review + "/transitions").then().body("options.allowed", contains(false));
        patch(review, done("改模板 Mend the template")).statusCode(200);
        patch(review, Map.of("summary", "x")).statusCode(409);
    }

    @Test
    void aReviewThatWentBackToDraftClosesNothing() {
        String plan = launched();
        move(reviewed(plan), BACK).statusCode(200);
        move(plan, Map.of("to", "CLOSED")).statusCode(409).body("errors.code", contains("LAUNCH_REVIEW_MISSING"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lessons", "results", "actions"})
    void nothingIsSaidByEmptyEntries(String list) {
        post("launch-reviews", said(planned(), Map.of(list, List.of(Map.of("text", "", "objective", " ", "what", "")))))
                .statusCode(400);
    }

    @Test
    void theReviewOfAConfidentialPlanIsHiddenWithIt() {
        String plan = launched();
        String review = reviewed(plan);
        String viewer = Account.of("VIEWER").token();
        as(viewer).get(review).then().statusCode(200);
        patch(plan, Map.of("confidential", true)).statusCode(200);
        as(viewer).get(review).then().statusCode(404);
        as(viewer).get("/api/v1/launch-reviews?launchPlanId=" + id(plan)).then().body("items", empty());
    }

    @Test
    void reviewsAreFilteredAndSortedByTheirDay() {
        String plan = launched();
        String review = reviewed(plan);
        String list = "/api/v1/launch-reviews?sort=-heldOn&productId="
                + admin().get(plan).path("productId");
        admin().get(list + "&status=FINAL&heldOnFrom=2026-06-20&include=launchPlan")
                .then()
                .body("items.id", contains(id(review)))
                .body("items.launchPlan.id", contains(id(plan)));
        admin().get(list + "&status=DRAFT").then().body("items", empty());
        admin().get(list + "&heldOnTo=2026-06-19").then().body("items", empty());
    }
}
