package dev.slipway.conventions;

import static dev.slipway.conventions.Samples.PEOPLE;
import static dev.slipway.testing.Api.admin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.SlipwayTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading a list page by page, while others work. */
@SlipwayTest
class PageWalkTest {

    /** The ids of all pages. */
    private static List<String> walk(String tag, String sort, int limit) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            var request =
                    admin().queryParam("tag", tag).queryParam("sort", sort).queryParam("limit", limit);
            if (cursor != null) request.queryParam("cursor", cursor);
            Response page = request.get(PEOPLE);
            page.then().statusCode(200);
            ids.addAll(page.path("items.id"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        return ids;
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "-name", "createdAt", "-updatedAt", "name,-createdAt", "id"})
    void aWalkNeitherRepeatsNorLosesARecordWhileOthersChange(String sort) {
        String tag = Samples.word();
        List<String> still = new ArrayList<>();
        for (int i = 0; i < 30; i++) still.add(Samples.id(Samples.person("n" + i % 7, tag)));
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger changes = new AtomicInteger();
        CompletableFuture<Void> others = CompletableFuture.runAsync(() -> {
            Random random = new Random(1);
            while (!done.get()) {
                String other = Samples.person("n" + random.nextInt(7), tag);
                Samples.patch(Map.of("name", "n" + random.nextInt(7)))
                        .patch(other)
                        .then()
                        .statusCode(200);
                if (random.nextBoolean())
                    Samples.overriding().delete(other).then().statusCode(204);
                changes.incrementAndGet();
            }
        });
        try {
            for (int walks = 0; walks < 2 || changes.get() < 5; walks++) {
                List<String> seen = walk(tag, sort, 4);
                for (String id : still) assertEquals(1, Collections.frequency(seen, id), sort);
            }
        } finally {
            done.set(true);
            others.join();
        }
        assertTrue(new HashSet<>(walk(tag, sort, 200)).containsAll(still));
    }

    @Test
    void theLinkHeaderLeadsToTheNextPageAsItIs() {
        String tag = "标签 + 100% & {x} \"q\"";
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) made.add(Samples.id(Samples.person("link" + i, tag)));
        Response page = admin().queryParam("tag", tag).queryParam("limit", 2).get(PEOPLE);
        List<String> seen = new ArrayList<>(page.<List<String>>path("items.id"));
        String link = page.header("Link");
        while (link != null) {
            assertTrue(link.matches("<http://[^>]+>; rel=\"next\""), link);
            page = admin().urlEncodingEnabled(false).get(link.substring(1, link.indexOf('>')));
            page.then().statusCode(200);
            seen.addAll(page.path("items.id"));
            link = page.header("Link");
        }
        assertEquals(made, seen);
    }

    @Test
    void thePageThatEndsTheListHasNoCursor() {
        String tag = Samples.word();
        for (int i = 0; i < 4; i++) Samples.person("end" + i, tag);
        Response last = admin().queryParam("tag", tag).queryParam("limit", 4).get(PEOPLE);
        assertEquals(4, last.<List<String>>path("items.id").size());
        assertNull(last.<Object>path("nextCursor"));
        assertNull(last.header("Link"));
    }
}
