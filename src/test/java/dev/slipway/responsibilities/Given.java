package dev.slipway.responsibilities;

import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.post;

import dev.slipway.testing.Api;
import dev.slipway.testing.Bodies;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;

/** Subjects and stakeholders that tests make responsible for them. */
final class Given {

    private Given() {}

    static String plan(String product) {
        return create("launch-plans", Bodies.of("launch-plans", product));
    }

    static String task(String plan, String title, String due) {
        return create(
                "launch-tasks", Map.of("launchPlanId", id(plan), "section", "定价 Pricing", "title", title, "due", due));
    }

    static String release(String product) {
        return create("releases", Map.of("productId", id(product), "name", Api.key(), "kind", "MINOR"));
    }

    static String item(String roadmapOwner, String owner, Map<String, ?> more) {
        String roadmap = create("roadmaps", Map.of(roadmapOwner, id(owner), "name", "路线图 R", "audience", "INTERNAL"));
        Map<String, Object> item = new HashMap<>(Map.of("roadmapId", id(roadmap), "title", "退款", "horizon", "NEXT"));
        item.putAll(more);
        return create("roadmap-items", item);
    }

    static String stakeholder(String name) {
        return stakeholder(name, Map.of());
    }

    static String stakeholder(String name, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("kind", "PERSON", "function", "SALES", "name", name));
        body.putAll(more);
        return create("stakeholders", body);
    }

    /** The type of the subject is told by its path. */
    static Map<String, Object> body(String subject, String stakeholder, String role) {
        return new HashMap<>(Map.of(
                "subject", type(subject),
                "subjectId", id(subject),
                "stakeholderId", id(stakeholder),
                "role", role));
    }

    static String type(String subject) {
        return switch (subject.replaceAll(".*/v1/|/[^/]*$", "")) {
            case "launch-plans" -> "LAUNCH_PLAN";
            case "releases" -> "RELEASE";
            case "roadmap-items" -> "ROADMAP_ITEM";
            default -> "LAUNCH_TASK";
        };
    }

    static ValidatableResponse said(String subject, String stakeholder, String role) {
        return post("responsibilities", body(subject, stakeholder, role));
    }

    static String responsible(String subject, String stakeholder, String role) {
        return create("responsibilities", body(subject, stakeholder, role));
    }
}
