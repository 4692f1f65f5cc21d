package dev.slipway.conventions;

import static dev.slipway.testing.Api.admin;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Api;
import dev.slipway.testing.SlipwayTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What records remember of their changes. */
@SlipwayTest
class HistoryTest {

    private static String updatedAt(String path) {
        return admin().get(path).path("updatedAt");
    }

    private static void nameIs(String path, String at, String name) {
        admin().get(path + "?asOf=" + at).then().statusCode(200).body("name", equalTo(name));
    }

    @Test
    void anEntrySaysTheOldAndTheNewValueOfEachFieldThatDiffers() {
        String path = Samples.product(Map.of("name", "old", "category", "was"));
        Map<String, Object> changes = new HashMap<>(Map.of("name", "new", "description", "is"));
        changes.put("category", null);
        Samples.patch(changes).patch(path).then().statusCode(200);
        admin().get(path + "/history")
                .then()
                .statusCode(200)
                .body("items.version", contains(2, 1))
                .body("items.event", contains("UPDATED", "CREATED"))
                .body("items[1].changes", empty())
                .body("items[0].changes.field", containsInAnyOrder("name", "category", "description"))
                .body("items[0].changes.find { it.field == 'name' }.oldValue", equalTo("old"))
                .body("items[0].changes.find { it.field == 'name' }.newValue", equalTo("new"))
                .body("items[0].changes.find { it.field == 'category' }.oldValue", equalTo("was"))
                .body("items[0].changes.find { it.field == 'category' }.newValue", nullValue())
                .body("items[0].changes.find { it.field == 'description' }.oldValue", nullValue())
                .body("items[0].changes.find { it.field == 'description' }.newValue", equalTo("is"));
    }

    @Test
    void anEntrySaysWhoAndWhy() {
        String path = Samples.product("reasons");
        String editor = Samples.editor();
        String name = Api.as(editor).get("/api/v1/me").path("name");
        Api.as(editor)
                .header("If-Match", "*")
                .body(Map.of("to", "ANALYSIS", "reason", "市场已批准"))
                .post(path + "/transitions")
                .then()
                .statusCode(200)
                .body("updatedBy", equalTo(name));
        admin().get(path + "/history")
                .then()
                .body("items[0].event", equalTo("TRANSITIONED"))
                .body("items[0].by", equalTo(name))
                .body("items[0].at", equalTo(updatedAt(path)))
                .body("items[0].reason", equalTo("市场已批准"))
                .body("items[0].changes.field", contains("stage"))
                .body("items[1].reason", nullValue());
    }

    @Test
    void aLongHistoryIsReadPageByPage() {
        String path = Samples.product("v1");
        for (int i = 2; i <= 5; i++) Samples.patch(Map.of("name", "v" + i)).patch(path);
        List<Integer> versions = new ArrayList<>();
        String cursor = null;
        do {
            var request = admin().queryParam("limit", 2);
            if (cursor != null) request.queryParam("cursor", cursor);
            var page = request.get(path + "/history");
            page.then().statusCode(200).body("items.at", everyItem(notNullValue()));
            versions.addAll(page.path("items.version"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertEquals(List.of(5, 4, 3, 2, 1), versions);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "v0", "v-1", "v99999999999"})
    void garbageIsNoCursorOfAHistory(String cursor) {
        admin().queryParam("cursor", cursor)
                .get(Samples.product("garbage") + "/history")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_CURSOR"));
    }

    @Test
    void aRecordIsReadAsItWasAtAnyInstant() {
        String path = Samples.product("first");
        String first = updatedAt(path);
        Samples.patch(Map.of("name", "second")).patch(path).then().statusCode(200);
        String second = updatedAt(path);
        Samples.patch(Map.of("name", "third")).patch(path).then().statusCode(200);
        admin().get(path + "?asOf=" + Instant.parse(first).minusMillis(1))
                .then()
                .statusCode(404);
        nameIs(path, first, "first");
        nameIs(path, Instant.parse(second).minusNanos(1_000).toString(), "first");
        nameIs(path, second, "second");
        nameIs(path, updatedAt(path), "third");
        nameIs(path, "9999-12-31T00:00:00Z", "third");
    }

    @Test
    void aDeletedRecordIsReadAsItWasAndAsDeleted() {
        String path = Samples.product("mortal");
        String alive = updatedAt(path);
        Samples.overriding().delete(path).then().statusCode(204);
        admin().get(path + "?asOf=" + alive).then().statusCode(200).body("deletedAt", nullValue());
        admin().get(path + "?asOf=" + updatedAt(path)).then().statusCode(200).body("deletedAt", notNullValue());
        admin().post(path + "/restore").then().statusCode(200);
        admin().get(path + "/history")
                .then()
                .body("items.event", contains("RESTORED", "DELETED", "CREATED"))
                .body("items[0].changes.field", containsInAnyOrder("deletedAt", "deletedBy"));
    }

    @Test
    void whatNeverWasHasNoHistory() {
        admin().get(Samples.PRODUCTS + "/0190a5b2-7c1e-7d3a-9f00-1a2b3c4d5e6f/history")
                .then()
                .statusCode(404);
        String product = Samples.product("other resource");
        admin().get(product.replace("products", "releases") + "/history").then().statusCode(404);
    }
}
