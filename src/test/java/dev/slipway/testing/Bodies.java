package dev.slipway.testing;

import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What a client says to make a record of each resource; a new resource adds its own. */
public final class Bodies {

    private Bodies() {}

    /** A body for the resource; what belongs to a product belongs to this one. */
    public static Map<String, Object> of(String resource, String product) {
        return switch (resource) {
            case "product-lines" -> Map.of("key", Api.key(), "name", "Family 家族");
            case "products" -> Map.of("key", Api.key(), "name", "Quick 快");
            case "releases" -> Map.of("productId", id(product), "name", Api.key(), "kind", "MINOR");
            case "strategies" -> Map.of("productId", id(product), "vision", "愿景 Vision");
            case "name-candidates" -> Map.of("productId", id(product), "name", "名 " + Api.key(), "language", "zh-CN");
            case "features" -> Map.of("productId", id(product), "name", "特点 " + Api.key());
            case "roadmaps" -> Map.of("productId", id(product), "name", "Roadmap 路线图", "audience", "INTERNAL");
            case "roadmap-items" ->
                Map.of(
                        "roadmapId", id(create("roadmaps", of("roadmaps", product))),
                        "title", "Refunds 退款",
                        "horizon", "NEXT");
            case "dependencies" -> dependency(of("roadmap-items", product));
            case "baselines" ->
                Map.of("roadmapId", id(create("roadmaps", of("roadmaps", product))), "name", "基线 Baseline");
            case "launch-plans" -> Map.of("productId", id(product), "name", "Launch 上市", "kind", "NEW_PRODUCT");
            case "trials" ->
                Map.of(
                        "launchPlanId", id(create("launch-plans", of("launch-plans", product))),
                        "name", "试用 Trial",
                        "kind", "TRIAL_USE",
                        "seats", 20,
                        "startsOn", "2026-03-01",
                        "endsOn", "2026-03-31",
                        "criteria", List.of(Map.of("name", "留存 Retention", "target", "0.8")));
            case "launch-tasks" ->
                Map.of(
                        "launchPlanId",
                        id(create("launch-plans", of("launch-plans", product))),
                        "section",
                        "定价 Pricing",
                        "title",
                        "价格获批 Price approved",
                        "daysBeforeLaunch",
                        30);
            case "task-templates" ->
                Map.of("name", "清单 Checklist", "tier", "TIER_3", "items", List.of(templateItem("price-approved")));
            case "price-plans" ->
                Map.of(
                        "launchPlanId",
                        id(create("launch-plans", of("launch-plans", product))),
                        "name",
                        "Standard 标准",
                        "model",
                        "ONE_TIME",
                        "listPrice",
                        money("99.00"));
            case "sales-forecasts" ->
                Map.of(
                        "launchPlanId",
                        id(create("launch-plans", of("launch-plans", product))),
                        "entries",
                        List.of(Map.of("month", "2026-11", "units", "100", "revenue", money("9900.00"))));
            case "sales-actuals" ->
                Map.of(
                        "launchPlanId", id(create("launch-plans", of("launch-plans", product))),
                        "startsOn", "2026-11-03",
                        "endsOn", "2026-11-09",
                        "units", "12",
                        "revenue", money("1188.00"));
            case "promotions" ->
                Map.of(
                        "launchPlanId", id(create("launch-plans", of("launch-plans", product))),
                        "name", "校园大使 Ambassadors",
                        "channel", "校园 Campus",
                        "startsOn", "2026-11-10",
                        "endsOn", "2026-12-31");
            case "site-guides" ->
                Map.of(
                        "launchPlanId", id(create("launch-plans", of("launch-plans", product))),
                        "page", "www.example.com/" + Api.key(),
                        "placement", "横幅 Banner",
                        "targetUrl", "https://www.example.com/pay",
                        "liveFrom", "2026-11-03");
            case "service-processes" ->
                Map.of("launchPlanId", id(create("launch-plans", of("launch-plans", product))), "name", "客户服务 Service");
            case "distribution-channels" ->
                Map.of(
                        "launchPlanId",
                        id(create("launch-plans", of("launch-plans", product))),
                        "partner",
                        "城铁便利 Corner Stores",
                        "territory",
                        List.of("CN-SH"),
                        "commissionPercent",
                        "6.5");
            case "stakeholders" ->
                Map.of("kind", "ORGANISATION", "function", "CUSTOMER", "name", "商户 Merchant " + Api.key());
            case "engagements" ->
                Map.of(
                        "stakeholderId", id(create("stakeholders", of("stakeholders", product))),
                        "productId", id(product),
                        "validFrom", "2026-03-10",
                        "power", "4",
                        "interest", "3",
                        "currentEngagement", "RESISTANT",
                        "desiredEngagement", "SUPPORTIVE");
            case "stakeholder-contacts" ->
                Map.of(
                        "stakeholderId",
                        id(create("stakeholders", of("stakeholders", product))),
                        "kind",
                        "EMAIL",
                        "value",
                        "wang." + Api.key() + "@example.com");
            case "stakeholder-notes" ->
                Map.of("stakeholderId", id(create("stakeholders", of("stakeholders", product))), "text", "备注 Note");
            case "responsibilities" ->
                Map.of(
                        "subject",
                        "LAUNCH_PLAN",
                        "subjectId",
                        id(create("launch-plans", of("launch-plans", product))),
                        "stakeholderId",
                        id(create("stakeholders", of("stakeholders", product))),
                        "role",
                        "RESPONSIBLE");
            case "decisions" ->
                Map.of(
                        "productId", id(product),
                        "title", "先面向家庭 Families first",
                        "outcome", "先面向家庭。 Families first.",
                        "rationale", "留存更高。 They stay.",
                        "personIds", List.of(id(create("people", of("people", product)))),
                        "decidedOn", "2026-10-12");
            case "feedback" ->
                Map.of(
                        "productId", id(product),
                        "source", "HOTLINE",
                        "receivedOn", "2026-11-10",
                        "text", "转账到账太慢 Transfers take too long",
                        "sentiment", "NEGATIVE",
                        "severity", "MAJOR");
            case "launch-adjustments" ->
                Map.of(
                        "launchPlanId", id(Launched.plan(product)),
                        "name", "补贴 Subsidy",
                        "kind", "ACTIVITY",
                        "trigger", "激活低于预期 Too few are active",
                        "change", "补贴由 5 元改为 10 元 From 5 to 10 yuan",
                        "effectExpected", "激活率提高一成 A tenth more");
            case "launch-reviews" ->
                Map.of(
                        "launchPlanId", id(create("launch-plans", of("launch-plans", product))),
                        "summary", "按计划完成。 It went as planned.",
                        "lessons", List.of(Map.of("category", "PRICING", "text", "尽早定价。 Price early.")));
            case "gate-reviews" ->
                Map.of(
                        "launchPlanId", id(create("launch-plans", of("launch-plans", product))),
                        "name", "上市决策 Launch gate",
                        "plannedOn", "2026-10-26",
                        "criteria", List.of(Map.of("name", "法务 Legal", "kind", "MUST_MEET")),
                        "gatekeepers",
                                List.of(Map.of(
                                        "personId",
                                        id(create("people", of("people", product))),
                                        "role",
                                        "财务 Finance")));
            case "enablement-sessions" ->
                Map.of(
                        "launchPlanId", id(create("launch-plans", of("launch-plans", product))),
                        "title", "销售培训 Sales training",
                        "kind", "TRAINING",
                        "audience", List.of("SALES"),
                        "startsOn", "2026-03-02",
                        "timeZone", "Asia/Shanghai",
                        "participants", List.of(Map.of("name", "王芳", "function", "SALES")));
            case "publicity-items" -> publicity(create("launch-plans", of("launch-plans", product)));
            case "materials" -> material(create("launch-plans", of("launch-plans", product)));
            case "interactions" ->
                Map.of(
                        "productId",
                        id(product),
                        "at",
                        "2026-03-02T09:00:00Z",
                        "channel",
                        "CALL",
                        "stakeholderIds",
                        List.of(id(create("stakeholders", of("stakeholders", product)))));
            case "commitments" ->
                Map.of(
                        "productId", id(product),
                        "byStakeholderId", id(create("stakeholders", of("stakeholders", product))),
                        "toPersonId", id(create("people", of("people", product))),
                        "text", "书面答复 Answer in writing",
                        "dueOn", "2026-12-01");
            case "communication-plans" ->
                Map.of(
                        "productId",
                        id(product),
                        "stakeholderId",
                        id(create("stakeholders", of("stakeholders", product))),
                        "cadenceDays",
                        14,
                        "startsOn",
                        "2026-03-01");
            case "scoring-models" -> Map.of("productId", id(product), "key", Api.key(), "name", "评 R", "kind", "RICE");
            case "scores" ->
                Map.of(
                        "modelId", id(create("scoring-models", of("scoring-models", product))),
                        "featureId", id(create("features", of("features", product))),
                        "inputs", Map.of("reach", "2000", "impact", "2", "confidence", "0.8", "effort", "3"));
            case "share-links" ->
                Map.of(
                        "roadmapId", id(create("roadmaps", of("roadmaps", product))),
                        "name", "客户大会 Customer day",
                        "expiresAt", Instant.now().plus(Duration.ofDays(30)).toString());
            case "people" -> Map.of("name", "林晓雯");
            case "team-members" ->
                Map.of(
                        "productId",
                        id(product),
                        "personId",
                        id(create("people", of("people", product))),
                        "role",
                        "LEGAL_ADVISER",
                        "startsOn",
                        "2026-01-01");
            case "api-tokens" -> Tokens.body(List.of("VIEWER"), Map.of());
            case "webhooks" ->
                Map.of(
                        "url",
                        "http://127.0.0.1:9/slipway",
                        "types",
                        List.of("releases"),
                        "productIds",
                        List.of(id(product)));
            case "identities" ->
                Map.of(
                        "issuer", "https://sso.example.com",
                        "subject", Api.key(),
                        "personId", id(create("people", of("people", product))));
            default -> throw new IllegalArgumentException("no body for " + resource);
        };
    }

    private static Map<String, Object> publicity(String plan) {
        return Map.of(
                "launchPlanId", id(plan),
                "name", "报道 Article",
                "channel", "媒体 Press",
                "format", "文章 Article",
                "materialsNeeded", false);
    }

    private static Map<String, Object> material(String plan) {
        return Map.of(
                "launchPlanId", id(plan),
                "publicityItemId", id(create("publicity-items", publicity(plan))),
                "title", "海报 Poster",
                "language", "zh-CN",
                "kind", "FILE");
    }

    /** An item of a task template. */
    public static Map<String, Object> templateItem(String key) {
        return Map.of(
                "key", key, "section", "定价 Pricing", "title", "任务 " + key, "daysBeforeLaunch", 30, "blocking", false);
    }

    private static Map<String, String> money(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    private static Map<String, Object> dependency(Map<String, Object> item) {
        return Map.of(
                "predecessorId",
                id(create("roadmap-items", item)),
                "successorId",
                id(create("roadmap-items", item)),
                "kind",
                "FINISH_TO_START");
    }
}
