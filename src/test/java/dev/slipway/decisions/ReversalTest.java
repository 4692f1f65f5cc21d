package dev.slipway.decisions;

import static dev.slipway.decisions.Given.body;
import static dev.slipway.decisions.Given.decide;
import static dev.slipway.decisions.Given.decided;
import static dev.slipway.decisions.Given.post;
import static dev.slipway.decisions.Given.proposal;
import static dev.slipway.decisions.Given.reversal;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.product;
import static dev.slipway.testing.Records.restore;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Account;
import dev.slipway.testing.Crowd;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Teams;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A decision is reversed by a later one that names it. */
@SlipwayTest
class ReversalTest {

    private String product;
    private String earlier;

    @BeforeEach
    void whatIsDecided() {
        product = product();
        earlier = decided(product);
    }

    @Test
    void decidingTheLaterOneReversesTheEarlierOne() {
        String later = reversal(product, earlier);
        admin().get(earlier).then().body("status", equalTo("DECIDED")).body("reversedById", nullValue());
        decide(later).statusCode(200).body("version", equalTo(2)).body("reversesId", equalTo(id(earlier)));
        admin().get(earlier)
                .then()
                .body("status", equalTo("REVERSED"))
                .body("reversedById", equalTo(id(later)))
                .body("version", equalTo(3));
        admin().get(earlier + "/history")
                .then()
                .body("items[0].event", equalTo("TRANSITIONED"))
                .body("items[0].reason", containsString(id(later)));
        admin().get(later + "?include=reverses").then().body("reverses.status", equalTo("REVERSED"));
        admin().get("/api/v1/decisions?reversesId=" + id(earlier)).then().body("items.id", contains(id(later)));
        admin().get("/api/v1/decisions?reversedById=" + id(later)).then().body("items.id", contains(id(earlier)));
    }

    @Test
    void nobodyElseReversesIt() {
        move(earlier, Map.of("to", "REVERSED", "reason", "不再适用"))
                .statusCode(409)
                .body("errors.code", contains("ONLY_BY_REVERSAL"));
    }

    @Test
    void itIsReversedOnce() {
        String first = reversal(product, earlier);
        String second = reversal(product, earlier);
        decide(first).statusCode(200);
        decide(second).statusCode(409).body("errors.code", contains("REVERSED_ALREADY"));
        post(body(product, Map.of("reversesId", id(earlier))))
                .statusCode(409)
                .body("errors.code", contains("DECISION_REVERSES_ID_REVERSED"))
                .body("errors.pointer", contains("/reversesId"));
        patch(second, Map.of("reversesId", id(first))).statusCode(200);
        decide(second).statusCode(200);
        admin().get(first).then().body("status", equalTo("REVERSED"));
        patch(first, Map.of("tags", List.of("旧 old"))).statusCode(200);
        delete(first).statusCode(409);
    }

    @Test
    void ofSeveralWhoDecideAtOnceOneReversesIt() throws Exception {
        List<String> proposals =
                IntStream.range(0, 5).mapToObj(i -> reversal(product, earlier)).toList();
        List<Callable<Integer>> calls = proposals.stream()
                .<Callable<Integer>>map(
                        proposal -> () -> decide(proposal).extract().statusCode())
                .toList();
        List<Integer> answers = Crowd.of(calls);
        assertEquals(List.of(200, 409, 409, 409, 409), answers.stream().sorted().toList());
        String winner = proposals.get(answers.indexOf(200));
        admin().get(earlier).then().body("reversedById", equalTo(id(winner))).body("version", equalTo(3));
        for (String proposal : proposals) {
            String status = proposal.equals(winner) ? "DECIDED" : "PROPOSED";
            admin().get(proposal).then().body("status", equalTo(status));
        }
    }

    @Test
    void onlyWhatIsDecidedIsNamedSoThatThereIsNoCircle() {
        String proposal = proposal(product, Map.of());
        post(body(product, Map.of("reversesId", id(proposal))))
                .statusCode(409)
                .body("errors.code", contains("DECISION_REVERSES_ID_PROPOSED"));
        patch(proposal, Map.of("reversesId", id(proposal)))
                .statusCode(409)
                .body("errors.code", contains("DECISION_REVERSES_ID_PROPOSED"));
        patch(earlier, Map.of("reversesId", id(proposal))).statusCode(409).body("code", equalTo("IMMUTABLE"));
    }

    @Test
    void itIsNotReversedBeforeItWasDecided() {
        String before = proposal(product, Map.of("reversesId", id(earlier), "decidedOn", "2026-10-11"));
        decide(before).statusCode(409).body("errors.code", contains("DECIDED_BEFORE_REVERSED"));
        admin().get(before + "/transitions")
                .then()
                .body("options.find{it.to=='DECIDED'}.reasons.code", contains("DECIDED_BEFORE_REVERSED"));
        patch(before, Map.of("decidedOn", "2026-10-12")).statusCode(200);
        decide(before).statusCode(200);
    }

    @Test
    void whoReversesItCouldChangeIt() {
        String other = product();
        Account member = Account.of("EDITOR");
        Teams.join(other, member);
        String later = reversal(other, earlier);
        as(member.token())
                .header("If-Match", "*")
                .body(Map.of("to", "DECIDED"))
                .post(later + "/transitions")
                .then()
                .statusCode(409)
                .body("errors.code", contains("NOT_ON_TEAM"));
        admin().get(earlier).then().body("status", equalTo("DECIDED"));
        Teams.join(product, member);
        as(member.token())
                .header("If-Match", "*")
                .body(Map.of("to", "DECIDED"))
                .post(later + "/transitions")
                .then()
                .statusCode(200);
        admin().get(earlier).then().body("status", equalTo("REVERSED"));
    }

    @Test
    void whatOneMustNotKnowOfIsNotReversed() {
        String other = product();
        Account member = Account.of("EDITOR");
        Teams.join(other, member);
        String later = reversal(other, earlier);
        patch(product, Map.of("confidential", true)).statusCode(200);
        as(member.token())
                .get(later + "/transitions")
                .then()
                .body("options.find{it.to=='DECIDED'}.reasons.code", hasItem("REVERSES_UNKNOWN"));
        as(member.token())
                .header("If-Match", "*")
                .body(Map.of("to", "DECIDED"))
                .post(later + "/transitions")
                .then()
                .statusCode(409)
                .body("errors.code", contains("REVERSES_UNKNOWN"));
    }

    @Test
    void aProposalToReverseItGoesAndComesBack() {
        String proposal = reversal(product, earlier);
        delete(proposal).statusCode(204);
        restore(proposal).statusCode(200);
        decide(reversal(product, earlier)).statusCode(200);
        delete(proposal).statusCode(204);
        restore(proposal).statusCode(200);
        decide(proposal).statusCode(409).body("errors.code", contains("REVERSED_ALREADY"));
    }
}
