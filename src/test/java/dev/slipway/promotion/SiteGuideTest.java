package dev.slipway.promotion;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Launches.against;
import static dev.slipway.testing.Launches.part;
import static dev.slipway.testing.Launches.plan;
import static dev.slipway.testing.Launches.waive;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.post;
import static dev.slipway.testing.Records.restore;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Account;
import dev.slipway.testing.Api;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Teams;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Site guides over HTTP. */
@SlipwayTest
class SiteGuideTest {

    private static final Map<String, String> COPY = Map.of("zh-CN", "收款当日到账", "en", "Paid on the same day 🎉");
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private static Map<String, Object> said(String plan, Map<String, ?> more) {
        Map<String, Object> body = part("site-guides", plan, Map.of("copy", COPY));
        body.putAll(more);
        return body;
    }

    private static String approved(String plan, Map<String, ?> more) {
        String guide = create("site-guides", said(plan, more));
        move(guide, Map.of("to", "IN_REVIEW")).statusCode(200);
        move(guide, Map.of("to", "APPROVED")).statusCode(200);
        return guide;
    }

    private static Map<String, Object> place(String page, int from, Integer until) {
        Map<String, Object> place = new HashMap<>();
        place.put("page", page);
        place.put("liveFrom", TODAY.plusDays(from).toString());
        if (until != null) place.put("liveUntil", TODAY.plusDays(until).toString());
        return place;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/pay",
                "www.example.com/pay",
                "javascript:alert(1)",
                "data:text/html,x",
                "ftp://example.com/",
                "https://user:secret@example.com/",
                "https://example.com/a b",
                "mailto:a@example.com",
            })
    void aGuideLeadsToAnAbsoluteAddressOfTheWeb(String address) {
        post("site-guides", said(plan(), Map.of("targetUrl", address)))
                .statusCode(422)
                .body("errors.pointer", contains("/targetUrl"))
                .body("errors.code", contains("WEB_ADDRESS"));
    }

    @Test
    void copyIsSaidByLanguage() {
        String guide = create("site-guides", said(plan(), Map.of("targetUrl", "https://例子.中国/支付?来源=首页#开")));
        admin().get(guide)
                .then()
                .body("copy.zh-CN", equalTo("收款当日到账"))
                .body("targetUrl", equalTo("https://例子.中国/支付?来源=首页#开"));
        post("site-guides", said(plan(), Map.of("copy", Map.of("chinese", "你好"))))
                .statusCode(422)
                .body("errors.code", hasItem("LANGUAGE_TAG"));
        post("site-guides", said(plan(), Map.of("copy", Map.of("en", " "))))
                .statusCode(422)
                .body("errors.pointer", contains("/copy/en"));
    }

    @Test
    void aGuideDoesNotEndBeforeItStarts() {
        post("site-guides", said(plan(), Map.of("liveUntil", "2026-11-02")))
                .statusCode(422)
                .body("errors.pointer", contains("/liveUntil"))
                .body("errors.code", contains("BEFORE"));
    }

    @Test
    void whatSaysNothingIsNotApproved() {
        String guide = create("site-guides", said(plan(), Map.of("copy", Map.of())));
        move(guide, Map.of("to", "IN_REVIEW")).statusCode(200);
        move(guide, Map.of("to", "APPROVED")).statusCode(409).body("errors.code", contains("COPY_MISSING"));
        patch(guide, Map.of("copy", COPY)).statusCode(200);
        move(guide, Map.of("to", "APPROVED")).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"site-guides", "service-processes"})
    void anApproverApproves(String resource) {
        String plan = plan();
        String record = create(
                resource,
                part(
                        resource,
                        plan,
                        resource.equals("site-guides")
                                ? Map.of("copy", COPY)
                                : Map.of(
                                        "steps",
                                        List.of(Map.of(
                                                "name", "开户", "function", "OPERATIONS", "timeLimitMinutes", 5)))));
        Account editor = Account.of("EDITOR");
        Teams.join("/api/v1/products/" + admin().get(plan).path("productId"), editor);
        for (String step : List.of("IN_REVIEW 200", "APPROVED 403")) {
            as(editor.token())
                    .header("If-Match", "*")
                    .body(Map.of("to", step.split(" ")[0]))
                    .post(record + "/transitions")
                    .then()
                    .statusCode(Integer.parseInt(step.split(" ")[1]));
        }
        as(Account.of("APPROVER").token())
                .header("If-Match", "*")
                .body(Map.of("to", "APPROVED"))
                .post(record + "/transitions")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "page,www.example.com/other,SITE_GUIDE_PAGE_APPROVED",
        "placement,页脚 Footer,SITE_GUIDE_PLACEMENT_APPROVED",
        "targetUrl,https://example.com/other,SITE_GUIDE_TARGET_URL_APPROVED",
    })
    void whatIsApprovedStaysUntilItIsADraftAgain(String field, String value, String code) {
        String guide = approved(plan(), Map.of());
        patch(guide, Map.of(field, value))
                .statusCode(409)
                .body("errors.pointer", contains("/" + field))
                .body("errors.code", contains(code));
        patch(guide, Map.of("copy", Map.of("en", "Other")))
                .statusCode(409)
                .body("errors.code", contains("SITE_GUIDE_COPY_APPROVED"));
        patch(guide, Map.of("liveUntil", "2099-12-31", "note", "延长 Prolonged")).statusCode(200);
        move(guide, Map.of("to", "DRAFT")).statusCode(422).body("errors.code", contains("REASON_NEEDED"));
        move(guide, Map.of("to", "DRAFT", "reason", "改文案 New copy")).statusCode(200);
        patch(guide, Map.of(field, value)).statusCode(200);
    }

    @Test
    void aGuideIsLiveOnItsDaysOnly() {
        String guide = approved(plan(), place(Api.key(), 5, null));
        move(guide, Map.of("to", "LIVE")).statusCode(409).body("errors.code", contains("LIVE_ON_OTHER_DAYS"));
        patch(guide, place(admin().get(guide).path("page"), -9, -5)).statusCode(200);
        move(guide, Map.of("to", "LIVE")).statusCode(409).body("errors.code", contains("LIVE_ON_OTHER_DAYS"));
        patch(guide, place(admin().get(guide).path("page"), -9, 0)).statusCode(200);
        move(guide, Map.of("to", "LIVE")).statusCode(200);
        move(guide, Map.of("to", "REMOVED")).statusCode(200);
    }

    @Test
    void ofAllLaunchesOneGuideIsLiveInOnePlaceOnOneDay() {
        String page = "www.example.com/" + Api.key() + "/ﷺ".repeat(130);
        String first = approved(plan(), place(page, -3, 3));
        move(first, Map.of("to", "LIVE")).statusCode(200);
        String second = approved(plan(), place(page.toUpperCase(java.util.Locale.ROOT), 0, null));
        move(second, Map.of("to", "LIVE"))
                .statusCode(409)
                .body("errors.pointer", contains("/placement"))
                .body("errors.code", contains("SITE_GUIDE_PLACEMENT_OVERLAP"));
        Map<String, Object> elsewhere = place(page, 0, null);
        elsewhere.put("placement", "页脚 Footer");
        move(approved(plan(), elsewhere), Map.of("to", "LIVE")).statusCode(200);
        delete(first).statusCode(204);
        move(second, Map.of("to", "LIVE")).statusCode(200);
        restore(first).statusCode(409).body("errors.code", contains("SITE_GUIDE_PLACEMENT_OVERLAP"));
        move(second, Map.of("to", "REMOVED")).statusCode(200);
        restore(first).statusCode(200);
    }

    @Test
    void guidesAreFilteredSortedAndIncludeTheirPlan() {
        String plan = plan();
        String first = create("site-guides", said(plan, Map.of("page", "a", "liveUntil", "2026-12-01")));
        String second = approved(plan, Map.of("page", "b", "placement", "页脚", "liveFrom", "2026-12-01"));
        String list = "/api/v1/site-guides?launchPlanId=" + id(plan);
        admin().get(list + "&sort=-page&include=launchPlan")
                .then()
                .body("items.id", contains(id(second), id(first)))
                .body("items.launchPlan.id", hasItem(id(plan)));
        for (String filter : List.of("page=b", "placement=页脚", "liveFromFrom=2026-12-01", "status=APPROVED")) {
            admin().get(list + "&" + filter).then().body("items.id", contains(id(second)));
        }
        admin().get(list + "&liveUntilTo=2026-12-01").then().body("items.id", contains(id(first)));
        admin().get(list + "&q=当日到账&page=z").then().body("items", empty());
        admin().get(list + "&q=当日到账&sort=liveFrom").then().body("items.id", contains(id(first), id(second)));
    }

    @Test
    void aLaunchWithoutAnApprovedGuideOnItsDayIsNotReadyUnlessThatIsWaived() {
        String plan = plan();
        assertEquals(List.of("SITE_GUIDE_MISSING"), against(plan, "site-guides"));
        String guide = create("site-guides", said(plan, Map.of()));
        assertEquals(List.of("SITE_GUIDE_UNAPPROVED"), against(plan, "site-guides"));
        patch(plan, Map.of("launchPlanned", "2026-11-02")).statusCode(200);
        assertEquals(List.of(), against(plan, "site-guides"));
        patch(plan, Map.of("launchPlanned", "2026-11-03")).statusCode(200);
        admin().get(plan + "/readiness").then().body("reasons.recordId", hasItem(id(guide)));
        move(guide, Map.of("to", "IN_REVIEW")).statusCode(200);
        assertEquals(List.of("SITE_GUIDE_UNAPPROVED"), against(plan, "site-guides"));
        move(guide, Map.of("to", "APPROVED")).statusCode(200);
        assertEquals(List.of(), against(plan, "site-guides"));
        delete(guide).statusCode(204);
        assertEquals(List.of("SITE_GUIDE_MISSING"), against(plan, "site-guides"));
        waive(plan, "SITE_GUIDE");
        assertEquals(List.of(), against(plan, "site-guides"));
        create("site-guides", said(plan, Map.of()));
        assertEquals(List.of(), against(plan, "site-guides"));
    }
}
