package dev.slipway.decisions;

import static dev.slipway.decisions.Given.body;
import static dev.slipway.decisions.Given.decide;
import static dev.slipway.decisions.Given.decided;
import static dev.slipway.decisions.Given.post;
import static dev.slipway.decisions.Given.proposal;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.line;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.person;
import static dev.slipway.testing.Records.product;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Account;
import dev.slipway.testing.Api;
import dev.slipway.testing.Bodies;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Teams;
import dev.slipway.testing.Tokens;
import dev.slipway.value.Uuid7;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decisions over HTTP. */
@SlipwayTest
class DecisionTest {

    private String product;

    @BeforeEach
    void aProduct() {
        product = product();
    }

    private static String stakeholder() {
        return create("stakeholders", Bodies.of("stakeholders", null));
    }

    @Test
    void whatIsDecidedSaysWhatWhyWhenAndByWhom() {
        Map<String, Object> none = new HashMap<>();
        for (String field : List.of("outcome", "rationale", "decidedOn", "personIds")) none.put(field, null);
        String decision = proposal(product, none);
        decide(decision)
                .statusCode(409)
                .body(
                        "errors.code",
                        contains("OUTCOME_MISSING", "RATIONALE_MISSING", "DECIDED_ON_MISSING", "DECIDERS_MISSING"));
        admin().header("Accept-Language", "zh")
                .get(decision + "/transitions")
                .then()
                .body("options.find{it.to=='DECIDED'}.reasons.detail", hasItem("请说明理由"));
        patch(
                        decision,
                        Map.of(
                                "outcome", "做 Do it",
                                "rationale", "因为 Because",
                                "decidedOn", "2026-11-01",
                                "stakeholderIds", List.of(id(stakeholder()))))
                .statusCode(200);
        decide(decision).statusCode(200).body("status", equalTo("DECIDED"));
    }

    @Test
    void eachOptionHasAVerdictOnceItIsDecided() {
        Map<String, Object> open = Map.of("name", "甲", "pros", List.of("快"), "cons", List.of("贵"));
        String decision = proposal(product, Map.of("options", List.of(open)));
        decide(decision).statusCode(409).body("errors.code", contains("OPTION_VERDICT_MISSING"));
        Map<String, Object> chosen = new HashMap<>(open);
        chosen.put("verdict", "CHOSEN");
        patch(decision, Map.of("options", List.of(chosen, Map.of("name", "乙", "verdict", "REJECTED"))))
                .statusCode(200);
        decide(decision)
                .statusCode(200)
                .body("options.verdict", contains("CHOSEN", "REJECTED"))
                .body("options[0].pros", contains("快"));
    }

    @Test
    void ofWhatIsDecidedOnlyTheLabelsChange() {
        String decision = decided(product);
        patch(decision, Map.of("rationale", "别的 Something else"))
                .statusCode(409)
                .body("code", equalTo("IMMUTABLE"));
        patch(decision, Map.of("personIds", List.of(id(person())))).statusCode(409);
        patch(decision, Map.of("tags", List.of("定价"))).statusCode(200).body("tags", contains("定价"));
        patch(decision, Map.of("tags", List.of(), "title", "改名")).statusCode(409);
        delete(decision).statusCode(409).body("code", equalTo("IMMUTABLE"));
        move(decision, Map.of("to", "PROPOSED")).statusCode(409);
        admin().get(decision).then().body("version", equalTo(3)).body("status", equalTo("DECIDED"));
    }

    @Test
    void aProposalIsChangedAndDeleted() {
        String decision = proposal(product, Map.of());
        patch(decision, Map.of("rationale", "别的 Something else")).statusCode(200);
        delete(decision).statusCode(204);
    }

    @Test
    void itsDayHasCome() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        post(body(product, Map.of("decidedOn", today.plusDays(2).toString())))
                .statusCode(422)
                .body("errors.pointer", contains("/decidedOn"))
                .body("errors.code", contains("DECIDED_ON_AHEAD"));
        // in the east the day has begun
        post(body(product, Map.of("decidedOn", today.plusDays(1).toString()))).statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "title,'　',422,/title",
        "outcome,'',422,/outcome",
        "decidedOn,2026-02-30,400,/decidedOn",
        "reversesId,x,400,/reversesId",
        "status,DECIDED,400,/status",
        "ownerId,0198f000-0001-7000-8000-00000000ffff,422,/ownerId",
    })
    void whatCannotBeIsNamed(String field, String value, int status, String pointer) {
        post(body(product, Map.of(field, value))).statusCode(status).body("errors.pointer", contains(pointer));
    }

    @Test
    void listsHaveNothingTwiceAndNothingUnknown() {
        String id = id(person());
        post(body(product, Map.of("personIds", List.of(id, id))))
                .statusCode(422)
                .body("errors.code", contains("DUPLICATES"));
        Map<String, String> option = Map.of("name", "甲");
        post(body(product, Map.of("options", List.of(option, option)))).statusCode(422);
        post(body(product, Map.of("options", List.of(Map.of("name", "甲", "verdict", "MAYBE")))))
                .statusCode(400)
                .body("errors.pointer", contains("/options/0/verdict"));
        for (String list : List.of("personIds", "stakeholderIds")) {
            post(body(product, Map.of(list, List.of(Uuid7.next().toString()))))
                    .statusCode(422)
                    .body("errors.code", contains("REFERENCE_NOT_FOUND"))
                    .body("errors.pointer", contains("/" + list));
        }
        post(body(product, Map.of("personIds", Arrays.asList(id, null)))).statusCode(400);
    }

    @Test
    void whoDecidesStays() {
        String stakeholder = stakeholder();
        String person = person();
        String decision =
                proposal(product, Map.of("stakeholderIds", List.of(id(stakeholder)), "personIds", List.of(id(person))));
        delete(stakeholder).statusCode(409).body("code", equalTo("IN_USE"));
        delete(person).statusCode(409);
        delete(decision).statusCode(204);
        delete(stakeholder).statusCode(204);
        Map<String, Object> gone = body(product, Map.of("stakeholderIds", List.of(id(stakeholder))));
        post(gone).statusCode(422);
        admin().post(decision + "/restore").then().statusCode(422);
    }

    @Test
    void whoHasDecidedMayTurnOutToBeSomebodyElse() {
        String duplicate = stakeholder();
        String original = stakeholder();
        String decision = decided(product, Map.of("stakeholderIds", List.of(id(duplicate))));
        admin().header("If-Match", "*")
                .body(Map.of("intoId", id(original)))
                .post(duplicate + "/merge")
                .then()
                .statusCode(200);
        admin().get(decision)
                .then()
                .body("stakeholderIds", contains(id(original)))
                .body("status", equalTo("DECIDED"));
        patch(decision, Map.of("stakeholderIds", List.of())).statusCode(409).body("code", equalTo("IMMUTABLE"));
    }

    @Test
    void itIsOfAProductOrOfALineOrOfItsOwner() {
        String line = line();
        post(body(product, Map.of("productLineId", id(line))))
                .statusCode(422)
                .body("errors.code", contains("PRODUCT_OR_LINE"));
        Map<String, Object> noProduct = new HashMap<>();
        noProduct.put("productId", null);
        noProduct.put("productLineId", id(line));
        post(body(product, noProduct)).statusCode(201);
        noProduct.remove("productLineId");
        Account owner = Account.of("EDITOR");
        Map<String, Object> body = body(product, noProduct);
        String decision = as(owner.token())
                .body(body)
                .post("/api/v1/decisions")
                .then()
                .statusCode(201)
                .body("ownerId", equalTo(owner.person()))
                .extract()
                .header("Location");
        assertEquals(200, statusOfDeciding(owner.token(), decision));
        assertEquals(403, statusOfDeciding(Account.of("EDITOR").token(), own(owner, body)));
    }

    private static String own(Account owner, Map<String, ?> body) {
        return as(owner.token()).body(body).post("/api/v1/decisions").header("Location");
    }

    private static int statusOfDeciding(String token, String decision) {
        return as(token)
                .header("If-Match", "*")
                .body(Map.of("to", "DECIDED"))
                .post(decision.substring(decision.indexOf("/api/")) + "/transitions")
                .statusCode();
    }

    @Test
    void theTeamOrTheManagerOfTheLineDecides() {
        Account member = Account.of("EDITOR");
        Account manager = Account.of("EDITOR");
        Teams.join(product, member);
        String line = create("product-lines", Map.of("key", Api.key(), "name", "L", "managerId", manager.person()));
        Map<String, Object> ofLine = new HashMap<>();
        ofLine.put("productId", null);
        ofLine.put("productLineId", id(line));
        assertEquals(200, statusOfDeciding(member.token(), proposal(product, Map.of())));
        assertEquals(403, statusOfDeciding(manager.token(), proposal(product, Map.of())));
        assertEquals(200, statusOfDeciding(manager.token(), proposal(product, ofLine)));
        assertEquals(403, statusOfDeciding(member.token(), proposal(product, ofLine)));
    }

    @Test
    void aDecisionOnAConfidentialProductIsHidden() {
        String decision = decided(product);
        patch(product, Map.of("confidential", true)).statusCode(200);
        String viewer = Tokens.secret(List.of("VIEWER"), Map.of());
        as(viewer).get(decision).then().statusCode(404);
        as(viewer).get(decision + "/history").then().statusCode(404);
        as(viewer).get("/api/v1/decisions?id=" + id(decision)).then().body("items.size()", equalTo(0));
    }
}
