package dev.slipway.feedback;

import static dev.slipway.feedback.Given.feature;
import static dev.slipway.feedback.Given.feedback;
import static dev.slipway.feedback.Given.plan;
import static dev.slipway.feedback.Given.said;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.post;
import static dev.slipway.testing.Records.product;
import static dev.slipway.testing.Records.restore;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.Account;
import dev.slipway.testing.SlipwayTest;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feedback over HTTP. */
@SlipwayTest
class FeedbackTest {

    private static final String RTL = "الدفع بطيء 😤 付款太慢\n";

    private static Map<String, Object> unjudged() {
        Map<String, Object> none = new HashMap<>();
        none.put("sentiment", null);
        none.put("severity", null);
        return none;
    }

    @Test
    void textIsKeptAsItIsUpToTwentyThousandCharacters() {
        String longest = RTL.repeat(20_000 / RTL.length());
        admin().get(feedback(product(), Map.of("text", longest, "language", "ar")))
                .then()
                .body("text", equalTo(longest))
                .body("sentiment", equalTo("NEGATIVE"))
                .body("duplicateCount", equalTo(0));
        post("feedback", said(product(), Map.of("text", "字".repeat(20_000)))).statusCode(201);
        post("feedback", said(product(), Map.of("text", "字".repeat(20_001))))
                .statusCode(422)
                .body("errors.pointer", contains("/text"));
    }

    @ParameterizedTest
    @CsvSource({
        "text,'　 ',/text",
        "source,FAX,/source",
        "receivedOn,2026-02-30,/receivedOn",
        "language,chinese,/language",
        "customer,'',/customer",
        "severity,BLOCKER,/severity",
        "contact,x@example.com,/contact",
    })
    void whatCannotBeReadIsNamed(String field, String value, String pointer) {
        int status = post("feedback", said(product(), Map.of(field, value)))
                .body("errors.pointer", contains(pointer))
                .extract()
                .statusCode();
        assertTrue(status == 400 || status == 422, "" + status);
    }

    @Test
    void itIsTriagedOnceSentimentAndSeverityAreJudged() {
        String feedback = feedback(product(), unjudged());
        admin().get(feedback).then().body("sentiment", nullValue()).body("status", equalTo("NEW"));
        move(feedback, Map.of("to", "TRIAGED"))
                .statusCode(409)
                .body("errors.code", contains("SENTIMENT_MISSING", "SEVERITY_MISSING"));
        patch(feedback, Map.of("sentiment", "NEUTRAL", "severity", "TRIVIAL")).statusCode(200);
        move(feedback, Map.of("to", "TRIAGED")).statusCode(200).body("status", equalTo("TRIAGED"));
        patch(feedback, Collections.singletonMap("sentiment", null))
                .statusCode(409)
                .body("errors.code", contains("FEEDBACK_SENTIMENT_CHECK"));
        patch(feedback, Collections.singletonMap("severity", null))
                .statusCode(409)
                .body("errors.code", contains("FEEDBACK_SEVERITY_CHECK"));
    }

    @Test
    void whatIsPlannedNamesTheFeatureThatBringsIt() {
        String product = product();
        String feedback = feedback(product);
        move(feedback, Map.of("to", "TRIAGED")).statusCode(200);
        move(feedback, Map.of("to", "PLANNED")).statusCode(409).body("errors.code", contains("FEATURE_MISSING"));
        patch(feedback, Map.of("featureIds", List.of(feature(product)))).statusCode(200);
        move(feedback, Map.of("to", "PLANNED")).statusCode(200);
        patch(feedback, Map.of("featureIds", List.of()))
                .statusCode(409)
                .body("errors.code", contains("FEEDBACK_FEATURE_IDS_PLANNED"));
        move(feedback, Map.of("to", "RESOLVED")).statusCode(200);
        move(feedback, Map.of("to", "TRIAGED")).statusCode(422).body("errors.code", contains("REASON_NEEDED"));
        move(feedback, Map.of("to", "TRIAGED", "reason", "又来了 Again")).statusCode(200);
    }

    @Test
    void itIsRejectedWithAReason() {
        String feedback = feedback(product(), unjudged());
        move(feedback, Map.of("to", "REJECTED")).statusCode(422);
        move(feedback, Map.of("to", "REJECTED", "reason", "不在产品范围 Out of scope"))
                .statusCode(200);
        admin().get(feedback + "/history").then().body("items[0].reason", equalTo("不在产品范围 Out of scope"));
    }

    @Test
    void itStaysWithItsProduct() {
        patch(feedback(product()), Map.of("productId", id(product())))
                .statusCode(409)
                .body("errors.code", contains("FEEDBACK_PRODUCT_ID_FIXED"));
    }

    @Test
    void launchPlanAndReleaseAreOfTheSameProduct() {
        String product = product();
        String release = create("releases", Map.of("productId", id(product), "name", "1.0", "kind", "MAJOR"));
        String feedback = feedback(product, Map.of("launchPlanId", id(plan(product)), "releaseId", id(release)));
        patch(feedback, Map.of("launchPlanId", id(plan(product()))))
                .statusCode(409)
                .body("errors.pointer", contains("/launchPlanId"))
                .body("errors.code", contains("FEEDBACK_LAUNCH_PLAN_ID_PRODUCT"));
        post("feedback", said(product(), Map.of("releaseId", id(release))))
                .statusCode(409)
                .body("errors.code", contains("FEEDBACK_RELEASE_ID_PRODUCT"));
        patch(release, Map.of("productId", id(product())))
                .statusCode(409)
                .body("errors.code", contains("RELEASE_PRODUCT_ID_FEEDBACK"));
        patch(feedback, Map.of("launchPlanId", UUID.randomUUID().toString()))
                .statusCode(422)
                .body("errors.code", contains("REFERENCE_NOT_FOUND"));
        delete(release).statusCode(409);
    }

    @Test
    void everyFeatureIsALiveOneOfTheProductEachOnce() {
        String product = product();
        String feature = feature(product);
        String trashed = feature(product);
        delete("/api/v1/features/" + trashed).statusCode(204);
        for (String wrong :
                List.of(trashed, feature(product()), UUID.randomUUID().toString())) {
            post("feedback", said(product, Map.of("featureIds", List.of(feature, wrong))))
                    .statusCode(422)
                    .body("errors.pointer", contains("/featureIds"))
                    .body("errors.code", contains("FEEDBACK_FEATURE_IDS_FK"));
        }
        post("feedback", said(product, Map.of("featureIds", List.of(feature, feature))))
                .statusCode(422)
                .body("errors.code", contains("DUPLICATES"));
        post("feedback", said(product, Map.of("featureIds", Arrays.asList(feature, null))))
                .statusCode(400)
                .body("errors.pointer", contains("/featureIds/1"));
        post("feedback", said(product, Map.of("featureIds", List.of("x")))).statusCode(400);
    }

    @Test
    void aFeatureThatFeedbackIsLinkedToStaysWithItsProductAndOutOfTheTrash() {
        String product = product();
        String feature = "/api/v1/features/" + feature(product);
        String feedback = feedback(product, Map.of("featureIds", List.of(id(feature))));
        delete(feature).statusCode(409).body("code", equalTo("IN_USE"));
        patch(feature, Map.of("productId", id(product())))
                .statusCode(409)
                .body("errors.code", contains("FEATURE_PRODUCT_ID_FEEDBACK"));
        delete(feedback).statusCode(204);
        delete(feature).statusCode(204);
        restore(feedback).statusCode(422).body("errors.code", contains("FEEDBACK_FEATURE_IDS_FK"));
        restore(feature).statusCode(200);
        restore(feedback).statusCode(200);
    }

    @Test
    void feedbackOnAConfidentialLaunchPlanIsHiddenWithItAndOtherFeedbackIsNot() {
        String product = product();
        String plan = plan(product);
        String hidden = feedback(product, Map.of("launchPlanId", id(plan)));
        String open = feedback(product);
        String viewer = Account.of("VIEWER").token();
        as(viewer).get(hidden).then().statusCode(200);
        patch(plan, Map.of("confidential", true)).statusCode(200);
        for (String view : List.of("", "/history", "/transitions", "/similar")) {
            as(viewer).get(hidden + view).then().statusCode(404);
        }
        String list = "/api/v1/feedback?productId=" + id(product);
        as(viewer).get(list).then().body("items.id", contains(id(open)));
        as(viewer).get(open).then().statusCode(200);
        as(viewer).get(open + "/history").then().statusCode(200);
        as(viewer).get(open + "/similar").then().statusCode(200).body("items", empty());
        as(viewer)
                .get("/api/v1/feedback/summary?productId=" + id(product))
                .then()
                .body("records", equalTo(1));
        patch(hidden, Collections.singletonMap("launchPlanId", null)).statusCode(200);
        as(viewer).get(hidden).then().statusCode(200);
        as(viewer).get(hidden + "/history").then().statusCode(200);
    }

    @Test
    void feedbackIsFilteredSortedSearchedAndIncludesWhatItIsAbout() {
        String product = product();
        String plan = plan(product);
        String feature = feature(product);
        String first = feedback(product, Map.of("receivedOn", "2026-11-04", "launchPlanId", id(plan)));
        String last = feedback(
                product,
                Map.of(
                        "receivedOn", "2026-11-20",
                        "source", "SURVEY",
                        "sentiment", "POSITIVE",
                        "severity", "TRIVIAL",
                        "featureIds", List.of(feature),
                        "customer", "何女士"));
        String list = "/api/v1/feedback?productId=" + id(product);
        admin().get(list + "&sort=-receivedOn").then().body("items.id", contains(id(last), id(first)));
        for (String filter : List.of(
                "featureId=" + feature,
                "featureId=" + feature + "&featureId=" + UUID.randomUUID(),
                "source=SURVEY",
                "sentiment=POSITIVE",
                "severity=TRIVIAL",
                "receivedOnFrom=2026-11-05",
                "q=何女士")) {
            admin().get(list + "&" + filter).then().body("items.id", contains(id(last)));
        }
        admin().get(list + "&launchPlanId=" + id(plan) + "&include=launchPlan,product")
                .then()
                .body("items.id", contains(id(first)))
                .body("items.launchPlan.id", hasItem(id(plan)));
        admin().get(list + "&featureId=x").then().statusCode(400).body("errors.parameter", contains("featureId"));
        admin().get(list + "&featureId=" + UUID.randomUUID()).then().body("items", empty());
    }
}
