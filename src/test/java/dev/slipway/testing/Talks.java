package dev.slipway.testing;

import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Stakeholders of tests, what is said to them, and what is promised. */
public final class Talks {

    private Talks() {}

    /** Today by UTC. */
    public static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    /** Noon of a day so many days ago, or this moment where that is still to come. */
    public static String daysAgo(int days) {
        Instant noon = today().minusDays(days).atTime(12, 0).toInstant(ZoneOffset.UTC);
        Instant now = Instant.now();
        return (noon.isAfter(now) ? now : noon).toString();
    }

    public static String stakeholder(Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("kind", "PERSON", "function", "LEGAL", "name", "周敏 Zhou Min"));
        body.putAll(more);
        return create("stakeholders", body);
    }

    public static String stakeholder() {
        return stakeholder(Map.of());
    }

    /** A stakeholder that hardly anybody may know of. */
    public static String secret() {
        return stakeholder(Map.of("confidential", true));
    }

    /** A talk on a product so many days ago. */
    public static String talk(String product, int daysAgo, String... stakeholders) {
        return create("interactions", said(stakeholders, Map.of("productId", id(product), "at", daysAgo(daysAgo))));
    }

    /** What a client says of a talk. */
    public static Map<String, Object> said(String[] stakeholders, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("at", "2026-03-02T09:00:00Z", "channel", "CALL"));
        body.put("stakeholderIds", Arrays.stream(stakeholders).map(Records::id).toList());
        body.putAll(more);
        return body;
    }

    /** What a client says of a commitment of a stakeholder to a person. */
    public static Map<String, Object> promise(String stakeholder, String person, String dueOn, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "byStakeholderId",
                id(stakeholder),
                "toPersonId",
                id(person),
                "text",
                "书面答复 Answer in writing",
                "dueOn",
                dueOn));
        body.putAll(more);
        return body;
    }

    /** A plan to talk to a stakeholder every 14 days since long ago. */
    public static String plan(String product, String stakeholder, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "productId",
                id(product),
                "stakeholderId",
                id(stakeholder),
                "purpose",
                "双周复盘 Review",
                "cadenceDays",
                14,
                "startsOn",
                "2020-01-01"));
        body.putAll(more);
        return create("communication-plans", body);
    }

    /** A plan to talk to those of a function every 14 days since long ago. */
    public static String planForFunction(String product, String function) {
        return create(
                "communication-plans",
                Map.of("productId", id(product), "function", function, "cadenceDays", 14, "startsOn", "2020-01-01"));
    }

    /** What a client says of a list of people. */
    public static List<String> ids(String... paths) {
        return Arrays.stream(paths).map(Records::id).toList();
    }
}
