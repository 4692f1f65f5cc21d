package dev.slipway.stakeholders;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.restore;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.data.Repository;
import dev.slipway.marks.Refers;
import dev.slipway.testing.Account;
import dev.slipway.testing.Api;
import dev.slipway.testing.Crowd;
import dev.slipway.testing.Records;
import dev.slipway.testing.SlipwayTest;
import io.quarkus.arc.All;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Merging a stakeholder into another one that is the same. */
@SlipwayTest
class StakeholderMergeTest {

    @Inject
    @All
    List<Repository<?, ?, ?>> repositories;

    private static String stakeholder(String kind, Map<String, ?> more) {
        Map<String, Object> body =
                new HashMap<>(Map.of("kind", kind, "function", "CUSTOMER", "name", "商户 " + Api.key()));
        body.putAll(more);
        return create("stakeholders", body);
    }

    private static ValidatableResponse merge(String token, String one, String into) {
        return as(token)
                .header("If-Match", "*")
                .body(Map.of("intoId", id(into), "reason", "同一家 The same"))
                .post(one + "/merge")
                .then();
    }

    private static void isRefused(String one, String into, String code) {
        merge(Api.ADMIN, one, into)
                .statusCode(409)
                .body("errors.pointer", contains("/intoId"))
                .body("errors.code", contains(code));
    }

    /** Every field of every resource; a new one is here by itself. */
    @Test
    void everyReferenceIsMovedInTheTrashTooAndTheHistoryKeepsIt() {
        List<Referring> all = Referring.all(repositories);
        assertTrue(all.size() >= 3, "the walk found too little: " + all);
        for (Referring referring : all) {
            String one = stakeholder("ORGANISATION", Map.of());
            String into = stakeholder("ORGANISATION", Map.of());
            String product = Records.product();
            String live = referring.create(one, product, "文");
            String trashed = referring.create(one, Records.product(), "字");
            delete(trashed).statusCode(204);
            merge(Api.ADMIN, one, into)
                    .statusCode(200)
                    .body("mergedIntoId", equalTo(id(into)))
                    .body("deletedAt", notNullValue());
            Object expected = referring.list() ? List.of(id(into)) : id(into);
            assertEquals(expected, referring.said(live), referring.toString());
            assertEquals(expected, referring.said(trashed), referring.toString());
            admin().get(live + "/history")
                    .then()
                    .body("items[0].reason", equalTo("同一家 The same"))
                    .body("items[0].changes.field", hasItem(referring.field()));
            restore(trashed).statusCode(200);
        }
    }

    /** A list of ids has no foreign key by which it could be found. */
    @Test
    void everyListOfStakeholdersSaysSo() {
        for (Repository<?, ?, ?> repository : repositories) {
            for (RecordComponent field : repository.details().getRecordComponents()) {
                String name = field.getName().toLowerCase(Locale.ROOT);
                if (field.getType() != List.class || !name.matches(".*(stakeholder|participant|party|parties).*ids"))
                    continue;
                assertTrue(field.isAnnotationPresent(Refers.class), repository.resource() + ' ' + name);
            }
        }
    }

    @Test
    void aListThatNamesBothNamesTheOtherOneOnce() {
        for (Referring referring : Referring.all(repositories)) {
            if (!referring.list()) continue;
            String one = stakeholder("ORGANISATION", Map.of());
            String into = stakeholder("ORGANISATION", Map.of());
            String record = referring.create(one, Records.product(), "文");
            patch(record, Map.of(referring.field(), List.of(id(one), id(into)))).statusCode(200);
            merge(Api.ADMIN, one, into).statusCode(200);
            assertEquals(List.of(id(into)), referring.said(record), referring.toString());
        }
    }

    @Test
    void theOtherOneTakesOverWhatItLacksAndTheMergedOneRests() {
        String person = id(Records.person());
        String one = stakeholder(
                "PERSON",
                Map.of(
                        "title", "总监",
                        "personId", person,
                        "languages", List.of("zh-CN", "en"),
                        "localNames", Map.of("en", "One", "fr", "Un"),
                        "tags", List.of("a", "b")));
        String into = stakeholder(
                "PERSON",
                Map.of("languages", List.of("en"), "localNames", Map.of("en", "Other"), "tags", List.of("b", "c")));
        merge(Api.ADMIN, one, into).statusCode(200);
        admin().get(into)
                .then()
                .body("title", equalTo("总监"))
                .body("personId", equalTo(person))
                .body("languages", contains("en", "zh-CN"))
                .body("localNames", equalTo(Map.of("en", "Other", "fr", "Un")))
                .body("tags", contains("b", "c", "a"));
        admin().get(one + "/history").then().body("items.event", contains("DELETED", "CREATED"));
        admin().get("/api/v1/stakeholders?deleted=true&mergedIntoId=" + id(into))
                .then()
                .body("items.id", contains(id(one)));
        restore(one).statusCode(409).body("code", equalTo("IMMUTABLE")).body("detail", containsString(id(into)));
        admin().get(one).then().body("mergedIntoId", equalTo(id(into)));
    }

    @Test
    void contactsOfBothStayOnce() {
        String one = stakeholder("TEAM", Map.of());
        String into = stakeholder("TEAM", Map.of());
        for (String stakeholder : List.of(one, into)) {
            create("stakeholder-contacts", contact(stakeholder, "EMAIL", "same@example.com", false));
            create("stakeholder-contacts", contact(stakeholder, "WECHAT", "chat" + Api.key(), true));
        }
        create("stakeholder-contacts", contact(one, "EMAIL", "more@example.com", true));
        merge(Api.ADMIN, one, into).statusCode(200);
        String list = "/api/v1/stakeholder-contacts?stakeholderId=" + id(into);
        admin().get(list + "&kind=EMAIL")
                .then()
                .body("items.value", containsInAnyOrder("same@example.com", "more@example.com"))
                .body("items.find{it.value=='more@example.com'}.preferred", equalTo(true));
        admin().get(list + "&kind=WECHAT").then().body("items.preferred", containsInAnyOrder(true, false));
    }

    private static Map<String, Object> contact(String stakeholder, String kind, String value, boolean preferred) {
        return Map.of("stakeholderId", id(stakeholder), "kind", kind, "value", value, "preferred", preferred);
    }

    @Test
    void whatIsNotTheSameIsNotMerged() {
        String top = stakeholder("TEAM", Map.of());
        String below = stakeholder("TEAM", Map.of("parentId", id(stakeholder("TEAM", Map.of("parentId", id(top))))));
        isRefused(top, top, "STAKEHOLDER_MERGE_ITSELF");
        isRefused(top, below, "STAKEHOLDER_MERGE_CYCLE");
        isRefused(below, top, "STAKEHOLDER_MERGE_CYCLE");
        isRefused(top, stakeholder("ORGANISATION", Map.of()), "STAKEHOLDER_MERGE_KIND");
        isRefused(top, stakeholder("TEAM", Map.of("confidential", true)), "STAKEHOLDER_MERGE_CONFIDENTIAL");
        isRefused(
                stakeholder("PERSON", Map.of("personId", id(Records.person()))),
                stakeholder("PERSON", Map.of("personId", id(Records.person()))),
                "STAKEHOLDER_MERGE_PEOPLE");
        merge(Api.ADMIN, top, Records.product()).statusCode(422).body("code", equalTo("REFERENCE_NOT_FOUND"));
        String trashed = stakeholder("TEAM", Map.of());
        delete(trashed);
        merge(Api.ADMIN, top, trashed).statusCode(422);
        merge(Api.ADMIN, trashed, top).statusCode(409).body("code", equalTo("IN_TRASH"));
    }

    @Test
    void aRecordThatMayNotReferToTheOtherOneIsNamedAndNothingIsMerged() {
        String one = stakeholder("TEAM", Map.of());
        String into = null;
        for (int level = 1; level <= 8; level++)
            into = stakeholder("TEAM", into == null ? Map.of() : Map.of("parentId", id(into)));
        String child = stakeholder("PERSON", Map.of("parentId", id(one)));
        merge(Api.ADMIN, one, into)
                .statusCode(409)
                .body("errors.code", contains("STAKEHOLDER_PARENT_ID_LEVELS"))
                .body("detail", containsString("stakeholders/" + id(child)));
        admin().get(child).then().body("parentId", equalTo(id(one)));
        admin().get(one).then().body("deletedAt", nullValue());
    }

    @Test
    void whoMergesMayChangeBothAndNamesWhatHeHasSeen() {
        Account owner = Account.of("EDITOR");
        String mine = stakeholder("TEAM", Map.of("ownerId", owner.person()));
        String second = stakeholder("TEAM", Map.of("ownerId", owner.person()));
        String other = stakeholder("TEAM", Map.of());
        merge(owner.token(), mine, other).statusCode(403);
        merge(owner.token(), other, mine).statusCode(403);
        merge(owner.token(), mine, stakeholder("TEAM", Map.of("confidential", true)))
                .statusCode(422);
        admin().body(Map.of("intoId", id(second))).post(mine + "/merge").then().statusCode(428);
        patch(second, Map.of("title", "x")).statusCode(200);
        admin().header("If-Match", "\"1\"")
                .body(Map.of("intoId", id(second), "intoVersion", 1))
                .post(mine + "/merge")
                .then()
                .statusCode(412);
        merge(owner.token(), mine, second).statusCode(200);
    }

    @RepeatedTest(3)
    void whoWritesAtTheSameTimeEitherComesFirstOrFindsItMerged() throws Exception {
        String one = stakeholder("TEAM", Map.of());
        String into = stakeholder("TEAM", Map.of());
        String note = create("stakeholder-notes", Map.of("stakeholderId", id(one), "text", "一"));
        List<Callable<Integer>> calls = new ArrayList<>(List.of(
                () -> merge(Api.ADMIN, one, into).extract().statusCode(),
                () -> patch(note, Map.of("text", "二")).extract().statusCode()));
        for (int i = 0; i < 4; i++) {
            calls.add(() -> Records.post("stakeholder-notes", Map.of("stakeholderId", id(one), "text", "三"))
                    .extract()
                    .statusCode());
        }
        List<Integer> answers = Crowd.of(calls);
        assertEquals(200, answers.get(0));
        assertEquals(200, answers.get(1));
        answers.subList(2, 6).forEach(status -> assertTrue(status == 201 || status == 422, "" + status));
        admin().get("/api/v1/stakeholder-notes?total=true&stakeholderId=" + id(one))
                .then()
                .body("total", equalTo(0));
        long made =
                answers.subList(2, 6).stream().filter(status -> status == 201).count();
        admin().get("/api/v1/stakeholder-notes?stakeholderId=" + id(into))
                .then()
                .body("items.size()", equalTo((int) made + 1))
                .body("items.text", hasItem("二"));
    }
}
