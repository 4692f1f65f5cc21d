package dev.slipway.feed;

import static dev.slipway.testing.Api.ADMIN;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.product;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.changes.FeedPosition;
import dev.slipway.testing.Crowd;
import dev.slipway.testing.SlipwayTest;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Transactions end in another order than they write in, and yet no reader of the feed misses anything or sees it twice. */
@SlipwayTest
class CommitOrderTest {

    @Inject
    AgroalDataSource database;

    /** Writes into the change log as a transaction that goes on. */
    private static void write(Connection connection, String product, int version) throws SQLException {
        try (var lock =
                connection.prepareStatement("update product set description = description where id = ?::uuid")) {
            lock.setString(1, id(product));
            lock.executeUpdate();
        }
        try (var insert = connection.prepareStatement("""
                insert into change (resource, record_id, product_id, version, event, at, actor, snapshot, old_values)
                values ('products', ?::uuid, ?::uuid, ?, 'UPDATED', now(), 'system', '{"name":"slow"}', '{"name":"Quick"}')""")) {
            insert.setString(1, id(product));
            insert.setString(2, id(product));
            insert.setInt(3, version);
            insert.executeUpdate();
        }
    }

    @Test
    void whatIsCommittedLateComesLate() throws SQLException {
        String slow = product();
        String quick = product();
        Follower follower = Follower.fromNow(ADMIN, Map.of());
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            write(connection, slow, 2);
            patch(quick, Map.of("name", "first")).statusCode(200);
            assertEquals(List.of("UPDATED 2"), follower.news(quick), "it was written later and committed first");
            patch(quick, Map.of("name", "second")).statusCode(200);
            assertEquals(List.of("UPDATED 3"), follower.news(quick));
            connection.commit();
        }
        assertEquals(List.of("UPDATED 2"), follower.news(slow), "it comes behind what had been read before");
    }

    @Test
    void whatIsRolledBackIsNeverTold() throws SQLException {
        String product = product();
        Follower follower = Follower.fromNow(ADMIN, Map.of());
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            write(connection, product, 2);
            connection.rollback();
        }
        patch(product, Map.of("name", "kept")).statusCode(200);
        assertEquals(List.of("UPDATED 2"), follower.news(product));
        assertEquals(List.of(), follower.news(product));
    }

    @Test
    void readersAmongManyWritersHearEverythingOnceAndEachRecordInOrder() throws Exception {
        List<String> products = new ArrayList<>();
        for (int i = 0; i < 4; i++) products.add(product());
        Follower[] followers = {Follower.fromNow(ADMIN, Map.of()), Follower.fromNow(ADMIN, Map.of())};
        List<List<Map<String, Object>>> heard = List.of(new CopyOnWriteArrayList<>(), new CopyOnWriteArrayList<>());
        AtomicBoolean done = new AtomicBoolean();
        List<Callable<Void>> crowd = new ArrayList<>();
        for (int writer = 0; writer < 6; writer++) {
            int number = writer;
            crowd.add(() -> {
                for (int i = 0; i < 12; i++)
                    patch(products.get((number + i) % products.size()), Map.of("name", number + "." + i))
                            .statusCode(200);
                return null;
            });
        }
        Thread[] readers = new Thread[followers.length];
        for (int i = 0; i < followers.length; i++) {
            int reader = i;
            readers[i] = new Thread(() -> {
                while (!done.get()) heard.get(reader).addAll(followers[reader].news());
            });
            readers[i].start();
        }
        Crowd.of(crowd);
        done.set(true);
        for (int i = 0; i < readers.length; i++) {
            readers[i].join();
            heard.get(i).addAll(followers[i].news());
            assertEquals(72, inOrder(heard.get(i), products));
        }
        assertEquals(ids(heard.get(0)), ids(heard.get(1)), "all readers hear the same in the same order");
    }

    private static List<Object> ids(List<Map<String, Object>> events) {
        return events.stream().map(event -> event.get("id")).toList();
    }

    /** How many of the changes are of these records, each of which was heard of in the order of its versions. */
    private static int inOrder(List<Map<String, Object>> events, List<String> products) {
        Map<Object, Integer> versions = new HashMap<>();
        long last = 0;
        int heard = 0;
        for (Map<String, Object> event : events) {
            long position = FeedPosition.of((String) event.get("id")).number();
            assertTrue(position > last, "positions rise");
            last = position;
            Map<?, ?> data = (Map<?, ?>) event.get("data");
            if (products.stream().noneMatch(product -> id(product).equals(data.get("recordId")))) continue;
            int expected = versions.getOrDefault(data.get("recordId"), 1) + 1;
            assertEquals(expected, data.get("version"));
            versions.put(data.get("recordId"), expected);
            heard++;
        }
        return heard;
    }
}
