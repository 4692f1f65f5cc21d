package dev.slipway.publicity;

import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.product;

import dev.slipway.testing.Bodies;
import java.util.HashMap;
import java.util.Map;

/** Publicity items and materials that tests make. */
final class Publicity {

    private Publicity() {}

    static String plan() {
        return create("launch-plans", Bodies.of("launch-plans", product()));
    }

    static Map<String, Object> saidOfItem(String plan, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(
                Map.of("launchPlanId", id(plan), "name", "短片 Film", "channel", "视频 Video", "format", "短片 Film"));
        body.putAll(more);
        return body;
    }

    static String item(String plan) {
        return create("publicity-items", saidOfItem(plan, Map.of()));
    }

    static Map<String, Object> said(String plan, String item, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "launchPlanId", id(plan), "publicityItemId", id(item), "title", "海报 Poster", "language", "zh-CN"));
        body.putAll(more);
        return body;
    }

    static Map<String, Object> saidOfLink(String plan, String item) {
        return said(plan, item, Map.of("kind", "LINK", "url", "https://media.example.com/a"));
    }

    static String link(String plan, String item) {
        return create("materials", saidOfLink(plan, item));
    }

    static String file() {
        String plan = plan();
        return create("materials", said(plan, item(plan), Map.of("kind", "FILE")));
    }

    static void approve(String material) {
        move(material, Map.of("to", "IN_REVIEW")).statusCode(200);
        move(material, Map.of("to", "APPROVED")).statusCode(200);
    }
}
