package dev.slipway.stakeholders;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.post;
import static dev.slipway.testing.Records.restore;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Account;
import dev.slipway.testing.Api;
import dev.slipway.testing.Crowd;
import dev.slipway.testing.Records;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Statements;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Stakeholders over HTTP, and the trees that they form. */
@SlipwayTest
class StakeholderTest {

    private static Map<String, Object> body(String kind, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("kind", kind, "function", "CUSTOMER", "name", "商户 Merchant"));
        body.putAll(more);
        return body;
    }

    private static String team(String parent) {
        return create("stakeholders", body("TEAM", parent == null ? Map.of() : Map.of("parentId", id(parent))));
    }

    private static List<String> chain(int length) {
        List<String> chain = new ArrayList<>();
        for (int i = 0; i < length; i++) chain.add(team(i == 0 ? null : chain.get(i - 1)));
        return chain;
    }

    private static ValidatableResponse moved(String stakeholder, String parent) {
        return patch(stakeholder, Map.of("parentId", id(parent)));
    }

    private static void isRefused(ValidatableResponse answer, String pointer, String code) {
        answer.statusCode(409)
                .body("code", equalTo("RULE_VIOLATED"))
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    @Test
    void namesOfAnyScriptAreKeptAndFound() {
        String word = "w" + Api.key();
        for (String name :
                List.of("王芳 " + word, "سارة حداد " + word, "Nguye\u0302\u0303n " + word, "☕👩🏽‍💼 " + word)) {
            String path = create("stakeholders", body("PERSON", Map.of("name", name)));
            admin().get(path).then().body("name", equalTo(name));
        }
        create("stakeholders", body("PERSON", Map.of("localNames", Map.of("zh-Hans", "店 " + word))));
        create("stakeholders", body("PERSON", Map.of("title", "Head of " + word)));
        admin().get("/api/v1/stakeholders?total=true&q=" + word).then().body("total", equalTo(6));
        post("stakeholders", body("PERSON", Map.of("name", "长".repeat(301)))).statusCode(422);
        create("stakeholders", body("PERSON", Map.of("name", "长".repeat(300))));
    }

    @Test
    void languagesAndTimeZoneAreKnownOnes() {
        post("stakeholders", body("PERSON", Map.of("languages", List.of("zh-CN", "xx-yy"), "timeZone", "Asia/Peking")))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/languages/1", "/timeZone"));
        post("stakeholders", body("PERSON", Map.of("languages", List.of("en", "en"))))
                .statusCode(422)
                .body("errors.code", contains("DUPLICATES"));
        create(
                "stakeholders",
                body("PERSON", Map.of("languages", List.of("zh-CN", "en"), "timeZone", "Asia/Shanghai")));
    }

    @Test
    void noTwoLiveStakeholdersAreTheSamePersonAndOnlyOneOfThatKindIs() {
        Map<String, Object> body = body("PERSON", Map.of("personId", id(Records.person())));
        String first = create("stakeholders", body);
        post("stakeholders", body).statusCode(409).body("errors.code", contains("STAKEHOLDER_PERSON_ID_KEY"));
        delete(first).statusCode(204);
        create("stakeholders", body);
        restore(first).statusCode(409);
        post("stakeholders", body("TEAM", Map.of("personId", id(Records.person()))))
                .statusCode(422)
                .body("errors.code", contains("PERSON_OF_OTHER_KIND"));
    }

    @Test
    void aTreeHasEightLevels() {
        List<String> chain = chain(8);
        isRefused(
                post("stakeholders", body("TEAM", Map.of("parentId", id(chain.get(7))))),
                "/parentId",
                "STAKEHOLDER_PARENT_ID_LEVELS");
        isRefused(moved(chain.get(0), team(null)), "/parentId", "STAKEHOLDER_PARENT_ID_LEVELS");
    }

    @Test
    void nothingIsBelowItselfNorBelowAPerson() {
        List<String> chain = chain(3);
        isRefused(moved(chain.get(0), chain.get(2)), "/parentId", "STAKEHOLDER_PARENT_ID_CYCLE");
        isRefused(moved(chain.get(0), chain.get(0)), "/parentId", "STAKEHOLDER_PARENT_ID_CYCLE");
        String person = create("stakeholders", body("PERSON", Map.of()));
        isRefused(moved(chain.get(0), person), "/parentId", "STAKEHOLDER_PARENT_ID_PERSON");
        isRefused(patch(chain.get(0), Map.of("kind", "PERSON")), "/kind", "STAKEHOLDER_KIND_CHILDREN");
        delete(chain.get(0)).statusCode(409).body("code", equalTo("IN_USE"));
    }

    @RepeatedTest(3)
    void ofTwoMovesAtOnceUnderEachOtherOneIsRefused() throws Exception {
        String one = team(null);
        String other = team(null);
        List<Callable<Integer>> moves = List.of(
                () -> moved(one, other).extract().statusCode(),
                () -> moved(other, one).extract().statusCode());
        assertEquals(List.of(200, 409), Crowd.of(moves).stream().sorted().toList());
    }

    @Test
    void aTreeIsReadByNameInOneStatement() {
        String top = team(null);
        for (String name : List.of("B", "A"))
            create("stakeholders", body("PERSON", Map.of("parentId", id(top), "name", name)));
        admin().get(top + "/tree")
                .then()
                .statusCode(200)
                .body("stakeholder.id", equalTo(id(top)))
                .body("children.stakeholder.name", contains("A", "B"));
        admin().get("/api/v1/stakeholders?root=true&id=" + id(top)).then().body("items.id", contains(id(top)));
        admin().get("/api/v1/stakeholders?parentId=" + id(top) + "&sort=-name&include=parent,owner,person")
                .then()
                .body("items.name", contains("B", "A"))
                .body("items[0].parent.id", equalTo(id(top)));
        assertEquals(1, Statements.during(() -> admin().get(top + "/tree")).size());
    }

    @Test
    void whoMakesOneOwnsItUnlessHeSaysOtherwiseAndAnOwnerIsReplacedNotRemoved() {
        Account editor = Account.of("EDITOR");
        String mine = as(editor.token())
                .body(body("TEAM", Map.of()))
                .post("/api/v1/stakeholders")
                .then()
                .statusCode(201)
                .body("ownerId", equalTo(editor.person()))
                .extract()
                .path("id");
        String path = "/api/v1/stakeholders/" + mine;
        Map<String, Object> none = new HashMap<>();
        none.put("ownerId", null);
        patch(path, none)
                .statusCode(200)
                .body("ownerId", equalTo(editor.person()))
                .body("version", equalTo(1));
        post("stakeholders", body("TEAM", Map.of())).body("ownerId", nullValue());
        String other = id(Records.person());
        post("stakeholders", body("TEAM", Map.of("ownerId", other))).body("ownerId", equalTo(other));
    }
}
