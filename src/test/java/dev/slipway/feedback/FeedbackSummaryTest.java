package dev.slipway.feedback;

import static dev.slipway.feedback.Given.feedback;
import static dev.slipway.feedback.Given.merge;
import static dev.slipway.feedback.Given.plan;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.product;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Account;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Statements;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Feedback in numbers. */
@SlipwayTest
class FeedbackSummaryTest {

    private static final String SUMMARY = "/api/v1/feedback/summary?";

    private static Map<String, Object> on(String day, String sentiment, String severity) {
        Map<String, Object> said = new HashMap<>();
        said.put("receivedOn", day);
        said.put("sentiment", sentiment);
        said.put("severity", severity);
        return said;
    }

    @Test
    void eachOpinionCountsOnceBesideAllRecords() {
        String product = product();
        // 2026-11-08 is a Sunday, 2026-11-09 a Monday
        String original = feedback(product, on("2026-11-08", "NEGATIVE", "MAJOR"));
        move(original, Map.of("to", "TRIAGED")).statusCode(200);
        feedback(product, on("2026-11-08", "POSITIVE", "TRIVIAL"));
        feedback(product, on("2026-11-22", null, null));
        for (String day : List.of("2026-11-09", "2026-11-10")) {
            merge(feedback(product, on(day, "NEGATIVE", "CRITICAL")), original).statusCode(200);
        }
        delete(feedback(product)).statusCode(204);
        admin().get(SUMMARY + "productId=" + id(product))
                .then()
                .statusCode(200)
                .body("productId", equalTo(id(product)))
                .body("count", equalTo(3))
                .body("records", equalTo(5))
                .body("bySentiment.value", contains("POSITIVE", "NEUTRAL", "NEGATIVE", null))
                .body("bySentiment.count", contains(1, 0, 1, 1))
                .body("bySentiment.records", contains(1, 0, 3, 1))
                .body("bySeverity.count", contains(0, 1, 0, 1, 1))
                .body("bySeverity.records", contains(2, 1, 0, 1, 1))
                .body("bySource.find { it.value == 'HOTLINE' }.records", equalTo(5))
                .body("byStatus.find { it.value == 'TRIAGED' }.count", equalTo(1))
                .body("byStatus.find { it.value == 'DUPLICATE' }.count", equalTo(0))
                .body("byStatus.find { it.value == 'DUPLICATE' }.records", equalTo(2))
                .body("byWeek.startsOn", contains("2026-11-02", "2026-11-09", "2026-11-16"))
                .body("byWeek.count", contains(2, 0, 1))
                .body("byWeek.records", contains(2, 2, 1))
                .body("formula.name", equalTo("feedback-summary"));
    }

    @Test
    void ofDuplicatesWhoseOriginalIsNotInQuestionTheFirstCounts() {
        String product = product();
        String plan = plan(product);
        String original = feedback(product, on("2026-10-01", "NEUTRAL", "MINOR"));
        for (String day : List.of("2026-11-05", "2026-11-12")) {
            Map<String, Object> said = on(day, "NEGATIVE", "MINOR");
            said.put("launchPlanId", id(plan));
            merge(feedback(product, said), original).statusCode(200);
        }
        admin().get(SUMMARY + "launchPlanId=" + id(plan))
                .then()
                .body("count", equalTo(1))
                .body("records", equalTo(2))
                .body("byWeek.count", contains(1, 0));
        admin().get(SUMMARY + "productId=" + id(product) + "&from=2026-11-06&to=2026-11-12")
                .then()
                .body("from", equalTo("2026-11-06"))
                .body("count", equalTo(1))
                .body("records", equalTo(1));
    }

    @Test
    void aProductWithoutFeedbackHasNone() {
        admin().get(SUMMARY + "productId=" + id(product()))
                .then()
                .body("count", equalTo(0))
                .body("byWeek", empty())
                .body("bySentiment.count", contains(0, 0, 0));
    }

    @Test
    void whatIsAskedForIsAProductOrAPlanAndASpanThatEndsAfterItBegins() {
        admin().get(SUMMARY + "from=2026-11-02&to=2026-11-01")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("productId", "to"))
                .body("errors.code", contains("PRODUCT_OR_LAUNCH_PLAN_NEEDED", "BEFORE"));
        admin().get(SUMMARY + "productId=x").then().statusCode(400);
        admin().get(SUMMARY + "week=1").then().statusCode(400);
    }

    @Test
    void itCostsOneStatementHoweverMuchThereIs() {
        String product = product();
        String viewer = Account.of("VIEWER").token();
        as(viewer).get("/api/v1/me");
        for (int i = 0; i < 3; i++) {
            feedback(product);
            List<String> sent = Statements.during(() ->
                    as(viewer).get(SUMMARY + "productId=" + id(product)).then().statusCode(200));
            assertEquals(1, sent.size(), () -> String.join("\n", sent));
        }
    }
}
