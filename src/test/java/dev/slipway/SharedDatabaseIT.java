package dev.slipway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.embedded.EmbeddedDatabase;
import dev.slipway.testing.Listener;
import dev.slipway.testing.PostgresResource;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two packaged Slipways that were started at once on one PostgreSQL of their operator. */
@Timeout(180)
@DisabledOnOs(OS.WINDOWS)
class SharedDatabaseIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LIMIT = 10;

    /** The lock of the one Slipway that may make the first token. */
    private static final int FIRST_START = 0x51A9;

    private static final String PASSWORD = "QUARKUS_DATASOURCE_PASSWORD";
    private static final String USERNAME = "QUARKUS_DATASOURCE_USERNAME";

    @TempDir
    static Path directory;

    private static EmbeddedDatabase database;
    private static SlipwayProcess one;
    private static SlipwayProcess two;
    private static List<String> secrets;

    @BeforeAll
    static void startTwoAtOnce() throws Exception {
        database = EmbeddedDatabase.startForTests(directory, PostgresResource.PROGRAMS);
        var limit = Map.of("SLIPWAY_REQUESTS_PER_MINUTE", String.valueOf(LIMIT));
        try (var gate = connection()) {
            run(gate, "select pg_advisory_lock(" + FIRST_START + ")");
            one = SlipwayProcess.start(directory, settings(limit));
            two = SlipwayProcess.start(directory, settings(limit));
            // both are about to look whether there are tokens
            while (!run(
                    gate,
                    "select 1 from pg_locks where objid = " + FIRST_START + " and not granted having count(*) = 2")) {
                assertFalse((one.output() + two.output()).contains("Slipway is ready"), "one did not wait");
                assertFalse(one.hasEnded() || two.hasEnded(), () -> one.output() + two.output());
                Thread.sleep(10);
            }
        }
        one.awaitLine("Swagger UI");
        two.awaitLine("Swagger UI");
        secrets = Pattern.compile("slw_[A-Za-z0-9_-]{43}")
                .matcher(one.output() + two.output())
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    @AfterAll
    static void stop() {
        one.close();
        two.close();
        database.close();
    }

    private static Map<String, String> settings(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        settings.put(USERNAME, database.username());
        settings.put(PASSWORD, database.password());
        return settings;
    }

    private static Connection connection() throws Exception {
        return DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    }

    /** A token of its own, so that tests do not use up each other's limit. */
    private static String token() throws Exception {
        var made = one.send("POST", "/api/v1/api-tokens", secrets.get(0), "{\"name\":\"test\",\"roles\":[\"ADMIN\"]}");
        assertEquals(201, made.statusCode(), made.body());
        return JSON.readTree(made.body()).get("secret").textValue();
    }

    private static String product(SlipwayProcess slipway, String token) throws Exception {
        String key = "K" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        var made = slipway.send("POST", "/api/v1/products", token, "{\"key\":\"" + key + "\",\"name\":\"v1\"}");
        assertEquals(201, made.statusCode(), made.body());
        return "/api/v1/products/" + JSON.readTree(made.body()).get("id").textValue();
    }

    @Test
    void twoFirstStartsAtOnceMakeOneAdministratorToken() throws Exception {
        assertEquals(1, secrets.size(), () -> one.output() + two.output());
        JsonNode tokens =
                JSON.readTree(two.send("GET", "/api/v1/api-tokens?q=administrator&total=true", secrets.get(0), null)
                        .body());
        assertEquals(1, tokens.get("total").intValue(), tokens::toString);
    }

    @Test
    void whatOneWritesTheOtherReadsAndChanges() throws Exception {
        String token = token();
        String product = product(one, token);
        var changed = two.send("PATCH", product, token, "{\"name\":\"v2\"}");
        assertEquals(200, changed.statusCode(), changed.body());
        assertEquals(changed.body(), one.send("GET", product, token, null).body());
    }

    @Test
    void whatOneWritesIsHeardInTheStreamsOfBoth() throws Exception {
        String token = token();
        try (var first = new Listener(one.uri("").toString(), token, Map.of());
                var second = new Listener(two.uri("").toString(), token, Map.of())) {
            String product = product(one, token);
            String id = product.substring(product.lastIndexOf('/') + 1);
            String heard = first.next(event -> event.contains(id), 20);
            assertTrue(heard.contains("dev.slipway.products.created"), heard);
            assertEquals(heard, second.next(event -> event.contains(id), 20));
        }
    }

    @Test
    void theLimitOfACallerIsSharedAndSaidInHeaders() throws Exception {
        String token = token();
        HttpResponse<String> first = one.send("GET", "/api/v1/me", token, null);
        assertEquals("\"default\";q=" + LIMIT + ";w=60", header(first, "RateLimit-Policy"));
        assertTrue(
                header(first, "RateLimit").startsWith("\"default\";r=" + (LIMIT - 1) + ";t="),
                header(first, "RateLimit"));
        HttpResponse<String> second = two.send("GET", "/api/v1/me", token, null);
        assertTrue(
                header(second, "RateLimit").startsWith("\"default\";r=" + (LIMIT - 2) + ";t="),
                header(second, "RateLimit"));
        HttpResponse<String> last = second;
        // a slow machine gets some back meanwhile
        for (int calls = 2; last.statusCode() == 200 && calls < 2 * LIMIT; calls++) {
            last = (calls % 2 == 0 ? one : two).send("GET", "/api/v1/me", token, null);
        }
        assertEquals(429, last.statusCode(), last.body());
        assertEquals("TOO_MANY_REQUESTS", JSON.readTree(last.body()).get("code").textValue());
        int wait = Integer.parseInt(header(last, "Retry-After"));
        assertTrue(wait >= 1 && wait <= 60 / LIMIT, () -> "Retry-After: " + wait);
        assertEquals("\"default\";r=0;t=" + wait, header(last, "RateLimit"));
        assertEquals("\"default\";q=" + LIMIT + ";w=60", header(last, "RateLimit-Policy"));
        assertEquals(
                200, one.send("GET", "/api/v1/me", token(), null).statusCode(), "others have a limit of their own");
    }

    @Test
    void aRequestThatRunsAtASigtermIsAnswered() throws Exception {
        try (var ending = SlipwayProcess.start(directory, settings(Map.of())).awaitReady();
                var locker = connection()) {
            String token = token();
            String product = product(ending, token);
            locker.setAutoCommit(false);
            run(
                    locker,
                    "select from product where id = '" + product.substring(product.lastIndexOf('/') + 1)
                            + "' for update");
            var answer = ending.begin("PATCH", product, token, "{\"name\":\"v2\"}");
            while (!run(locker, "select from pg_locks where not granted")) {
                Thread.sleep(10);
            }
            ending.askToEnd();
            ending.awaitLine("Waiting for HTTP requests to complete");
            locker.rollback();
            assertEquals(200, answer.get().statusCode(), answer.get().body());
            ending.awaitExit();
            assertEquals(
                    answer.get().body(), one.send("GET", product, token, null).body());
        }
    }

    /** Whether there are rows. */
    private static boolean run(Connection connection, String query) throws Exception {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {PASSWORD, USERNAME})
    void aMissingLoginIsNamed(String missing) throws Exception {
        var settings = settings(Map.of());
        settings.remove(missing);
        try (var slipway = SlipwayProcess.start(directory, settings)) {
            assertEquals(1, slipway.awaitExit(), slipway::output);
            assertEquals(1, slipway.output().lines().count(), slipway.output());
            assertTrue(
                    slipway.output()
                            .endsWith("check quarkus.datasource.username (" + USERNAME
                                    + ") and quarkus.datasource.password (" + PASSWORD + ").\n"),
                    slipway.output());
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
