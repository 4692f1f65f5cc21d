package dev.slipway.tokens;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.anonymous;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.restore;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Tokens;
import io.agroal.api.AgroalDataSource;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The life of API tokens over HTTP. */
@SlipwayTest
class ApiTokenTest {

    private static final String ALL = "/api/v1/api-tokens";
    private static final String PATH = ALL + "/";
    private static final List<String> ADMIN = List.of("ADMIN");

    @Inject
    AgroalDataSource database;

    @Inject
    KnownTokens known;

    @Test
    void aSecretIsShownOnce() {
        JsonPath made = Tokens.make(ADMIN, Map.of());
        String secret = made.getString("secret");
        assertEquals(secret.substring(43), made.getString("hint"));
        String path = PATH + made.getString("id");
        for (String again :
                List.of(path, path + "/history", path + "?asOf=" + Instant.now(), ALL + "?sort=-createdAt")) {
            admin().get(again)
                    .then()
                    .statusCode(200)
                    .body(not(containsString("\"secret\"")))
                    .body(not(containsString(secret)));
        }
        patch(path, Map.of("name", "renamed")).statusCode(200).body("secret", nullValue());
        as(secret).get("/api/v1/me").then().statusCode(200).body("label", equalTo("renamed"));
    }

    @Test
    void aRepeatedRequestIsNotAnsweredWithTheSecret() {
        String key = dev.slipway.testing.Api.key();
        Map<String, Object> body = Tokens.body(ADMIN, Map.of());
        admin().header("Idempotency-Key", key)
                .body(body)
                .post(ALL)
                .then()
                .statusCode(201)
                .body("secret", matchesPattern("slw_[A-Za-z0-9_-]{43}"));
        admin().header("Idempotency-Key", key)
                .body(body)
                .post(ALL)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("secret", nullValue());
    }

    @Test
    void onlyTheHashOfASecretIsStored() throws Exception {
        JsonPath made = Tokens.make(ADMIN, Map.of());
        String secret = made.getString("secret");
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        try (var connection = database.getConnection();
                var tokens = connection.prepareStatement("select hash from api_token where id = ?::uuid");
                var leaks = connection.prepareStatement("""
                        select from api_token t where t::text like ? union all
                        select from change c where c::text like ? union all
                        select from idempotency i where i::text like ?""")) {
            tokens.setString(1, made.getString("id"));
            var row = tokens.executeQuery();
            row.next();
            assertArrayEquals(hash, row.getBytes(1));
            for (int i = 1; i <= 3; i++)
                leaks.setString(i, "%" + secret.substring(4).replace("_", "\\_") + "%");
            assertFalse(leaks.executeQuery().next());
        }
    }

    @Test
    void aTokenEndsInTheFuture() throws Exception {
        admin().body(Tokens.body(ADMIN, Map.of("expiresAt", "2020-01-01T00:00:00Z")))
                .post(ALL)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/expiresAt"))
                .body("errors.code", contains("IN_THE_PAST"));
        as(Tokens.expired()).get("/api/v1/me").then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void aTokenThatWasKnownEndsOnTime() throws Exception {
        Instant end = Instant.now().plusSeconds(4);
        String secret = Tokens.secret(ADMIN, Map.of("expiresAt", end.toString()));
        as(secret).get("/api/v1/me").then().statusCode(200);
        Thread.sleep(Math.max(0, end.toEpochMilli() - System.currentTimeMillis()) + 10);
        as(secret).get("/api/v1/me").then().statusCode(401);
    }

    @RepeatedTest(5)
    void aRevokedTokenIsRefusedAtOnceHoweverBusyItIs() throws Exception {
        JsonPath token = Tokens.make(ADMIN, Map.of());
        String secret = token.getString("secret");
        as(secret).get("/api/v1/me").then().statusCode(200);
        AtomicBoolean busy = new AtomicBoolean(true);
        var threads = Executors.newFixedThreadPool(2);
        for (int i = 0; i < 2; i++) {
            threads.submit(() -> {
                while (busy.get()) as(secret).get("/api/v1/me");
            });
        }
        try {
            delete(PATH + token.getString("id")).statusCode(204);
            as(secret).get("/api/v1/me").then().statusCode(401);
        } finally {
            busy.set(false);
            threads.shutdown();
        }
    }

    @Test
    void aRevokedTokenStaysRevoked() {
        JsonPath token = Tokens.make(ADMIN, Map.of());
        String path = PATH + token.getString("id");
        delete(path).statusCode(204);
        restore(path).statusCode(403);
        as(token.getString("secret")).get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void aTokenThatIsNarrowedIsNarrowAtOnce() {
        JsonPath token = Tokens.make(ADMIN, Map.of());
        String secret = token.getString("secret");
        as(secret).get("/api/v1/people").then().statusCode(200);
        patch(PATH + token.getString("id"), Map.of("scopes", List.of("catalog:read")))
                .statusCode(200);
        as(secret).get("/api/v1/people").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing:read", "catalog:write ", "catalog:delete", "*"})
    void aScopeExists(String scope) {
        admin().body(Tokens.body(ADMIN, Map.of("scopes", List.of("catalog:read", scope))))
                .post(ALL)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/scopes/1"));
    }

    @Test
    void theLastUseOfATokenIsWrittenDownAndIsNoChange() throws Exception {
        JsonPath token = Tokens.make(ADMIN, Map.of());
        String path = PATH + token.getString("id");
        admin().get(path).then().body("lastUsedAt", nullValue());
        as(token.getString("secret")).get("/api/v1/me").then().statusCode(200);
        known.recordUses();
        admin().get(path).then().body("lastUsedAt", notNullValue()).body("version", equalTo(1));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer x",
                "Basic YWRtaW46YWRtaW4=",
                "slw_",
                "Bearer slw_é",
                "Bearer slw_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "Digest username=\"x\""
            })
    void whoShowsNoTokenIsAskedForOne(String header) {
        var request = header == null ? anonymous() : anonymous().header("Authorization", header);
        request.get("/api/v1/me")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer realm=\"slipway\""))
                .body("code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void aCallerReadsWhatItMayDo() {
        String secret = Tokens.secret(List.of("EDITOR", "VIEWER"), Map.of("scopes", List.of("people:read")));
        as(secret)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("name", startsWith("token:"))
                .body("label", equalTo("test 测试"))
                .body("roles", contains("VIEWER", "EDITOR"))
                .body("scopes", contains("people:read"))
                .body("products", empty());
    }
}
