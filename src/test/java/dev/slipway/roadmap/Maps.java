package dev.slipway.roadmap;

import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;

import dev.slipway.testing.Api;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Roadmaps and what is on them, for tests. */
final class Maps {

    private Maps() {}

    static Map<String, Object> theme(String name, String colour) {
        return Map.of("name", name, "colour", colour);
    }

    static Map<String, Object> planned(String date, String precision) {
        return Map.of("date", date, "precision", precision);
    }

    static Map<String, Object> with(Map<String, ?> base, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(base);
        body.putAll(more);
        return body;
    }

    /** What is said of a roadmap of a product or product line with two lanes and two themes. */
    static Map<String, Object> said(String owner, Map<String, ?> more) {
        String field = owner.contains("product-lines") ? "productLineId" : "productId";
        Map<String, Object> base = Map.of(
                field,
                id(owner),
                "name",
                "Roadmap 路线图",
                "audience",
                "INTERNAL",
                "lanes",
                List.of("体验 Experience", "平台 Platform"),
                "themes",
                List.of(theme("增长 Growth", "#1565C0"), theme("合规 Compliance", "#c62828")));
        return with(base, more);
    }

    /** The path of a new roadmap of a product or product line. */
    static String roadmap(String owner) {
        return create("roadmaps", said(owner, Map.of()));
    }

    static Map<String, Object> item(String roadmap, Map<String, ?> more) {
        Map<String, Object> base = Map.of("roadmapId", id(roadmap), "title", "Item " + Api.key());
        Map<String, Object> body = with(base, more);
        boolean placed = body.containsKey("start") || body.containsKey("end") || body.containsKey("horizon");
        if (!placed) body.put("horizon", "NEXT");
        return body;
    }

    /** The path of a new item of a roadmap. */
    static String itemOn(String roadmap, Map<String, ?> more) {
        return create("roadmap-items", item(roadmap, more));
    }

    /** The path of a new item with days as start and end, or only one of them. */
    static String dated(String roadmap, String title, String start, String end) {
        Map<String, Object> dates = new HashMap<>(Map.of("title", title));
        if (start != null) dates.put("start", planned(start, "DAY"));
        if (end != null) dates.put("end", planned(end, "DAY"));
        return itemOn(roadmap, dates);
    }

    /** The path of a new product in a line. */
    static String productIn(String line) {
        return create("products", Map.of("key", Api.key(), "name", "Quick", "productLineId", id(line)));
    }

    /** The path of a new product that only its team and administrators may know of. */
    static String confidentialProductIn(String line) {
        return create(
                "products",
                Map.of("key", Api.key(), "name", "Secret", "productLineId", id(line), "confidential", true));
    }
}
