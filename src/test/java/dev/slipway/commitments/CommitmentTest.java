package dev.slipway.commitments;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.person;
import static dev.slipway.testing.Records.post;
import static dev.slipway.testing.Records.product;
import static dev.slipway.testing.Talks.promise;
import static dev.slipway.testing.Talks.stakeholder;
import static dev.slipway.testing.Talks.talk;
import static dev.slipway.testing.Talks.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.slipway.testing.Account;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Talks;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Commitments over HTTP. */
@SlipwayTest
class CommitmentTest {

    private static String commitment(String stakeholder, String dueOn, Map<String, ?> more) {
        return create("commitments", promise(stakeholder, person(), dueOn, more));
    }

    @Test
    void somebodyPromisesToSomebodyElse() {
        String somebody = stakeholder();
        String person = person();
        Map<String, Object> body = promise(somebody, person, "2026-12-01", Map.of());
        body.put("byPersonId", id(person));
        body.remove("toPersonId");
        post("commitments", body)
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/byStakeholderId", "/toStakeholderId"))
                .body("errors.code", containsInAnyOrder("ONE_WHO_PROMISED", "ONE_PROMISED_TO"));
        body.remove("byPersonId");
        body.put("toStakeholderId", id(somebody));
        post("commitments", body).statusCode(422).body("errors.code", contains("PROMISED_TO_ITSELF"));
        body.put("toStakeholderId", id(stakeholder()));
        post("commitments", body).statusCode(201);
        Map<String, Object> internal = new HashMap<>(
                Map.of("byPersonId", id(person), "toPersonId", id(person), "text", "t", "dueOn", "2026-12-01"));
        post("commitments", internal).statusCode(422).body("errors.pointer", contains("/toPersonId"));
        internal.put("toPersonId", id(person()));
        post("commitments", internal).statusCode(201);
    }

    @Test
    void whatIsPromisedIsSaidAndStays() {
        Map<String, Object> body = promise(stakeholder(), person(), "2026-12-01", Map.of());
        Object text = body.remove("text");
        post("commitments", body).statusCode(422).body("errors.pointer", contains("/text"));
        body.put("text", text);
        patch(create("commitments", body), Collections.singletonMap("text", null))
                .statusCode(422)
                .body("errors.pointer", contains("/text"));
    }

    @Test
    void whatIsOpenAfterItsDayIsOverdueByDays() {
        String somebody = stakeholder();
        String late = commitment(somebody, today().minusDays(3).toString(), Map.of());
        String now = commitment(somebody, today().toString(), Map.of());
        String kept = commitment(somebody, today().minusDays(9).toString(), Map.of());
        move(kept, Map.of("to", "FULFILLED")).statusCode(200).body("overdue", equalTo(false));
        admin().get(late)
                .then()
                .header("ETag", nullValue())
                .body("overdue", equalTo(true))
                .body("daysOverdue", equalTo(3));
        admin().get(now).then().body("overdue", equalTo(false)).body("daysOverdue", equalTo(0));
        String list = "/api/v1/commitments?byStakeholderId=" + id(somebody);
        admin().get(list + "&overdue=true").then().body("items.id", contains(id(late)));
        admin().get(list + "&overdue=false&sort=dueOn").then().body("items.id", contains(id(kept), id(now)));
        admin().get(list + "&overdue=maybe").then().statusCode(400).body("errors.parameter", contains("overdue"));
        admin().get(list + "&status=FULFILLED&dueOnTo=" + today()).then().body("items.id", contains(id(kept)));
    }

    @Test
    void whatIsBrokenOrReopenedSaysWhy() {
        String path = commitment(stakeholder(), "2026-12-01", Map.of());
        move(path, Map.of("to", "BROKEN")).statusCode(422).body("errors.code", contains("REASON_NEEDED"));
        move(path, Map.of("to", "BROKEN", "reason", "没有答复 No answer")).statusCode(200);
        move(path, Map.of("to", "FULFILLED", "reason", "x"))
                .statusCode(409)
                .body("errors.code", contains("NO_SUCH_STEP"));
        move(path, Map.of("to", "OPEN", "reason", "补上了 Late, but there")).statusCode(200);
        move(path, Map.of("to", "WITHDRAWN", "reason", "不再需要 Not needed")).statusCode(200);
    }

    @Test
    void theInteractionThatItComesFromStaysAsLongAsItDoes() {
        String somebody = stakeholder();
        String product = product();
        String talk = talk(product, 1, somebody);
        String path = commitment(somebody, "2026-12-01", Map.of("interactionId", id(talk), "productId", id(product)));
        delete(talk).statusCode(409);
        admin().get("/api/v1/commitments?interactionId=" + id(talk) + "&include=interaction,byStakeholder")
                .then()
                .body("items.id", contains(id(path)))
                .body("items[0].interaction.id", equalTo(id(talk)))
                .body("items[0].byStakeholder.id", equalTo(id(somebody)));
        delete(path).statusCode(204);
        delete(talk).statusCode(204);
    }

    @Test
    void itIsHiddenWithEitherSideAndWithItsInteraction() {
        Account viewer = Account.of("VIEWER");
        String secret = Talks.secret();
        String open = stakeholder();
        Map<String, Object> toSecret = new HashMap<>(promise(open, person(), "2026-12-01", Map.of()));
        toSecret.remove("toPersonId");
        toSecret.put("toStakeholderId", id(secret));
        String talk = create("interactions", Talks.said(new String[] {open, secret}, Map.of()));
        List<String> hidden = List.of(
                commitment(secret, "2026-12-01", Map.of()),
                create("commitments", toSecret),
                commitment(open, "2026-12-01", Map.of("interactionId", id(talk))));
        for (String path : hidden) as(viewer.token()).get(path).then().statusCode(404);
        as(viewer.token())
                .get("/api/v1/commitments?byStakeholderId=" + id(open))
                .then()
                .body("items", empty());
        patch(secret, Map.of("confidential", false)).statusCode(200);
        for (String path : hidden) as(viewer.token()).get(path).then().statusCode(200);
    }

    @Test
    void whoMakesItSeesToItUntilSomebodyElseIsNamed() {
        Account editor = Account.of("EDITOR");
        String location = as(editor.token())
                .body(promise(stakeholder(), person(), "2026-12-01", Map.of()))
                .post("/api/v1/commitments")
                .then()
                .statusCode(201)
                .body("ownerId", equalTo(editor.person()))
                .extract()
                .header("Location");
        String path = "/api/v1/commitments/" + id(location);
        patch(path, Collections.singletonMap("ownerId", null))
                .statusCode(200)
                .body("ownerId", equalTo(editor.person()));
        as(editor.token())
                .header("If-Match", "*")
                .body(Map.of("to", "FULFILLED"))
                .post(path + "/transitions")
                .then()
                .statusCode(200);
        as(Account.of("EDITOR").token())
                .header("If-Match", "*")
                .body(Map.of("to", "OPEN", "reason", "x"))
                .post(path + "/transitions")
                .then()
                .statusCode(403);
    }
}
