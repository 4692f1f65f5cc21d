package dev.slipway.feedback;

import static dev.slipway.feedback.Given.feature;
import static dev.slipway.feedback.Given.features;
import static dev.slipway.feedback.Given.feedback;
import static dev.slipway.feedback.Given.merge;
import static dev.slipway.feedback.Given.plan;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.product;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.Account;
import dev.slipway.testing.Api;
import dev.slipway.testing.Crowd;
import dev.slipway.testing.Records;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Teams;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Merging feedback that says the same, and taking it out again. */
@SlipwayTest
class FeedbackMergeTest {

    private static final Map<String, String> BACK = Map.of("to", "TRIAGED", "reason", "另一回事 Something else");

    private String product;
    private String original;
    private String duplicate;

    @BeforeEach
    void twoThatSayTheSame() {
        product = product();
        original = feedback(product);
        duplicate = feedback(product);
        move(duplicate, Map.of("to", "TRIAGED")).statusCode(200);
    }

    private static void refused(ValidatableResponse answer, String code) {
        answer.statusCode(409).body("errors.pointer", contains("/targetId")).body("errors.code", contains(code));
    }

    @Test
    void theDuplicateKeepsItsTextAndHistoryAndTheOtherOneCountsIt() {
        patch(duplicate, Map.of("text", "到账慢 Slow")).statusCode(200);
        admin().header("If-Match", "\"3\"")
                .body(Map.of("targetId", id(original), "reason", "同一问题 The same"))
                .post(duplicate + "/merge")
                .then()
                .statusCode(200)
                .header("ETag", "\"4\"")
                .body("status", equalTo("DUPLICATE"))
                .body("duplicateOfId", equalTo(id(original)))
                .body("mergedFrom", equalTo("TRIAGED"))
                .body("text", equalTo("到账慢 Slow"));
        admin().get(original)
                .then()
                .body("duplicateCount", equalTo(1))
                .body("version", equalTo(2))
                .body("status", equalTo("NEW"));
        admin().get(duplicate + "/history")
                .then()
                .body("items.version", contains(4, 3, 2, 1))
                .body("items[0].reason", equalTo("同一问题 The same"));
        admin().get(original + "/history").then().body("items[0].reason", containsString(id(duplicate)));
        admin().get("/api/v1/feedback?duplicateOfId=" + id(original)).then().body("items.id", contains(id(duplicate)));
        admin().get("/api/v1/feedback?productId=" + id(product) + "&sort=-duplicateCount")
                .then()
                .body("items[0].id", equalTo(id(original)));
    }

    @Test
    void mergingTakesTheVersionThatOneKnows() {
        Map<String, String> body = Map.of("targetId", id(original));
        admin().body(body).post(duplicate + "/merge").then().statusCode(428);
        admin().header("If-Match", "\"1\"")
                .body(body)
                .post(duplicate + "/merge")
                .then()
                .statusCode(412);
    }

    @Test
    void theOtherOneTakesOverTheLinksThatItLacksAndGivesThemBack() {
        String own = feature(product);
        String both = feature(product);
        String more = feature(product);
        patch(original, Map.of("featureIds", features(own, both))).statusCode(200);
        patch(duplicate, Map.of("featureIds", features(both, more))).statusCode(200);
        merge(duplicate, original).statusCode(200).body("featureIds", contains(both, more));
        admin().get(original)
                .then()
                .body("featureIds", contains(own, both, more))
                .body("takenOverFeatureIds", contains(more));
        move(duplicate, BACK)
                .statusCode(200)
                .body("status", equalTo("TRIAGED"))
                .body("duplicateOfId", nullValue())
                .body("mergedFrom", nullValue());
        admin().get(original)
                .then()
                .body("featureIds", contains(own, both))
                .body("takenOverFeatureIds", empty())
                .body("duplicateCount", equalTo(0));
    }

    @Test
    void aLinkThatAnotherDuplicateHasStaysUntilThatOneLeavesToo() {
        String feature = feature(product);
        String another = feedback(product, Map.of("featureIds", features(feature)));
        move(another, Map.of("to", "TRIAGED")).statusCode(200);
        patch(duplicate, Map.of("featureIds", features(feature))).statusCode(200);
        merge(duplicate, original).statusCode(200);
        merge(another, original).statusCode(200);
        move(duplicate, BACK).statusCode(200);
        admin().get(original).then().body("featureIds", contains(feature)).body("duplicateCount", equalTo(1));
        move(another, BACK).statusCode(200);
        admin().get(original).then().body("featureIds", empty());
    }

    @Test
    void whatWasTakenOverAndThenTakenAwayByHandIsNotGivenBackTwice() {
        String feature = feature(product);
        patch(duplicate, Map.of("featureIds", features(feature))).statusCode(200);
        merge(duplicate, original).statusCode(200);
        patch(original, Map.of("featureIds", features())).statusCode(200).body("takenOverFeatureIds", empty());
        patch(original, Map.of("featureIds", features(feature))).statusCode(200);
        move(duplicate, BACK).statusCode(200);
        admin().get(original).then().body("featureIds", contains(feature));
    }

    @Test
    void aDuplicateRestsUntilItIsTakenOutWithAReason() {
        merge(duplicate, original).statusCode(200);
        patch(duplicate, Map.of("text", "x")).statusCode(409).body("code", equalTo("IMMUTABLE"));
        delete(duplicate).statusCode(409).body("code", equalTo("IMMUTABLE"));
        delete(original).statusCode(409).body("code", equalTo("IN_USE"));
        move(duplicate, Map.of("to", "TRIAGED")).statusCode(422).body("errors.code", contains("REASON_NEEDED"));
        move(duplicate, Map.of("to", "RESOLVED")).statusCode(409);
        move(original, Map.of("to", "DUPLICATE")).statusCode(409).body("errors.code", contains("MERGE_TO_DUPLICATE"));
        admin().get(duplicate + "/transitions").then().body("options.findAll { it.allowed }.to", contains("TRIAGED"));
        move(duplicate, BACK).statusCode(200);
        delete(duplicate).statusCode(204);
        delete(original).statusCode(204);
    }

    @Test
    void feedbackIsMergedOnlyIntoAnOriginal() {
        refused(merge(duplicate, duplicate), "MERGE_INTO_ITSELF");
        merge(duplicate, original).statusCode(200);
        String third = feedback(product);
        refused(merge(third, duplicate), "MERGE_INTO_DUPLICATE");
        refused(merge(original, third), "MERGE_HAS_DUPLICATES");
        refused(merge(duplicate, third), "MERGED_ALREADY");
        refused(merge(third, feedback(product())), "MERGE_OTHER_PRODUCT");
    }

    @Test
    void feedbackIsNotMergedIntoWhatIsNotThere() {
        String trashed = feedback(product);
        delete(trashed).statusCode(204);
        for (String nothing : List.of(trashed, UUID.randomUUID().toString())) {
            merge(duplicate, nothing).statusCode(422).body("errors.code", contains("REFERENCE_NOT_FOUND"));
        }
        merge(trashed, original).statusCode(409).body("code", equalTo("IN_TRASH"));
        admin().header("If-Match", "*")
                .body(Map.of("reason", "x"))
                .post(duplicate + "/merge")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/targetId"));
    }

    @Test
    void whatIsHiddenIsAnsweredLikeNothingAndToldOfByNothing() {
        String plan = plan(product);
        String hidden = feedback(product, Map.of("launchPlanId", id(plan)));
        patch(plan, Map.of("confidential", true)).statusCode(200);
        refused(merge(hidden, original), "MERGE_CONFIDENTIAL");
        merge(duplicate, hidden).statusCode(200);
        // a manager of the line changes the product's records and is not on its team
        Account manager = Account.of("EDITOR");
        String line =
                Records.create("product-lines", Map.of("key", Api.key(), "name", "L", "managerId", manager.person()));
        patch(product, Map.of("productLineId", id(line))).statusCode(200);
        for (String nothing : List.of(id(hidden), UUID.randomUUID().toString())) {
            as(manager.token())
                    .header("If-Match", "*")
                    .body(Map.of("targetId", nothing))
                    .post(original + "/merge")
                    .then()
                    .statusCode(422)
                    .body("errors.code", contains("REFERENCE_NOT_FOUND"));
        }
        // but what he may change he may also take out
        as(manager.token())
                .header("If-Match", "*")
                .body(BACK)
                .post(duplicate + "/transitions")
                .then()
                .statusCode(200);
        admin().get(hidden).then().body("duplicateCount", equalTo(0));
    }

    @Test
    void onlyTheTeamMerges() {
        Account stranger = Account.of("EDITOR");
        Teams.join(product(), stranger);
        as(stranger.token())
                .header("If-Match", "*")
                .body(Map.of("targetId", id(original)))
                .post(duplicate + "/merge")
                .then()
                .statusCode(403);
    }

    @Test
    void ofAllWhoMergeAtOnceEachIsCounted() throws Exception {
        List<Callable<Integer>> merges = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String another = feedback(product, Map.of("featureIds", features(feature(product))));
            merges.add(() -> merge(another, original).extract().statusCode());
        }
        assertEquals(IntStream.range(0, 8).mapToObj(i -> 200).toList(), Crowd.of(merges));
        admin().get(original)
                .then()
                .body("duplicateCount", equalTo(8))
                .body("featureIds.size()", equalTo(8))
                .body("version", equalTo(9));
    }

    @Test
    void ofTwoThatAreMergedIntoEachOtherAtOnceOneStays() throws Exception {
        for (int round = 0; round < 5; round++) {
            String one = feedback(product);
            String other = feedback(product);
            List<Integer> statuses = Crowd.of(List.<Callable<Integer>>of(
                    () -> merge(one, other).extract().statusCode(),
                    () -> merge(other, one).extract().statusCode()));
            assertTrue(statuses.containsAll(List.of(200, 409)), () -> "" + statuses);
            admin().get("/api/v1/feedback?status=DUPLICATE&id=" + id(one) + "&id=" + id(other))
                    .then()
                    .body("items.size()", equalTo(1));
        }
    }

    @Test
    void whoTakesOutAndWhoMergesAtOnceWaitForEachOther() throws Exception {
        merge(duplicate, original).statusCode(200);
        List<Callable<Integer>> calls = new ArrayList<>();
        calls.add(() -> move(duplicate, BACK).extract().statusCode());
        for (int i = 0; i < 5; i++) {
            String another = feedback(product);
            calls.add(() -> merge(another, original).extract().statusCode());
        }
        assertEquals(List.of(200, 200, 200, 200, 200, 200), Crowd.of(calls));
        admin().get(original).then().body("duplicateCount", equalTo(5));
        admin().get("/api/v1/feedback?duplicateOfId=" + id(original)).then().body("items.size()", equalTo(5));
    }

    @Test
    void aMergeIsRepeatedSafely() {
        for (int i = 0; i < 2; i++) {
            admin().header("If-Match", "*")
                    .header("Idempotency-Key", "merge-" + id(duplicate))
                    .body(Map.of("targetId", id(original)))
                    .post(duplicate + "/merge")
                    .then()
                    .statusCode(200);
        }
        admin().get(original).then().body("duplicateCount", equalTo(1)).body("tags", empty());
        admin().get(duplicate).then().body("status", equalTo("DUPLICATE"));
        admin().get(duplicate + "/history").then().body("items.event", hasItem("TRANSITIONED"));
    }
}
