package dev.slipway.publicity;

import static dev.slipway.publicity.Publicity.approve;
import static dev.slipway.publicity.Publicity.file;
import static dev.slipway.publicity.Publicity.item;
import static dev.slipway.publicity.Publicity.link;
import static dev.slipway.publicity.Publicity.plan;
import static dev.slipway.publicity.Publicity.said;
import static dev.slipway.publicity.Publicity.saidOfLink;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Account;
import dev.slipway.testing.SampleFiles;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Teams;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Materials over HTTP. */
@SlipwayTest
class MaterialTest {

    @Test
    void aMaterialIsOneOfAnItemOfItsOwnPlan() {
        String plan = plan();
        post("materials", saidOfLink(plan, item(plan())))
                .statusCode(409)
                .body("errors.pointer", contains("/publicityItemId"))
                .body("errors.code", contains("MATERIAL_PUBLICITY_ITEM_ID_PLAN"));
        String material = link(plan, item(plan));
        patch(material, Map.of("publicityItemId", id(item(plan())))).statusCode(409);
        patch(material, Map.of("publicityItemId", id(item(plan)))).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "ftp://example.com/a",
                "//example.com/a",
                "/a",
                "a",
                "http:",
                "http:a",
                "https://",
                "https://例子.cn/",
                "https://user:secret@example.com/",
                "https://example.com/a b",
                "https://example.com/<a>"
            })
    void aLinkIsAnAbsoluteAddressOfTheWeb(String url) {
        String plan = plan();
        Map<String, Object> body = new HashMap<>(saidOfLink(plan, item(plan)));
        body.put("url", url);
        post("materials", body)
                .statusCode(422)
                .body("errors.pointer", contains("/url"))
                .body("errors.code", contains("HTTP_URL"));
    }

    @ParameterizedTest
    @CsvSource({"LINK, , URL_NEEDED", "FILE, https://example.com/a, URL_FORBIDDEN"})
    void onlyALinkHasAnAddress(String kind, String url, String code) {
        String plan = plan();
        Map<String, Object> body = new HashMap<>(said(plan, item(plan), Map.of("kind", kind)));
        if (url != null) body.put("url", url);
        post("materials", body).statusCode(422).body("errors.code", contains(code));
    }

    @Test
    void aMaterialStaysAFileOrALink() {
        patch(file(), Map.of("kind", "LINK", "url", "https://example.com/a"))
                .statusCode(409)
                .body("errors.code", contains("MATERIAL_KIND_FIXED"));
    }

    @Test
    void anotherAddressIsANewVersionAndADraftAgain() {
        String plan = plan();
        String material = link(plan, item(plan));
        approve(material);
        patch(material, Map.of("title", "新标题 New title")).statusCode(200).body("status", equalTo("APPROVED"));
        patch(material, Map.of("url", "https://media.example.com/b"))
                .statusCode(200)
                .body("status", equalTo("DRAFT"))
                .body("contentVersion", equalTo(2));
        admin().get(material + "/versions")
                .then()
                .body("items.number", contains(2, 1))
                .body("items.status", contains("DRAFT", "APPROVED"))
                .body("items.url", contains("https://media.example.com/b", "https://media.example.com/a"));
        admin().get(material + "/versions/1/content")
                .then()
                .statusCode(404)
                .body("detail", equalTo("A link has no file here: its version says where it leads."));
    }

    @Test
    void aFileIsReviewedOnceThereIsOne() {
        String material = file();
        move(material, Map.of("to", "IN_REVIEW")).statusCode(409).body("errors.code", contains("CONTENT_MISSING"));
        SampleFiles.upload(material, "a.txt", "text/plain", "a").statusCode(200);
        move(material, Map.of("to", "IN_REVIEW")).statusCode(200);
        move(material, Map.of("to", "REJECTED")).statusCode(422).body("errors.code", contains("REASON_NEEDED"));
        move(material, Map.of("to", "REJECTED", "reason", "错字 A typo")).statusCode(200);
        admin().get(material + "/versions").then().body("items.status", contains("REJECTED"));
    }

    @Test
    void onlyAnApproverDecides() {
        String plan = plan();
        String material = link(plan, item(plan));
        String product = admin().get(plan).path("productId");
        Account editor = Account.of("EDITOR");
        Teams.join("/api/v1/products/" + product, editor);
        assertEquals(200, moved(editor, material, "IN_REVIEW"));
        assertEquals(403, moved(editor, material, "APPROVED"));
        assertEquals(403, moved(editor, material, "REJECTED"));
        assertEquals(200, moved(Account.of("APPROVER"), material, "APPROVED"));
    }

    private static int moved(Account who, String material, String to) {
        return as(who.token())
                .header("If-Match", "*")
                .body(Map.of("to", to, "reason", "r"))
                .post(material + "/transitions")
                .statusCode();
    }

    @Test
    void theMaterialsOfAConfidentialPlanAreHiddenWithIt() {
        String material = file();
        SampleFiles.upload(material, "a.txt", "text/plain", "a").statusCode(200);
        String viewer = Account.of("VIEWER").token();
        as(viewer).get(material + "/versions/1/content").then().statusCode(200);
        patch("/api/v1/launch-plans/" + admin().get(material).path("launchPlanId"), Map.of("confidential", true))
                .statusCode(200);
        for (String path : new String[] {"", "/history", "/versions", "/versions/1/content"}) {
            as(viewer).get(material + path).then().statusCode(404);
        }
    }

    @Test
    void materialsAreFilteredSortedAndInclude() {
        String plan = plan();
        String item = item(plan);
        String first = link(plan, item);
        String second = link(plan, item);
        patch(second, Map.of("language", "en", "title", "Anfang")).statusCode(200);
        move(second, Map.of("to", "IN_REVIEW")).statusCode(200);
        String list = "/api/v1/materials?launchPlanId=" + id(plan);
        admin().get(list + "&sort=title&include=launchPlan,publicityItem")
                .then()
                .body("items.id", contains(id(second), id(first)))
                .body("items[0].publicityItem.id", equalTo(id(item)));
        admin().get(list + "&language=en").then().body("items.id", contains(id(second)));
        admin().get(list + "&status=IN_REVIEW&kind=LINK").then().body("items.id", contains(id(second)));
        admin().get("/api/v1/materials?publicityItemId=" + id(item))
                .then()
                .body("items.id", containsInAnyOrder(id(first), id(second)));
    }
}
