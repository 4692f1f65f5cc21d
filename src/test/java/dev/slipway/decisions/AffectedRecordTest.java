package dev.slipway.decisions;

import static dev.slipway.decisions.Given.body;
import static dev.slipway.decisions.Given.decided;
import static dev.slipway.decisions.Given.post;
import static dev.slipway.decisions.Given.proposal;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.product;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.Account;
import dev.slipway.testing.Api;
import dev.slipway.testing.Bodies;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Teams;
import dev.slipway.testing.Tokens;
import dev.slipway.value.Uuid7;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The records that decisions affect. */
@SlipwayTest
class AffectedRecordTest {

    private String product;

    @BeforeEach
    void aProduct() {
        product = product();
    }

    private static Map<String, String> affected(String path) {
        return Map.of("resource", path.replaceAll(".*/v1/|/[^/]*$", ""), "id", id(path));
    }

    private static Map<String, Object> affects(String product, Map<String, String> record) {
        return body(product, Map.of("affects", List.of(record)));
    }

    @Test
    void recordsOfAnyKindAreAffectedAndDecisionsFoundByThem() {
        String plan = create("launch-plans", Bodies.of("launch-plans", product));
        String stakeholder = create("stakeholders", Bodies.of("stakeholders", product));
        String task = create("launch-tasks", Bodies.of("launch-tasks", product));
        String first = decided(product, Map.of("affects", List.of(affected(plan), affected(stakeholder))));
        String second = proposal(product, Map.of("affects", List.of(affected(plan), affected(task), affected(first))));
        admin().get(second).then().body("affects.resource", contains("launch-plans", "launch-tasks", "decisions"));
        find(id(plan), first, second);
        find(id(task), second);
        find(id(first), second);
        find(id(stakeholder) + "&affects=" + id(task), first, second);
        find(id(plan) + "&status=DECIDED", first);
        find(id(product));
        patch(second, Map.of("affects", List.of())).statusCode(200);
        find(id(plan), first);
    }

    private void find(String query, String... decisions) {
        Object[] ids = Arrays.stream(decisions).map(path -> id(path)).toArray();
        admin().get("/api/v1/decisions?affects=" + query)
                .then()
                .statusCode(200)
                .body("items.id", ids.length == 0 ? empty() : containsInAnyOrder(ids));
    }

    @ParameterizedTest
    @CsvSource({
        "memos,0198f000-0020-7000-8000-000000000001,422,/affects/0/resource,ONE_OF_EXPECTED",
        "Launch-Plans,0198f000-0020-7000-8000-000000000001,422,/affects/0/resource,PATTERN",
        "launch-plans,0198f000-0020-7000-8000-00000000ffff,422,/affects/0/id,REFERENCE_NOT_FOUND",
        "launch-plans,x,400,/affects/0/id,UUID_EXPECTED",
    })
    void whatIsNoRecordIsNamed(String resource, String id, int status, String pointer, String code) {
        post(affects(product, Map.of("resource", resource, "id", id)))
                .statusCode(status)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    @Test
    void aRecordIsNamedOnceAndByItsOwnResource() {
        Map<String, String> record = affected(product);
        post(body(product, Map.of("affects", List.of(record, record))))
                .statusCode(422)
                .body("errors.code", contains("DUPLICATES"));
        post(affects(product, Map.of("resource", "releases", "id", id(product))))
                .statusCode(422);
    }

    @Test
    void whatHasGoneToTheTrashMayStayButIsNotNamedAnew() {
        String plan = create("launch-plans", Bodies.of("launch-plans", product));
        String decision = proposal(product, Map.of("affects", List.of(affected(plan))));
        delete(plan).statusCode(204);
        patch(decision, Map.of("title", "改名 Renamed")).statusCode(200);
        post(affects(product, affected(plan))).statusCode(422).body("errors.pointer", contains("/affects/0/id"));
        find(id(plan), decision);
    }

    @Test
    void aRecordThatTheCallerMustNotKnowOfIsAnsweredLikeNone() {
        Account member = Account.of("EDITOR");
        Teams.join(product, member);
        String hidden = create("products", Map.of("key", Api.key(), "name", "P", "confidential", true));
        String plan = create("launch-plans", Bodies.of("launch-plans", hidden));
        String token = Tokens.make(List.of("VIEWER"), Map.of()).getString("id");
        for (Map<String, String> secret :
                List.of(affected(hidden), affected(plan), Map.of("resource", "api-tokens", "id", token))) {
            String toHidden =
                    answer(as(member.token()).body(affects(product, secret)).post("/api/v1/decisions"));
            Map<String, String> none = Map.of(
                    "resource", secret.get("resource"), "id", Uuid7.next().toString());
            String toNone =
                    answer(as(member.token()).body(affects(product, none)).post("/api/v1/decisions"));
            assertEquals(toNone, toHidden);
            assertTrue(toHidden.startsWith("422"), toHidden);
        }
        post(affects(product, affected(hidden))).statusCode(201);
    }

    private static String answer(Response response) {
        return response.statusCode() + response.asString().replaceAll("\"traceId\":\"[^\"]*\"", "");
    }

    @Test
    void aDecisionSaysWhatItAffectsInTheOrderInWhichItWasSaid() {
        String release = create("releases", Bodies.of("releases", product));
        admin().get(proposal(product, Map.of("affects", List.of(affected(release), affected(product)))))
                .then()
                .body("affects.id", contains(id(release), id(product)))
                .body("affects[1].resource", equalTo("products"));
    }
}
