package dev.slipway.conventions;

import static dev.slipway.conventions.Samples.PEOPLE;
import static dev.slipway.conventions.Samples.PRODUCTS;
import static dev.slipway.conventions.Samples.RELEASES;
import static dev.slipway.testing.Api.admin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.slipway.testing.SlipwayTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The filters of lists. */
@SlipwayTest
class FilterTest {

    private static List<String> names(String path) {
        return admin().get(path).then().statusCode(200).extract().path("items.name");
    }

    @Test
    void valuesOfOneNameAreAlternativesAndNamesAreAllRequired() {
        String tag = Samples.word();
        for (String category : List.of("a", "b", "c")) {
            Samples.product(Map.of("name", category, "category", category, "tags", List.of(tag, "all")));
            Samples.product(Map.of("name", category + " untagged", "category", category));
        }
        String filter = PRODUCTS + "?tag=" + tag;
        assertEquals(List.of("a", "b", "c"), names(filter));
        assertEquals(List.of("a", "c"), names(filter + "&category=a&category=c"));
        assertEquals(List.of(), names(filter + "&category=a&stage=LAUNCH"));
        assertEquals(List.of("b"), names(filter + "&category=b&stage=LAUNCH&stage=CONCEPT"));
        assertEquals(List.of("a", "b", "c"), names(filter + "&tag=nonsense"));
    }

    @Test
    void recordsAreFoundByTheirIds() {
        String first = Samples.id(Samples.person("first", Samples.word()));
        String second = Samples.id(Samples.person("second", Samples.word()));
        assertEquals(List.of("first", "second"), names(PEOPLE + "?id=" + second + "&id=" + first));
        assertEquals(List.of(), names(PEOPLE + "?id=0190a5b2-7c1e-7d3a-9f00-1a2b3c4d5e6f"));
    }

    @Test
    void recordsAreFoundByTheIdsOfOtherSystems() {
        String one = Samples.word();
        String two = Samples.word();
        Samples.create(PEOPLE, Map.of("name", "one", "externalSource", one, "externalId", "7"));
        Samples.create(PEOPLE, Map.of("name", "two", "externalSource", two, "externalId", "7"));
        Samples.create(PEOPLE, Map.of("name", "three", "externalSource", two, "externalId", "8/9 编号"));
        assertEquals(List.of("one"), names(PEOPLE + "?externalSource=" + one));
        assertEquals(List.of("two"), names(PEOPLE + "?externalId=7&externalSource=" + two));
        assertEquals(
                List.of("one", "two", "three"), names(PEOPLE + "?externalSource=" + one + "&externalSource=" + two));
        assertEquals(List.of("three"), names(PEOPLE + "?externalId=8/9 编号&externalSource=" + two));
    }

    @Test
    void bothEndsOfARangeBelongToIt() {
        String product = Samples.product("ranges");
        for (String day : List.of("2026-03-01", "2026-03-02", "2026-03-03")) {
            Samples.release(product, Map.of("name", day, "planned", Map.of("date", day, "precision", "DAY")));
        }
        Samples.release(product, Map.of("name", "undated"));
        String of = RELEASES + "?productId=" + Samples.id(product);
        assertEquals(List.of("2026-03-02", "2026-03-03"), names(of + "&plannedFrom=2026-03-02"));
        assertEquals(List.of("2026-03-01", "2026-03-02"), names(of + "&plannedTo=2026-03-02"));
        assertEquals(List.of("2026-03-02"), names(of + "&plannedFrom=2026-03-02&plannedTo=2026-03-02"));
        assertEquals(List.of(), names(of + "&plannedFrom=2026-03-03&plannedTo=2026-03-02"));
    }

    @Test
    void updatedSinceShowsWhatChangedFromThatInstantOn() {
        String tag = Samples.word();
        Samples.person("old", tag);
        String path = Samples.person("new", tag);
        String at = admin().get(path).path("updatedAt");
        assertEquals(List.of("new"), names(PEOPLE + "?tag=" + tag + "&updatedSince=" + at));
        String next = java.time.Instant.parse(at).plusNanos(1_000).toString();
        assertEquals(List.of(), names(PEOPLE + "?tag=" + tag + "&updatedSince=" + next));
    }

    @Test
    void theTotalCountsAllMatchesAndComesOnlyWhenAskedFor() {
        String tag = Samples.word();
        for (int i = 0; i < 3; i++) Samples.person("counted", tag);
        String page = PEOPLE + "?limit=1&tag=" + tag;
        assertEquals(Integer.valueOf(3), admin().get(page + "&total=true").path("total"));
        assertNull(admin().get(page).<Object>path("total"));
    }
}
