package dev.slipway.baselines;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Api;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Roadmaps with items, and baselines of them, for tests. */
final class Plans {

    private Plans() {}

    static Map<String, Object> date(String date, String precision) {
        return Map.of("date", date, "precision", precision);
    }

    static Map<String, Object> roadmapBody(String owner) {
        String field = owner.contains("product-lines") ? "productLineId" : "productId";
        return Map.of(field, id(owner), "name", "Roadmap 路线图", "audience", "INTERNAL");
    }

    /** The path of a new roadmap of a product or product line. */
    static String roadmap(String owner) {
        return create("roadmaps", roadmapBody(owner));
    }

    /** The path of a new item without dates. */
    static String item(String roadmap, String title) {
        return item(roadmap, title, Map.of("horizon", "NEXT"));
    }

    static String item(String roadmap, String title, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("roadmapId", id(roadmap), "title", title));
        body.putAll(more);
        return create("roadmap-items", body);
    }

    /** The path of a new item that ends on a day. */
    static String ending(String roadmap, String title, String day) {
        return item(roadmap, title, Map.of("end", date(day, "DAY")));
    }

    /** The path of a new dependency. */
    static String waits(String successor, String predecessor) {
        return create(
                "dependencies",
                Map.of(
                        "predecessorId", id(predecessor),
                        "successorId", id(successor),
                        "kind", "FINISH_TO_START"));
    }

    static Map<String, Object> baselineBody(String roadmap) {
        return Map.of("roadmapId", id(roadmap), "name", "基线 " + Api.key());
    }

    /** The path of a new baseline of a roadmap. */
    static String baseline(String roadmap) {
        return create("baselines", baselineBody(roadmap));
    }

    static ValidatableResponse diff(String baseline) {
        return diff(baseline, "");
    }

    static ValidatableResponse diff(String baseline, String query) {
        return admin().get(baseline + "/diff" + query).then();
    }

    /** The path of a new product in a line. */
    static String productIn(String line) {
        return create("products", Map.of("key", Api.key(), "name", "Quick", "productLineId", id(line)));
    }

    static ValidatableResponse items(String baseline, String query) {
        return admin().get(baseline + "/items" + query).then();
    }

    static void counts(ValidatableResponse diff, int added, int removed, int moved, int changed, int same) {
        diff.statusCode(200);
        Map<String, Object> summary = diff.extract().path("summary");
        assertEquals(
                List.of(added, removed, moved, changed, same),
                List.of(
                        summary.get("added"),
                        summary.get("removed"),
                        summary.get("moved"),
                        summary.get("changed"),
                        summary.get("unchanged")));
    }
}
