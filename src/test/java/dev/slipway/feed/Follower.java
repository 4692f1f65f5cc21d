package dev.slipway.feed;

import static dev.slipway.testing.Api.as;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A reader of the change feed that goes on from where it was. */
final class Follower {

    private final String token;
    private final Map<String, ?> selection;
    String position;

    Follower(String token, String after, Map<String, ?> selection) {
        this.token = token;
        this.selection = selection;
        this.position = page(after, 1).getString("position");
    }

    /** From the end of the feed as it is now. */
    static Follower fromNow(String token, Map<String, ?> selection) {
        return new Follower(token, "latest", selection);
    }

    /** Everything that came since. */
    List<Map<String, Object>> news() {
        List<Map<String, Object>> news = new ArrayList<>();
        JsonPath page;
        do {
            page = page(position, 50);
            news.addAll(page.<Map<String, Object>>getList("items"));
            position = page.getString("position");
        } while (page.getBoolean("more"));
        return news;
    }

    /** What came since of one record, as `EVENT version`. */
    List<String> news(String path) {
        String subject = path.substring("/api/v1/".length());
        return news().stream()
                .filter(event -> event.get("subject").equals(subject))
                .map(event -> (Map<?, ?>) event.get("data"))
                .map(data -> data.get("event") + " " + data.get("version"))
                .toList();
    }

    private JsonPath page(String after, int limit) {
        return as(token)
                .queryParams(selection)
                .queryParam("after", after)
                .queryParam("limit", limit)
                .get("/api/v1/changes")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
