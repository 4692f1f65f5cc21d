package dev.slipway.publicity;

import static dev.slipway.publicity.Publicity.approve;
import static dev.slipway.publicity.Publicity.item;
import static dev.slipway.publicity.Publicity.link;
import static dev.slipway.publicity.Publicity.plan;
import static dev.slipway.publicity.Publicity.said;
import static dev.slipway.publicity.Publicity.saidOfLink;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.post;
import static dev.slipway.testing.Records.restore;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.SampleFiles;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Uncommitted;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is published stays approved, whatever is done to its materials. */
@SlipwayTest
class PublishedItemTest {

    private static final Map<String, ?> TAKEN_BACK = Map.of("to", "DRAFT", "reason", "错字 A typo");

    @Inject
    Uncommitted others;

    private static void publish(String item) {
        move(item, Map.of("to", "PUBLISHED")).statusCode(200);
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(409)
                .body("code", equalTo("RULE_VIOLATED"))
                .body("errors.pointer", contains("/publicityItemId"))
                .body("errors.code", contains("MATERIAL_PUBLICITY_ITEM_ID_PUBLISHED"));
    }

    private static String approved(String plan, String item) {
        String material = link(plan, item);
        approve(material);
        return material;
    }

    @Test
    void itGetsNoMaterialThatIsNotApproved() {
        String plan = plan();
        String item = item(plan);
        approved(plan, item);
        String gone = link(plan, item);
        delete(gone).statusCode(204);
        publish(item);
        refused(post("materials", saidOfLink(plan, item)));
        refused(restore(gone));
        String other = link(plan, item(plan));
        refused(patch(other, Map.of("publicityItemId", id(item))));
        approve(other);
        patch(other, Map.of("publicityItemId", id(item))).statusCode(200);
    }

    @Test
    void itsMaterialsKeepTheContentThatWasApproved() {
        String plan = plan();
        String item = item(plan);
        String link = approved(plan, item);
        String file = create("materials", said(plan, item, Map.of("kind", "FILE")));
        SampleFiles.upload(file, "a.txt", "text/plain", "a").statusCode(200);
        approve(file);
        publish(item);
        refused(patch(link, Map.of("url", "https://media.example.com/b")));
        refused(SampleFiles.upload(file, "a.txt", "text/plain", "b"));
        admin().get(file + "/versions").then().body("items.number", contains(1));
        patch(link, Map.of("title", "新标题 New title")).statusCode(200).body("status", equalTo("APPROVED"));
    }

    @Test
    void theApprovalOfItsMaterialsIsNotTakenBack() {
        String plan = plan();
        String item = item(plan);
        String material = approved(plan, item);
        publish(item);
        move(material, TAKEN_BACK)
                .statusCode(409)
                .body("errors.code", contains("MATERIAL_PUBLICITY_ITEM_ID_PUBLISHED"));
        admin().get(material + "/transitions")
                .then()
                .body("options.find { it.to == 'DRAFT' }.allowed", is(false))
                .body(
                        "options.find { it.to == 'DRAFT' }.reasons.code",
                        contains("MATERIAL_PUBLICITY_ITEM_ID_PUBLISHED"));
    }

    @Test
    void itKeepsItsLastMaterial() {
        String plan = plan();
        String item = item(plan);
        String first = approved(plan, item);
        String last = approved(plan, item);
        publish(item);
        delete(first).statusCode(204);
        delete(last).statusCode(409).body("errors.code", contains("MATERIAL_PUBLICITY_ITEM_ID_LAST"));
        patch(last, Map.of("publicityItemId", id(item(plan))))
                .statusCode(409)
                .body("errors.code", contains("MATERIAL_PUBLICITY_ITEM_ID_LAST"));
        patch(item, Map.of("materialsNeeded", false)).statusCode(200);
        delete(last).statusCode(204);
        patch(item, Map.of("materialsNeeded", true))
                .statusCode(409)
                .body("errors.pointer", contains("/materialsNeeded"))
                .body("errors.code", contains("PUBLICITY_ITEM_MATERIALS_NEEDED_PUBLISHED"));
    }

    @Test
    void whatIsWithdrawnIsChangedApprovedAndPublishedAgain() {
        String plan = plan();
        String item = item(plan);
        String material = approved(plan, item);
        publish(item);
        move(item, Map.of("to", "WITHDRAWN", "reason", "错字 A typo")).statusCode(200);
        patch(material, Map.of("url", "https://media.example.com/b"))
                .statusCode(200)
                .body("status", equalTo("DRAFT"));
        move(item, Map.of("to", "PLANNED")).statusCode(200);
        move(item, Map.of("to", "PUBLISHED")).statusCode(409).body("errors.code", contains("MATERIAL_UNAPPROVED"));
        approve(material);
        publish(item);
    }

    @Test
    void whoChangesAMaterialWaitsForWhoPublishesIt() throws Exception {
        String plan = plan();
        String item = item(plan);
        String material = approved(plan, item);
        int answer = others.during("update publicity_item set status = 'PUBLISHED' where id = ?", item, () -> patch(
                        material, Map.of("url", "https://media.example.com/b"))
                .extract()
                .statusCode());
        assertEquals(409, answer);
    }

    @Test
    void whoPublishesWaitsForWhoChangesAMaterial() throws Exception {
        String plan = plan();
        String item = item(plan);
        String material = approved(plan, item);
        int answer = others.during(
                "update material set status = 'DRAFT' where id = ?",
                material,
                () -> move(item, Map.of("to", "PUBLISHED")).extract().statusCode());
        assertEquals(409, answer);
    }

    @Test
    void twoWhoTakeTheLastButOneAndTheLastWaitForEachOther() throws Exception {
        String plan = plan();
        String item = item(plan);
        String first = approved(plan, item);
        String last = approved(plan, item);
        publish(item);
        int answer = others.during(
                "update material set deleted_at = now(), deleted_by = 'system' where id = ?",
                first,
                () -> delete(last).extract().statusCode());
        assertEquals(409, answer);
    }
}
