package dev.slipway.testing;

import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;

import java.time.Duration;
import java.time.Instant;
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
            case "api-tokens" -> Tokens.body(java.util.List.of("VIEWER"), Map.of());
            case "identities" ->
                Map.of(
                        "issuer", "https://sso.example.com",
                        "subject", Api.key(),
                        "personId", id(create("people", of("people", product))));
            default -> throw new IllegalArgumentException("no body for " + resource);
        };
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
