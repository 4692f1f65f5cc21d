package dev.slipway.strategy;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.product;
import static dev.slipway.testing.Records.restore;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Account;
import dev.slipway.testing.Api;
import dev.slipway.testing.Crowd;
import dev.slipway.testing.Records;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Teams;
import dev.slipway.testing.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Strategies over HTTP. */
@SlipwayTest
class StrategyTest {

    private static String strategy(String product) {
        return create("strategies", body(product));
    }

    private static Map<String, Object> body(String product) {
        return new HashMap<>(Map.of("productId", id(product), "vision", "愿景 Vision"));
    }

    private static String inReview(String product) {
        String strategy = strategy(product);
        move(strategy, Map.of("to", "IN_REVIEW")).statusCode(200);
        return strategy;
    }

    private static String approved(String product) {
        String strategy = inReview(product);
        move(strategy, Map.of("to", "APPROVED")).statusCode(200).body("status", equalTo("APPROVED"));
        return strategy;
    }

    private static int number(String strategy) {
        return admin().get(strategy).then().statusCode(200).extract().path("number");
    }

    private static List<String> statuses(String product) {
        return admin().get("/api/v1/strategies?sort=number&productId=" + id(product))
                .then()
                .statusCode(200)
                .extract()
                .path("items.status");
    }

    @Test
    void strategiesAreCountedPerProduct() {
        String product = product();
        assertEquals(List.of(1, 2), List.of(number(strategy(product)), number(strategy(product))));
        assertEquals(1, number(strategy(product())));
    }

    @Test
    void aNumberIsTheServersToGive() {
        Map<String, Object> numbered = body(product());
        numbered.put("number", 7);
        Records.post("strategies", numbered).statusCode(400).body("errors.pointer", contains("/number"));
    }

    @Test
    void oneInTheTrashKeepsItsNumber() {
        String product = product();
        String first = strategy(product);
        delete(first).statusCode(204);
        assertEquals(2, number(strategy(product)));
        restore(first).statusCode(200).body("number", equalTo(1));
    }

    @Test
    void ofManyMadeAtOnceNoNumberIsMissingOrGivenTwice() throws Exception {
        String product = product();
        List<Integer> numbers = Crowd.of(8, () -> number(strategy(product)));
        assertEquals(
                IntStream.rangeClosed(1, 8).boxed().toList(),
                numbers.stream().sorted().toList());
    }

    @Test
    void aRefusedOneLeavesNoGap() {
        String product = product();
        strategy(product);
        Map<String, Object> refused = body(product);
        refused.putAll(Map.of("externalSource", "s", "externalId", Api.key()));
        create("strategies", refused);
        Records.post("strategies", refused).statusCode(409);
        assertEquals(3, number(strategy(product)));
    }

    @Test
    void aStrategyStaysWithItsProduct() {
        String strategy = strategy(product());
        patch(strategy, Map.of("productId", id(product())))
                .statusCode(409)
                .body("errors.pointer", contains("/productId"))
                .body("errors.code", contains("STRATEGY_PRODUCT_ID_FIXED"));
    }

    @Test
    void approvingOneSupersedesTheOneBeforeAndSaysWhy() {
        String product = product();
        String first = approved(product);
        String second = approved(product);
        assertEquals(List.of("SUPERSEDED", "APPROVED"), statuses(product));
        admin().get(first + "/history")
                .then()
                .body("items[0].event", equalTo("TRANSITIONED"))
                .body("items[0].reason", containsString("number 2"))
                .body("items[0].reason", containsString(id(second)))
                .body("items[0].changes.field", contains("status"));
        approved(product);
        assertEquals(List.of("SUPERSEDED", "SUPERSEDED", "APPROVED"), statuses(product));
    }

    @RepeatedTest(5)
    void ofTwoApprovedAtOnceOneIsApprovedAtTheEnd() throws Exception {
        String product = product();
        approved(product);
        List<Callable<Integer>> approvals = new ArrayList<>();
        for (String strategy : List.of(inReview(product), inReview(product))) {
            approvals.add(
                    () -> move(strategy, Map.of("to", "APPROVED")).extract().statusCode());
        }
        assertEquals(List.of(200, 200), Crowd.of(approvals));
        assertEquals(
                List.of("APPROVED", "SUPERSEDED", "SUPERSEDED"),
                statuses(product).stream().sorted().toList());
    }

    @Test
    void whatWasDecidedIsNotChangedButSucceeded() {
        String product = product();
        String superseded = approved(product);
        String approved = approved(product);
        for (String strategy : List.of(superseded, approved)) {
            patch(strategy, Map.of("vision", "another")).statusCode(409).body("code", equalTo("IMMUTABLE"));
            admin().header("If-Match", "*")
                    .body(Map.of("productId", id(product), "vision", "another"))
                    .put(strategy)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("IMMUTABLE"))
                    .body("detail", containsString("number"));
            delete(strategy).statusCode(409).body("code", equalTo("IMMUTABLE"));
            patch(strategy, Map.of("vision", "愿景 Vision")).statusCode(200);
        }
        admin().header("Accept-Language", "zh")
                .header("If-Match", "*")
                .delete(approved)
                .then()
                .body("detail", equalTo("第 2 版战略的状态为 APPROVED。请新建一版来取代它。"));
    }

    @Test
    void aReviewMayEndInADraft() {
        String strategy = inReview(product());
        patch(strategy, Map.of("vision", "better")).statusCode(200);
        move(strategy, Map.of("to", "DRAFT")).statusCode(200);
        move(strategy, Map.of("to", "APPROVED")).statusCode(409).body("errors.code", contains("NO_SUCH_STEP"));
        move(strategy, Map.of("to", "SUPERSEDED")).statusCode(409).body("errors.code", contains("ONLY_BY_SUCCESSION"));
    }

    @Test
    void approversApproveAndNeitherNeedToBeOnTheTeamNorMayChangeIt() {
        String product = product();
        String strategy = inReview(product);
        Account editor = Account.of("EDITOR");
        Account approver = Account.of("APPROVER");
        Teams.join(product, editor);
        as(editor.token())
                .get(strategy + "/transitions")
                .then()
                .body("options.find{it.to == 'APPROVED'}.allowed", equalTo(false))
                .body("options.find{it.to == 'APPROVED'}.reasons.code", contains("ROLE_MISSING"))
                .body("options.find{it.to == 'DRAFT'}.allowed", equalTo(true));
        as(editor.token())
                .header("If-Match", "*")
                .body(Map.of("to", "APPROVED"))
                .post(strategy + "/transitions")
                .then()
                .statusCode(403)
                .body("detail", containsString("APPROVER"));
        as(approver.token())
                .get(strategy + "/transitions")
                .then()
                .body("options.findAll{it.allowed}.to", contains("APPROVED"));
        as(approver.token())
                .header("If-Match", "*")
                .body(Map.of("to", "DRAFT"))
                .post(strategy + "/transitions")
                .then()
                .statusCode(403);
        as(approver.token()).header("If-Match", "*").delete(strategy).then().statusCode(403);
        String narrow = approver.with("scope", "strategy:read").token();
        as(narrow)
                .header("If-Match", "*")
                .body(Map.of("to", "APPROVED"))
                .post(strategy + "/transitions")
                .then()
                .statusCode(403);
        as(approver.token())
                .header("If-Match", "*")
                .body(Map.of("to", "APPROVED"))
                .post(strategy + "/transitions")
                .then()
                .statusCode(200);
    }

    @Test
    void whoMayNotKnowOfTheOneBeforeApprovesItsSuccessor() {
        String product = product();
        Map<String, Object> secret = body(product);
        secret.put("confidential", true);
        String before = create("strategies", secret);
        for (String to : List.of("IN_REVIEW", "APPROVED"))
            move(before, Map.of("to", to)).statusCode(200);
        String successor = inReview(product);
        String script = Tokens.secret(List.of("EDITOR", "APPROVER"), Map.of());
        as(script).get(before).then().statusCode(404);
        as(script)
                .header("If-Match", "*")
                .body(Map.of("to", "APPROVED"))
                .post(successor + "/transitions")
                .then()
                .statusCode(200);
        assertEquals(List.of("SUPERSEDED", "APPROVED"), statuses(product));
    }
}
