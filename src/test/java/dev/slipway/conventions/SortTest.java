package dev.slipway.conventions;

import static dev.slipway.conventions.Samples.RELEASES;
import static dev.slipway.testing.Api.admin;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.SlipwayTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The orders of lists. */
@SlipwayTest
class SortTest {

    private static final String[] DATES = {null, "2026-01-01", "2026-07-01", "2026-01-01", null, "2025-12-31"};

    /** The key of a release as text; an absent date sorts as the last of all. */
    private static String key(Map<String, ?> release, String name) {
        Object value = release.get(name);
        if (name.equals("planned") && value != null) value = ((Map<?, ?>) value).get("date");
        return value == null ? "9999-12-31" : value.toString();
    }

    private static Comparator<Map<String, ?>> order(String sort) {
        Comparator<Map<String, ?>> order = null;
        boolean descending = false;
        for (String part : (sort + ",").split(",")) {
            descending = part.startsWith("-");
            String name = descending ? part.substring(1) : part;
            Comparator<Map<String, ?>> next = Comparator.comparing(release -> key(release, name));
            if (descending) next = next.reversed();
            order = order == null ? next : order.thenComparing(next);
        }
        Comparator<Map<String, ?>> id = Comparator.comparing(release -> key(release, "id"));
        return order.thenComparing(descending ? id.reversed() : id);
    }

    private static List<Map<String, ?>> walk(String tag, String sort) {
        List<Map<String, ?>> walked = new ArrayList<>();
        String cursor = null;
        do {
            var request =
                    admin().queryParam("tag", tag).queryParam("sort", sort).queryParam("limit", 2);
            if (cursor != null) request.queryParam("cursor", cursor);
            Response page = request.get(RELEASES);
            page.then().statusCode(200);
            walked.addAll(page.path("items"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        return walked;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "-id",
                "name",
                "-name",
                "createdAt",
                "-createdAt",
                "updatedAt",
                "-updatedAt",
                "planned",
                "-planned",
                "actual",
                "-actual",
                "endOfLife",
                "-endOfLife",
                "planned,-name",
                "-planned,actual",
                "actual,-planned,name",
                "-endOfLife,-actual,-name",
                "planned,-id",
            })
    void pagesFollowTheSortToTheLastRecord(String sort) {
        String tag = Samples.word();
        String product = Samples.product("sorted");
        for (int i = 0; i < DATES.length; i++) {
            Map<String, Object> fields = new HashMap<>(Map.of("tags", List.of(tag), "name", "r" + i));
            if (DATES[i] != null) {
                fields.put("planned", Map.of("date", DATES[i], "precision", "DAY"));
                fields.put("actual", DATES[(i + 2) % DATES.length] == null ? "2026-01-01" : DATES[i]);
            }
            if (i % 2 == 0) fields.put("endOfLife", "2027-01-01");
            Samples.release(product, fields);
        }
        List<Map<String, ?>> walked = walk(tag, sort);
        List<Map<String, ?>> expected = new ArrayList<>(walked);
        expected.sort(order(sort));
        assertEquals(
                DATES.length,
                walked.stream().map(release -> key(release, "id")).distinct().count());
        assertEquals(expected, walked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nonsense", "name,name", "name,-name", "name,", "+name", "name,planned,actual,id", "summary"
            })
    void aSortThatIsNotOfferedIsRefused(String sort) {
        admin().queryParam("sort", sort)
                .get(RELEASES)
                .then()
                .statusCode(400)
                .body("errors.parameter", containsInAnyOrder("sort"));
    }

    @Test
    void withoutASortRecordsComeInTheOrderOfCreation() {
        String tag = Samples.word();
        String product = Samples.product("unsorted");
        List<String> made = new ArrayList<>();
        for (String name : List.of("c", "a", "b")) {
            made.add(Samples.id(Samples.release(product, Map.of("name", name, "tags", List.of(tag)))));
        }
        assertEquals(made, admin().queryParam("tag", tag).get(RELEASES).path("items.id"));
    }
}
