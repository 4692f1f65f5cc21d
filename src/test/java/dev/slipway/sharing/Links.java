package dev.slipway.sharing;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.anonymous;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Share links, and roadmaps for them, that tests make. */
final class Links {

    private Links() {}

    static String in(Duration time) {
        return Instant.now().plus(time).toString();
    }

    /** The path of a new roadmap of a product or product line. */
    static String roadmap(String owner) {
        String field = owner.contains("product-lines") ? "productLineId" : "productId";
        return create(
                "roadmaps",
                Map.of(
                        field,
                        id(owner),
                        "name",
                        "对外路线图 What is coming",
                        "audience",
                        "INTERNAL",
                        "lanes",
                        List.of("开放 Open", "秘密 Secret"),
                        "themes",
                        List.of(
                                Map.of("name", "增长 Growth", "colour", "#1565C0"),
                                Map.of("name", "隐身 Stealth", "colour", "#000000"))));
    }

    /** The path of a new item that customers may see. */
    static String open(String roadmap, String title, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "roadmapId",
                id(roadmap),
                "title",
                title,
                "lane",
                "开放 Open",
                "customerVisible",
                true,
                "start",
                Map.of("date", "2026-07-01", "precision", "QUARTER")));
        body.putAll(more);
        return create("roadmap-items", body);
    }

    static Map<String, Object> body(String roadmap, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(
                Map.of("roadmapId", id(roadmap), "name", "客户大会 Customer day", "expiresAt", in(Duration.ofDays(30))));
        body.putAll(more);
        return body;
    }

    /** A new link as the answer that makes it says, the token included. */
    static JsonPath make(String roadmap, Map<String, ?> more) {
        return admin().body(body(roadmap, more))
                .post("/api/v1/share-links")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    static String path(JsonPath link) {
        return "/api/v1/share-links/" + link.getString("id");
    }

    static final String TITLES = "lanes.items.flatten().title";
    static final List<String> FORMATS = List.of("json", "svg", "ics", "csv");

    static String address(String roadmap, String... fields) {
        return make(roadmap, Map.of("fields", List.of(fields))).getString("address");
    }

    static ValidatableResponse shown(String address) {
        return anonymous().get(address).then().statusCode(200);
    }

    static String shownAs(String address, String format) {
        Response answer = anonymous().get(address + "?format=" + format);
        assertEquals(200, answer.statusCode());
        return new String(answer.asByteArray(), StandardCharsets.UTF_8);
    }
}
