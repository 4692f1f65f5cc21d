package dev.slipway.publicity;

import static dev.slipway.publicity.Publicity.approve;
import static dev.slipway.publicity.Publicity.item;
import static dev.slipway.publicity.Publicity.link;
import static dev.slipway.publicity.Publicity.plan;
import static dev.slipway.publicity.Publicity.saidOfItem;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.person;
import static dev.slipway.testing.Records.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dev.slipway.testing.Account;
import dev.slipway.testing.SlipwayTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Publicity items over HTTP. */
@SlipwayTest
class PublicityItemTest {

    @Test
    void anItemSaysItsMessageInEachLanguage() {
        Map<String, String> messages = Map.of("zh-CN", "零钱也会长大 💰", "en", "Small change grows", "ar", "ينمو");
        String item = create("publicity-items", saidOfItem(plan(), Map.of("messages", messages)));
        admin().get(item).then().body("messages", equalTo(messages)).body("status", equalTo("PLANNED"));
    }

    @ParameterizedTest
    @CsvSource({
        "zz-top!, x, LANGUAGE_TAG",
        "ZH-cn, x, LANGUAGE_TAG",
        "en, ' ', NOT_BLANK",
    })
    void aMessageHasALanguageAndWords(String language, String message, String code) {
        post("publicity-items", saidOfItem(plan(), Map.of("messages", Map.of(language, message))))
                .statusCode(422)
                .body("errors.code", contains(code));
    }

    @Test
    void anItemReachesNobodyOrMore() {
        post("publicity-items", saidOfItem(plan(), Map.of("reached", -1)))
                .statusCode(422)
                .body("errors.pointer", contains("/reached"));
        create("publicity-items", saidOfItem(plan(), Map.of("reached", 0)));
    }

    @Test
    void itIsPublishedWithAMaterialThatIsApprovedAndNoOther() {
        String plan = plan();
        String item = item(plan);
        move(item, Map.of("to", "PUBLISHED")).statusCode(409).body("errors.code", contains("MATERIALS_MISSING"));
        String first = link(plan, item);
        String second = link(plan, item);
        patch(second, Map.of("title", "说明书 Leaflet")).statusCode(200);
        approve(first);
        move(item, Map.of("to", "PUBLISHED"))
                .statusCode(409)
                .body("errors.code", contains("MATERIAL_UNAPPROVED"))
                .body("errors.detail", contains("the material is not approved: 说明书 Leaflet"));
        admin().get(item + "/transitions")
                .then()
                .body("options.find { it.to == 'PUBLISHED' }.reasons.code", contains("MATERIAL_UNAPPROVED"));
        delete(second).statusCode(204);
        move(item, Map.of("to", "PUBLISHED")).statusCode(200);
    }

    @Test
    void itIsPublishedWithoutMaterialsWhereItNeedsNone() {
        String plan = plan();
        String item = create("publicity-items", saidOfItem(plan, Map.of("materialsNeeded", false)));
        String material = link(plan, item);
        move(item, Map.of("to", "PUBLISHED")).statusCode(409).body("errors.code", contains("MATERIAL_UNAPPROVED"));
        delete(material).statusCode(204);
        move(item, Map.of("to", "PUBLISHED")).statusCode(200);
        move(item, Map.of("to", "WITHDRAWN")).statusCode(422).body("errors.code", contains("REASON_NEEDED"));
        move(item, Map.of("to", "WITHDRAWN", "reason", "校方要求 Asked to")).statusCode(200);
    }

    @Test
    void anItemWithMaterialsDoesNotGoToTheTrashBeforeThem() {
        String plan = plan();
        String item = item(plan);
        String material = link(plan, item);
        delete(item).statusCode(409).body("code", equalTo("IN_USE"));
        delete(material).statusCode(204);
        delete(item).statusCode(204);
    }

    @Test
    void aLaunchWaitsForPublicityUnlessItWaivesIt() {
        String plan = plan();
        String readiness = plan + "/readiness";
        admin().get(readiness)
                .then()
                .body("reasons.code", hasItem("PUBLICITY_MISSING"))
                .body("reasons.href", hasItem("/api/v1/publicity-items"));
        String item = item(plan);
        admin().get(readiness).then().body("reasons.code", not(hasItem("PUBLICITY_MISSING")));
        move(item, Map.of("to", "CANCELLED", "reason", "预算 Money")).statusCode(200);
        admin().get(readiness).then().body("reasons.code", hasItem("PUBLICITY_MISSING"));
        patch(plan, Map.of("waivedParts", List.of(Map.of("part", "PUBLICITY", "reason", "内部 Inside"))))
                .statusCode(200);
        admin().get(readiness).then().body("reasons.code", not(hasItem("PUBLICITY_MISSING")));
    }

    @Test
    void aLaunchWaitsForEachMaterialThatIsNotApproved() {
        String plan = plan();
        String item = item(plan);
        String first = link(plan, item);
        String second = link(plan, item);
        String readiness = plan + "/readiness";
        admin().get(readiness).then().body("reasons.href", hasItems(first, second));
        approve(first);
        admin().get(readiness)
                .then()
                .body("reasons.href", not(hasItem(first)))
                .body("reasons.find { it.href == '" + second + "' }.code", equalTo("MATERIAL_UNAPPROVED"));
        move(item, Map.of("to", "CANCELLED", "reason", "预算 Money")).statusCode(200);
        admin().get(readiness).then().body("reasons.href", not(hasItem(second)));
    }

    @Test
    void anItemStaysWithItsPlanAndRestsWhenThatHasEnded() {
        String plan = plan();
        String item = item(plan);
        patch(item, Map.of("launchPlanId", id(plan())))
                .statusCode(409)
                .body("errors.code", contains("PART_LAUNCH_PLAN_ID_FIXED"));
        move(plan, Map.of("to", "CANCELLED", "reason", "市场变化 The market moved")).statusCode(200);
        patch(item, Map.of("note", "x")).statusCode(409).body("errors.code", contains("PART_LAUNCH_PLAN_ID_ENDED"));
    }

    @Test
    void theItemsOfAConfidentialPlanAreHiddenWithIt() {
        String plan = plan();
        String item = item(plan);
        String viewer = Account.of("VIEWER").token();
        as(viewer).get(item).then().statusCode(200);
        patch(plan, Map.of("confidential", true)).statusCode(200);
        as(viewer).get(item).then().statusCode(404);
    }

    @Test
    void itemsAreFilteredSortedAndInclude() {
        String plan = plan();
        String owner = person();
        String later = create(
                "publicity-items",
                saidOfItem(plan, Map.of("publishOn", "2026-12-24", "segment", "学生 Students", "ownerId", id(owner))));
        String sooner =
                create("publicity-items", saidOfItem(plan, Map.of("publishOn", "2026-11-03", "channel", "电台 Radio")));
        String undated = item(plan);
        String list = "/api/v1/publicity-items?launchPlanId=" + id(plan);
        admin().get(list + "&sort=publishOn&include=launchPlan,owner")
                .then()
                .body("items.id", contains(id(sooner), id(later), id(undated)))
                .body("items[1].owner.id", equalTo(id(owner)));
        admin().get(list + "&publishOnFrom=2026-12-01").then().body("items.id", contains(id(later)));
        admin().get(list + "&segment=学生 Students").then().body("items.id", contains(id(later)));
        admin().get(list + "&channel=电台 Radio").then().body("items.id", contains(id(sooner)));
        admin().get(list + "&status=PLANNED&q=电台").then().body("items.id", contains(id(sooner)));
    }
}
