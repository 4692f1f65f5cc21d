package dev.slipway.engagements;

import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;

import dev.slipway.testing.Bodies;
import java.util.HashMap;
import java.util.Map;

/** Engagements of tests. */
final class Given {

    private Given() {}

    static String stakeholder(Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Bodies.of("stakeholders", null));
        body.putAll(more);
        return create("stakeholders", body);
    }

    static String stakeholder() {
        return stakeholder(Map.of());
    }

    /** What is said of a stakeholder with a product; null takes away. */
    static Map<String, Object> said(String stakeholder, String product, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "stakeholderId", id(stakeholder),
                "productId", id(product),
                "validFrom", "2026-03-10",
                "power", "5",
                "interest", "2",
                "currentEngagement", "RESISTANT",
                "desiredEngagement", "SUPPORTIVE"));
        body.putAll(more);
        body.values().removeIf(value -> value == null);
        return body;
    }

    static String engagement(String stakeholder, String product, Map<String, ?> more) {
        return create("engagements", said(stakeholder, product, more));
    }
}
