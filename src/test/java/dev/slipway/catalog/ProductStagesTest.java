package dev.slipway.catalog;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.product;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.slipway.testing.SlipwayTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The life cycle of products over HTTP. */
@SlipwayTest
class ProductStagesTest {

    private static final List<String> STAGES = List.of(
            "CONCEPT",
            "ANALYSIS",
            "STRATEGY",
            "PLANNING",
            "DEVELOPMENT",
            "TRIAL",
            "LAUNCH",
            "OPERATION",
            "SUNSET",
            "RETIRED");

    private static ValidatableResponse options(String product, String language) {
        return admin().header("Accept-Language", language)
                .get(product + "/transitions")
                .then()
                .statusCode(200);
    }

    @Test
    void everyOtherStageIsListedWithWhetherAndWhyNot() {
        String product = product();
        move(product, Map.of("to", "ANALYSIS")).statusCode(200).body("stage", equalTo("ANALYSIS"));
        options(product, "en")
                .body("state", equalTo("ANALYSIS"))
                .body("options", hasSize(9))
                .body("options.findAll{it.allowed}.to", contains("CONCEPT", "STRATEGY", "RETIRED"))
                .body("options.findAll{it.reasonNeeded}.to", contains("CONCEPT"))
                .body("options.findAll{it.allowed}.reasons.flatten()", empty())
                .body("options.findAll{!it.allowed}.reasons.code.flatten().unique()", contains("STAGE_SKIPPED"))
                .body(
                        "options.find{it.to == 'LAUNCH'}.reasons.detail",
                        contains("stages go forward one at a time; the next is STRATEGY"));
        options(product, "zh-CN")
                .body("options.find{it.to == 'LAUNCH'}.reasons.detail", contains("阶段只能逐个前进；下一个是 STRATEGY"));
    }

    @Test
    void aProductGoesForwardThroughEveryStage() {
        String product = product();
        for (int i = 1; i < STAGES.size(); i++) {
            move(product, Map.of("to", STAGES.get(i)))
                    .statusCode(200)
                    .header("ETag", "\"" + (i + 1) + "\"")
                    .body("stage", equalTo(STAGES.get(i)));
        }
        options(product, "en").body("options.findAll{it.allowed}.to", contains("SUNSET"));
    }

    @Test
    void aStageIsNotSkipped() {
        String product = product();
        move(product, Map.of("to", "STRATEGY", "reason", "hurry"))
                .statusCode(409)
                .body("code", equalTo("TRANSITION_NOT_ALLOWED"))
                .body("errors.pointer", contains("/to"))
                .body("errors.code", contains("STAGE_SKIPPED"));
        move(product, Map.of("to", "CONCEPT")).statusCode(409).body("errors.code", contains("ALREADY_THERE"));
        admin().get(product).then().body("version", equalTo(1)).body("stage", equalTo("CONCEPT"));
    }

    @Test
    void aProductGoesBackOneStageForAReasonThatTheHistoryKeeps() {
        String product = product();
        move(product, Map.of("to", "ANALYSIS")).statusCode(200);
        move(product, Map.of("to", "STRATEGY")).statusCode(200);
        for (Map<String, ?> without : List.of(Map.of("to", "ANALYSIS"), Map.of("to", "ANALYSIS", "reason", " \t"))) {
            move(product, without).statusCode(422).body("errors.pointer", contains("/reason"));
        }
        move(product, Map.of("to", "CONCEPT", "reason", "too far"))
                .statusCode(409)
                .body("errors.code", contains("STAGE_TOO_FAR_BACK"));
        move(product, Map.of("to", "ANALYSIS", "reason", "市场变了")).statusCode(200);
        admin().get(product + "/history")
                .then()
                .body("items.event", contains("TRANSITIONED", "TRANSITIONED", "TRANSITIONED", "CREATED"))
                .body("items[0].reason", equalTo("市场变了"))
                .body("items[0].changes.field", contains("stage"))
                .body("items[0].changes.oldValue", contains("STRATEGY"))
                .body("items[0].changes.newValue", contains("ANALYSIS"));
    }

    @Test
    void aProductRetiresFromAnyStage() {
        for (int stage = 0; stage < 4; stage++) {
            String product = product();
            for (int i = 1; i <= stage; i++)
                move(product, Map.of("to", STAGES.get(i))).statusCode(200);
            move(product, Map.of("to", "RETIRED")).statusCode(200).body("stage", equalTo("RETIRED"));
            move(product, Map.of("to", "SUNSET")).statusCode(422);
            move(product, Map.of("to", "SUNSET", "reason", "kept")).statusCode(200);
        }
    }

    @Test
    void aStageThatDoesNotExistIsNotOfTheForm() {
        move(product(), Map.of("to", "concept")).statusCode(400).body("errors.pointer", contains("/to"));
        move(product(), Map.of("reason", "x")).statusCode(422).body("errors.pointer", contains("/to"));
    }

    @Test
    void aStageMovesOnlyByATransitionOfAKnownVersionOutsideTheTrash() {
        String product = product();
        Map<String, String> forward = Map.of("to", "ANALYSIS");
        admin().body(forward).post(product + "/transitions").then().statusCode(428);
        admin().header("If-Match", "\"7\"")
                .body(forward)
                .post(product + "/transitions")
                .then()
                .statusCode(412);
        dev.slipway.testing.Records.patch(product, Map.of("stage", "ANALYSIS")).statusCode(400);
        delete(product).statusCode(204);
        move(product, forward).statusCode(409).body("code", equalTo("IN_TRASH"));
    }
}
