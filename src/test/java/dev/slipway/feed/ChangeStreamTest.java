package dev.slipway.feed;

import static dev.slipway.testing.Api.ADMIN;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.product;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.changes.FeedPosition;
import dev.slipway.testing.Listener;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Changes as server-sent events. */
@SlipwayTest
class ChangeStreamTest {

    @Inject
    AgroalDataSource database;

    @TestHTTPResource
    String url;

    private Listener listener(String token, Map<String, String> headers) throws Exception {
        return new Listener(url.replaceFirst("/$", ""), token, headers);
    }

    private static Predicate<String> about(String product) {
        return heard -> heard.contains(id(product)) || heard.equals(Listener.END);
    }

    @Test
    void aChangeIsHeardAsItHappens() throws Exception {
        try (Listener listener = listener(ADMIN, Map.of())) {
            assertEquals(200, listener.status());
            String product = product();
            String created = listener.next(about(product), 10);
            assertTrue(created.contains("event:dev.slipway.products.created"), created);
            assertTrue(created.lines().anyMatch(line -> line.startsWith("data:{\"specversion\":\"1.0\"")), created);
            patch(product, Map.of("name", "钱包 💳\nzweite Zeile")).statusCode(200);
            String updated = listener.next(about(product), 10);
            assertTrue(updated.contains("钱包 💳\\nzweite Zeile"), updated);
        }
    }

    @Test
    void whoComesBackWithTheLastEventMissesNothingAndHearsNothingTwice() throws Exception {
        String product = product();
        String last;
        try (Listener listener = listener(ADMIN, Map.of())) {
            patch(product, Map.of("name", "heard")).statusCode(200);
            last = Listener.position(listener.next(about(product), 10));
        }
        patch(product, Map.of("name", "missed")).statusCode(200);
        try (Listener listener = listener(ADMIN, Map.of("Last-Event-ID", last))) {
            assertTrue(listener.next(about(product), 10).contains("\"newValue\":\"missed\""));
            assertNull(listener.next(about(product), 1));
        }
    }

    @Test
    void manyChangesComeInTheirOrder() throws Exception {
        String product = product();
        try (Listener listener = listener(ADMIN, Map.of())) {
            for (int i = 0; i < 150; i++)
                patch(product, Map.of("name", "n" + i)).statusCode(200);
            for (int i = 0; i < 150; i++) {
                String heard = listener.next(about(product), 10);
                assertTrue(heard.contains("\"newValue\":\"n" + i + "\""), heard);
            }
        }
    }

    @Test
    void whoComesBackFromFarBehindDoesNotWaitForEachPage() throws Exception {
        String behind = admin().get("/api/v1/changes?after=latest")
                .then()
                .statusCode(200)
                .extract()
                .path("position");
        var person = Map.of("op", "CREATE", "body", Map.of("name", "落后 Behind"));
        for (int i = 0; i < 5; i++) {
            admin().body(Map.of("operations", Collections.nCopies(1000, person)))
                    .post("/api/v1/people/batch")
                    .then()
                    .statusCode(200);
        }
        Instant begin = Instant.now();
        try (Listener listener = listener(ADMIN, Map.of("Last-Event-ID", behind))) {
            for (int i = 0; i < 5000; i++) assertNotNull(listener.next(heard -> heard.contains("落后 Behind"), 10));
        }
        // 50 pages that each wait for the next look into the database take ten seconds
        Duration taken = Duration.between(begin, Instant.now());
        assertTrue(taken.toMillis() < 8_000, taken::toString);
    }

    @Test
    void aQuietStreamIsKeptAliveAndEndsWithItsToken() throws Exception {
        String dying = Tokens.secret(
                List.of("VIEWER"),
                Map.of("expiresAt", Instant.now().plusSeconds(5).toString()));
        String revoked = Tokens.make(List.of("VIEWER"), Map.of("scopes", List.of("people:read")))
                .getString("secret");
        try (Listener ends = listener(dying, Map.of());
                Listener quiet = listener(revoked, Map.of())) {
            String heartbeat = quiet.next(heard -> true, 25);
            assertNotNull(heartbeat);
            assertTrue(heartbeat.contains(":heartbeat"), heartbeat);
            assertTrue(FeedPosition.of(Listener.position(heartbeat)).number() > 0);
            assertEquals(Listener.END, ends.next(Listener.END::equals, 25));
        }
    }

    /** As when the workspace of another Slipway is brought in. */
    @Test
    void aStreamEndsWhereItsFeedIsNoMore() throws Exception {
        String name = named("00000000");
        try (Listener listener = listener(ADMIN, Map.of())) {
            named(name);
            product();
            assertEquals(Listener.END, listener.next(heard -> true, 10));
        } finally {
            named(name);
        }
    }

    /** Gives the feed a name; the one that it had. */
    private String named(String name) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update feed_state set name = ? from feed_state old"
                        + " where old.one = feed_state.one returning old.name")) {
            update.setString(1, name);
            try (ResultSet row = update.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    @Test
    void aWrongPositionIsRefusedBeforeAnythingIsSent() throws Exception {
        try (Listener listener = listener(ADMIN, Map.of("Last-Event-ID", "00000000-1"))) {
            assertEquals(400, listener.status());
        }
        try (Listener listener = listener("slw_wrong", Map.of())) {
            assertEquals(401, listener.status());
        }
    }
}
