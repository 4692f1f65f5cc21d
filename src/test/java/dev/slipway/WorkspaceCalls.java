package dev.slipway;

import static dev.slipway.testing.Api.ADMIN;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.testing.Document;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a packaged Slipway answers of all that it holds: its lists and its feed. */
final class WorkspaceCalls {

    static final ObjectMapper JSON = new ObjectMapper();
    static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** What belongs to the place. */
    private static final Set<String> STAYING = Set.of("api-tokens", "webhooks");

    private WorkspaceCalls() {}

    static JsonNode ok(SlipwayProcess slipway, String method, String path, String body) throws Exception {
        HttpResponse<String> answer = slipway.send(method, path, ADMIN, body);
        assertTrue(
                answer.statusCode() < 300, () -> method + " " + path + " " + answer.statusCode() + " " + answer.body());
        return JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body());
    }

    static HttpRequest.Builder request(SlipwayProcess slipway, String path) {
        return HttpRequest.newBuilder(slipway.uri(path)).header("Authorization", "Bearer " + ADMIN);
    }

    static List<JsonNode> list(SlipwayProcess slipway, String path) throws Exception {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            String joint = path.contains("?") ? "&" : "?";
            JsonNode page = ok(slipway, "GET", "/api/v1/" + path + joint + "limit=200" + cursor, null);
            page.get("items").forEach(all::add);
            cursor =
                    page.has("nextCursor") ? "&cursor=" + page.get("nextCursor").textValue() : null;
        } while (cursor != null);
        return all;
    }

    static List<JsonNode> feed(SlipwayProcess slipway) throws Exception {
        List<JsonNode> all = new ArrayList<>();
        JsonNode page;
        String after = "";
        do {
            page = ok(slipway, "GET", "/api/v1/changes?limit=200" + after, null);
            page.get("items").forEach(all::add);
            after = "&after=" + page.get("position").textValue();
        } while (page.get("more").booleanValue());
        return all;
    }

    /** All resources whose records are brought along, as the document has them. */
    static Set<String> resources() {
        Set<String> resources = new TreeSet<>();
        Document.committed().paths().fieldNames().forEachRemaining(path -> {
            if (path.endsWith("/batch")) resources.add(path.replaceAll("^/api/v1/|/batch$", ""));
        });
        resources.removeAll(STAYING);
        return resources;
    }
}
