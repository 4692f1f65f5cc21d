package dev.slipway.interactions;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.person;
import static dev.slipway.testing.Records.post;
import static dev.slipway.testing.Records.product;
import static dev.slipway.testing.Records.restore;
import static dev.slipway.testing.Talks.said;
import static dev.slipway.testing.Talks.stakeholder;
import static dev.slipway.testing.Talks.talk;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.Account;
import dev.slipway.testing.Api;
import dev.slipway.testing.Records;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Talks;
import dev.slipway.testing.Teams;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Interactions over HTTP. */
@SlipwayTest
class InteractionTest {

    private static ValidatableResponse say(String stakeholder, Map<String, ?> more) {
        return post("interactions", said(new String[] {stakeholder}, more));
    }

    @Test
    void allThatWasSaidIsKeptAsItIs() {
        String person = person();
        String link = "https://docs.example.com/会议?n=1&lang=العربية";
        Map<String, Object> more = Map.of(
                "personIds", Talks.ids(person),
                "summary", "说好了 تم الاتفاق 👍🏽 é".repeat(500),
                "decisions", List.of("每周一复盘 Monday", "不再延期 No more delay"),
                "sentiment", "MIXED",
                "attachments", List.of(Map.of("title", "纪要 Minutes", "url", link)),
                "at", "2026-03-02T17:00:00+08:00");
        String path = create("interactions", said(new String[] {stakeholder()}, more));
        admin().get(path)
                .then()
                .body("at", equalTo("2026-03-02T09:00:00Z"))
                .body("summary", equalTo(more.get("summary")))
                .body("decisions", equalTo(more.get("decisions")))
                .body("attachments[0].url", equalTo(link))
                .body("personIds", contains(id(person)));
        admin().get("/api/v1/interactions?q=延期&personId=" + id(person)).then().body("items.id", contains(id(path)));
    }

    @Test
    void whatIsStillToComeIsNoInteractionButClocksMayDifferAMinute() {
        String somebody = stakeholder();
        say(somebody, Map.of("at", Instant.now().plusSeconds(600).toString()))
                .statusCode(422)
                .body("errors.pointer", contains("/at"))
                .body("errors.code", contains("IN_THE_FUTURE"));
        say(somebody, Map.of("at", Instant.now().plusSeconds(60).toString())).statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "at,yesterday,/at",
        "channel,FAX,/channel",
        "summary,'',/summary",
        "sentiment,ANGRY,/sentiment",
        "productId,none,/productId",
        "mood,x,/mood",
    })
    void whatCannotBeReadIsNamed(String field, String value, String pointer) {
        int status = say(stakeholder(), Map.of(field, value))
                .body("errors.pointer", contains(pointer))
                .extract()
                .statusCode();
        assertTrue(status == 400 || status == 422, "" + status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "ftp://files.example.com/a",
                "//example.com/a",
                "https://user:secret@example.com",
                "minutes.pdf",
                "data:text/html,x"
            })
    void attachmentsAreAddressesOfTheWebOnly(String url) {
        say(stakeholder(), Map.of("attachments", List.of(Map.of("title", "纪要 Minutes", "url", url))))
                .statusCode(422)
                .body("errors.pointer", contains("/attachments/0/url"));
    }

    @Test
    void somebodyTookPartAndEachOnce() {
        post("interactions", said(new String[0], Map.of()))
                .statusCode(422)
                .body("errors.pointer", contains("/stakeholderIds"));
        String somebody = stakeholder();
        post("interactions", said(new String[] {somebody, somebody}, Map.of()))
                .statusCode(422)
                .body("errors.code", contains("DUPLICATES"));
        String person = person();
        say(somebody, Map.of("personIds", Talks.ids(person, person)))
                .statusCode(422)
                .body("errors.pointer", contains("/personIds"));
    }

    @Test
    void whoeverTookPartIsALiveRecord() {
        String gone = stakeholder();
        delete(gone).statusCode(204);
        say(gone, Map.of())
                .statusCode(422)
                .body("errors.code", contains("REFERENCE_NOT_FOUND"))
                .body("errors.pointer", contains("/stakeholderIds"));
        say(stakeholder(), Map.of("personIds", List.of(UUID.randomUUID().toString())))
                .statusCode(422)
                .body("errors.pointer", contains("/personIds"));
    }

    @Test
    void whoTookPartDoesNotGoToTheTrashBeforeTheInteraction() {
        String somebody = stakeholder();
        String person = person();
        String path = create("interactions", said(new String[] {somebody}, Map.of("personIds", Talks.ids(person))));
        delete(somebody).statusCode(409).body("detail", containsString("interactions"));
        delete(person).statusCode(409).body("detail", containsString("interactions"));
        delete(path).statusCode(204);
        delete(somebody).statusCode(204);
        restore(path).statusCode(422).body("errors.pointer", contains("/stakeholderIds"));
    }

    @Test
    void theyAreFoundByWhoTookPartByProductByDayAndByChannel() {
        String somebody = stakeholder();
        String product = product();
        String older = talk(product, 9, somebody, stakeholder());
        String newer = talk(product, 2, somebody);
        String list = "/api/v1/interactions?stakeholderId=" + id(somebody);
        admin().get(list + "&sort=-at&channel=CALL").then().body("items.id", contains(id(newer), id(older)));
        admin().get(list + "&productId=" + id(product) + "&atFrom=" + Talks.daysAgo(3))
                .then()
                .body("items.id", contains(id(newer)));
        admin().get(list + "&atTo=" + Talks.daysAgo(3) + "&include=product")
                .then()
                .body("items.id", contains(id(older)))
                .body("items[0].product.id", equalTo(id(product)));
    }

    @Test
    void aTalkWithOneWhomACallerMayNotKnowOfIsNoneToThatCaller() {
        String somebody = stakeholder();
        String secret = Talks.secret();
        String path = create("interactions", said(new String[] {somebody, secret}, Map.of()));
        Account viewer = Account.of("VIEWER");
        as(viewer.token()).get(path).then().statusCode(404);
        as(viewer.token()).get(path + "/history").then().statusCode(404);
        as(viewer.token())
                .get("/api/v1/interactions?stakeholderId=" + id(somebody))
                .then()
                .body("items", empty());
        patch(secret, Map.of("confidential", false)).statusCode(200);
        as(viewer.token()).get(path).then().statusCode(200);
    }

    @Test
    void whoMayNotKnowOfAStakeholderNamesNone() {
        Account editor = Account.of("EDITOR");
        as(editor.token())
                .body(said(new String[] {stakeholder(), Talks.secret()}, Map.of()))
                .post("/api/v1/interactions")
                .then()
                .statusCode(422)
                .body("errors.code", contains("REFERENCE_NOT_FOUND"))
                .body("errors.pointer", contains("/stakeholderIds/1"));
    }

    @Test
    void theTalksOnAConfidentialProductAreOfItsTeam() {
        String product = create("products", Map.of("key", Api.key(), "name", "Secret", "confidential", true));
        String path = talk(product, 1, stakeholder());
        Account member = Account.of("EDITOR");
        Teams.join(product, member);
        as(member.token()).get(path).then().statusCode(200);
        as(Account.of("EDITOR").token()).get(path).then().statusCode(404);
    }

    @Test
    void withoutAProductItsKeeperChangesItAndWhoeverMadeItKeepsIt() {
        Account keeper = Account.of("EDITOR");
        Account other = Account.of("EDITOR");
        String location = as(keeper.token())
                .body(said(new String[] {stakeholder()}, Map.of()))
                .post("/api/v1/interactions")
                .then()
                .statusCode(201)
                .body("ownerId", equalTo(keeper.person()))
                .extract()
                .header("Location");
        String path = "/api/v1/interactions/" + id(location);
        change(other, path, Map.of("summary", "x")).statusCode(403);
        change(keeper, path, Map.of("summary", "补记 Added")).statusCode(200).body("ownerId", equalTo(keeper.person()));
        change(keeper, path, Map.of("ownerId", other.person())).statusCode(200);
        change(other, path, Map.of("summary", "x")).statusCode(200);
        change(keeper, path, Map.of("summary", "y")).statusCode(403);
    }

    private static ValidatableResponse change(Account account, String path, Map<String, ?> body) {
        return as(account.token())
                .contentType(Records.MERGE_PATCH)
                .header("If-Match", "*")
                .body(body)
                .patch(path)
                .then();
    }
}
