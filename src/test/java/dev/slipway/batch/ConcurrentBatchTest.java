package dev.slipway.batch;

import static dev.slipway.batch.Batch.create;
import static dev.slipway.batch.Batch.operation;
import static dev.slipway.testing.Api.key;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Crowd;
import dev.slipway.testing.SlipwayTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Batches that meet at the same records, in whatever order each has them, wait for each other and are all done. */
@SlipwayTest
class ConcurrentBatchTest {

    private static List<Integer> inOtherOrders(List<String> names, Function<String, Map<String, Object>> operation)
            throws Exception {
        AtomicInteger turn = new AtomicInteger();
        return Crowd.of(4, () -> {
            List<String> order = new ArrayList<>(names);
            if (turn.getAndIncrement() % 2 == 0) Collections.reverse(order);
            return Batch.of("product-lines", order.stream().map(operation).toList())
                    .send()
                    .extract()
                    .statusCode();
        });
    }

    private static List<String> keys(int count) {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < count; i++) keys.add(key());
        return keys;
    }

    @Test
    void thoseThatChangeTheSameRecordsAreAllDone() throws Exception {
        List<Map<String, Object>> lines = keys(60).stream()
                .map(key -> create(Map.of("key", key, "name", key)))
                .toList();
        List<String> ids = Batch.of("product-lines", lines).send().extract().path("results.id");
        List<Integer> statuses = inOtherOrders(
                ids, id -> operation("PATCH", "id", id, "ifMatch", "*", "body", Map.of("name", key() + " 改")));
        assertEquals(List.of(200, 200, 200, 200), statuses);
    }

    @Test
    void thoseThatBringTheSameInOtherOrdersAmongOtherOperationsAreAllDone() throws Exception {
        List<String> keys = keys(60);
        List<Integer> statuses = inOtherOrders(
                keys,
                key -> keys.indexOf(key) % 2 == 0
                        ? create(Map.of("key", key(), "name", "new"))
                        : operation(
                                "UPSERT",
                                "externalSource",
                                "crowd",
                                "externalId",
                                key,
                                "body",
                                Map.of("key", key, "name", key())));
        assertEquals(List.of(200, 200, 200, 200), statuses);
    }
}
