package dev.slipway.sharing;

import static dev.slipway.sharing.Links.body;
import static dev.slipway.sharing.Links.in;
import static dev.slipway.sharing.Links.make;
import static dev.slipway.sharing.Links.path;
import static dev.slipway.sharing.Links.roadmap;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.anonymous;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.line;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.post;
import static dev.slipway.testing.Records.product;
import static dev.slipway.testing.Records.restore;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.Account;
import dev.slipway.testing.Api;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Teams;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Share links over HTTP. */
@SlipwayTest
class ShareLinkTest {

    @Inject
    DataSource database;

    private static ValidatableResponse tried(String roadmap, Map<String, ?> more) {
        return post("share-links", body(roadmap, more));
    }

    private static ValidatableResponse triedBy(Account account, String roadmap) {
        return as(account.token())
                .body(body(roadmap, Map.of()))
                .post("/api/v1/share-links")
                .then();
    }

    @Test
    void theTokenIsShownOnceAndNeverAgain() {
        JsonPath link = make(roadmap(product()), Map.of());
        String token = link.getString("token");
        assertTrue(token.matches("slr_[A-Za-z0-9_-]{43}"), token);
        assertEquals("/shared/roadmaps/" + token, link.getString("address"));
        assertEquals(token.substring(43), link.getString("hint"));
        for (String address : Stream.of("", "/history", "?include=roadmap", "?asOf=9999-01-01T00:00:00Z")
                .map(rest -> path(link) + rest)
                .toList()) {
            admin().get(address).then().statusCode(200).body(not(containsString(token)));
        }
        admin().get("/api/v1/share-links?roadmapId=" + link.getString("roadmapId"))
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].token", nullValue())
                .body("items[0].address", nullValue())
                .body("items[0].views", equalTo(0));
        patch(path(link), Map.of("name", "another")).statusCode(200).body("token", nullValue());
    }

    @Test
    void onlyTheHashOfTheTokenIsStored() throws Exception {
        JsonPath link = make(roadmap(product()), Map.of());
        String token = link.getString("token");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select hash, s::text from share_link s where id = '" + link.getString("id") + "'")) {
            assertTrue(row.next());
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            assertArrayEquals(hash, row.getBytes(1));
            assertTrue(!row.getString(2).contains(token.substring(4)));
        }
    }

    @Test
    void aRepeatedRequestIsAnsweredWithoutTheToken() {
        Map<String, Object> body = body(roadmap(product()), Map.of());
        String key = Api.key();
        String first = admin().header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/share-links")
                .path("id");
        admin().header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/share-links")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first))
                .body("token", nullValue())
                .body("address", nullValue());
    }

    @Test
    void itEndsWithinAYear() {
        String roadmap = roadmap(product());
        tried(roadmap, Map.of("expiresAt", in(Duration.ofSeconds(-1))))
                .statusCode(422)
                .body("errors.pointer", contains("/expiresAt"))
                .body("errors.code", contains("IN_THE_PAST"));
        tried(roadmap, Map.of("expiresAt", in(Duration.ofDays(366).plusMinutes(5))))
                .statusCode(422)
                .body("errors.pointer", contains("/expiresAt"))
                .body("errors.code", contains("TOO_FAR_AHEAD"));
        tried(roadmap, Map.of("expiresAt", in(Duration.ofDays(366).minusMinutes(5))))
                .statusCode(201);
        JsonPath link = make(roadmap, Map.of());
        patch(path(link), Map.of("expiresAt", in(Duration.ofDays(400)))).statusCode(422);
        patch(path(link), Map.of("expiresAt", in(Duration.ofDays(200)))).statusCode(200);
    }

    @Test
    void itEndsIn90DaysUnlessSaid() {
        Map<String, Object> body = Map.of("roadmapId", id(roadmap(product())), "name", "usual");
        Instant before = Instant.now().minusSeconds(1);
        JsonPath link = post("share-links", body).statusCode(201).extract().jsonPath();
        Instant end = Instant.parse(link.getString("expiresAt"));
        assertTrue(end.isAfter(before.plus(Duration.ofDays(90))), end::toString);
        assertTrue(end.isBefore(Instant.now().plusSeconds(1).plus(Duration.ofDays(90))), end::toString);
        // and a change that does not mention it leaves it as it is
        admin().header("If-Match", "*")
                .body(body)
                .put(path(link))
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("expiresAt", equalTo(link.getString("expiresAt")));
    }

    @Test
    void itShowsTheUsualFieldsUnlessOthersAreNamedEachOnce() {
        String roadmap = roadmap(product());
        tried(roadmap, Map.of()).body("fields", contains("DATES", "HORIZON", "STATUS", "THEME"));
        tried(roadmap, Map.of("fields", List.of())).statusCode(201).body("fields.size()", equalTo(0));
        tried(roadmap, Map.of("fields", List.of("TAGS", "TAGS")))
                .statusCode(422)
                .body("errors.code", contains("DUPLICATES"));
        tried(roadmap, Map.of("fields", List.of("PRICE")))
                .statusCode(400)
                .body("errors.pointer", contains("/fields/0"))
                .body("errors.code", contains("ONE_OF_EXPECTED"));
    }

    @Test
    void itShowsARoadmapThatIsThere() {
        String roadmap = roadmap(product());
        delete(roadmap).statusCode(204);
        tried(roadmap, Map.of())
                .statusCode(422)
                .body("code", equalTo("REFERENCE_NOT_FOUND"))
                .body("errors.pointer", contains("/roadmapId"));
    }

    @Test
    void itStaysWithItsRoadmap() {
        String product = product();
        JsonPath link = make(roadmap(product), Map.of());
        patch(path(link), Map.of("roadmapId", id(roadmap(product))))
                .statusCode(409)
                .body("errors.pointer", contains("/roadmapId"))
                .body("errors.code", contains("SHARE_LINK_ROADMAP_ID_FIXED"));
    }

    @Test
    void aRoadmapWithALinkKeepsItsOwner() {
        String roadmap = roadmap(product());
        JsonPath link = make(roadmap, Map.of());
        String other = product();
        patch(roadmap, Map.of("productId", id(other)))
                .statusCode(409)
                .body("errors.code", contains("ROADMAP_PRODUCT_ID_LINKS"));
        delete(path(link)).statusCode(204);
        patch(roadmap, Map.of("productId", id(other))).statusCode(200);
    }

    @Test
    void aLinkDoesNotKeepItsRoadmapFromTheTrash() {
        String roadmap = roadmap(product());
        JsonPath link = make(roadmap, Map.of());
        delete(roadmap).statusCode(204);
        admin().get(path(link)).then().statusCode(200);
        delete(path(link)).statusCode(204);
    }

    @Test
    void deletingRevokesItForEver() {
        JsonPath link = make(roadmap(product()), Map.of());
        anonymous().get(link.getString("address")).then().statusCode(200);
        delete(path(link)).statusCode(204);
        anonymous().get(link.getString("address")).then().statusCode(404);
        restore(path(link)).statusCode(403).body("detail", containsString("new one"));
        anonymous().get(link.getString("address")).then().statusCode(404);
    }

    @Test
    void whoMayChangeTheRoadmapMayShareIt() {
        String line = line();
        String product = create("products", Map.of("key", Api.key(), "name", "Quick", "productLineId", id(line)));
        String roadmap = roadmap(product);
        Account editor = Account.of("EDITOR");
        triedBy(editor, roadmap).statusCode(403);
        Teams.join(product, editor);
        triedBy(editor, roadmap).statusCode(201);
        String ofLine = roadmap(line);
        triedBy(editor, ofLine).statusCode(403);
        patch(line, Map.of("managerId", editor.person())).statusCode(200);
        triedBy(editor, ofLine).statusCode(201);
    }

    @Test
    void aRoadmapOfAConfidentialProductIsNotShared() {
        String product = product();
        String roadmap = roadmap(product);
        patch(product, Map.of("confidential", true)).statusCode(200);
        Account member = Account.of("EDITOR");
        Teams.join(product, member);
        triedBy(member, roadmap)
                .statusCode(409)
                .body("errors.pointer", contains("/roadmapId"))
                .body("errors.code", contains("CONFIDENTIAL_ROADMAP"));
        // others are not told that there is one
        triedBy(Account.of("EDITOR"), roadmap).statusCode(422).body("code", equalTo("REFERENCE_NOT_FOUND"));
    }

    @Test
    void theLinksOfAConfidentialProductAreNotThereForOthers() {
        String product = product();
        JsonPath link = make(roadmap(product), Map.of());
        String viewer = Account.of("VIEWER").token();
        String list = "/api/v1/share-links?total=true&roadmapId=" + link.getString("roadmapId");
        as(viewer).get(path(link)).then().statusCode(200);
        as(viewer).get(list).then().body("total", equalTo(1));
        patch(product, Map.of("confidential", true)).statusCode(200);
        as(viewer).get(path(link)).then().statusCode(404);
        as(viewer).get(path(link) + "/history").then().statusCode(404);
        as(viewer).get(list).then().body("total", equalTo(0)).body("items.size()", equalTo(0));
    }

    @Test
    void viewsAreNoChangeAndNoCacheHidesThem() {
        JsonPath link = make(roadmap(product()), Map.of());
        anonymous().get(link.getString("address")).then().statusCode(200);
        ViewsSeen.await(path(link), 1);
        admin().get(path(link))
                .then()
                .body("version", equalTo(1))
                .body("lastViewedAt", notNullValue())
                .header("ETag", nullValue());
        admin().header("If-None-Match", "\"1\"").get(path(link)).then().statusCode(200);
        admin().get(path(link) + "/history").then().body("items.size()", equalTo(1));
    }

    @Test
    void linksAreSortedByTheirEnd() {
        String roadmap = roadmap(product());
        String late = make(roadmap, Map.of("expiresAt", in(Duration.ofDays(9)))).getString("id");
        String early =
                make(roadmap, Map.of("expiresAt", in(Duration.ofDays(2)))).getString("id");
        admin().get("/api/v1/share-links?sort=expiresAt&roadmapId=" + id(roadmap))
                .then()
                .body("items.id", contains(early, late));
    }
}
