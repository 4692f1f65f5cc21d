package dev.slipway.feed;

import static dev.slipway.testing.Api.ADMIN;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.product;
import static dev.slipway.testing.Records.restore;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.changes.FeedPosition;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Statements;
import io.agroal.api.AgroalDataSource;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the change feed tells, and how it is followed. */
@SlipwayTest
class ChangeFeedTest {

    @Inject
    AgroalDataSource database;

    @Inject
    Retention retention;

    private static ValidatableResponse read(Map<String, ?> parameters) {
        return admin().queryParams(parameters).get("/api/v1/changes").then();
    }

    @Test
    void everyChangeOfARecordIsToldOnceAndInOrderTombstonesIncluded() {
        Follower follower = Follower.fromNow(ADMIN, Map.of());
        String product = product();
        patch(product, Map.of("name", "钱包 💳")).statusCode(200);
        move(product, Map.of("to", "ANALYSIS")).statusCode(200);
        delete(product).statusCode(204);
        restore(product).statusCode(200);
        assertEquals(
                List.of("CREATED 1", "UPDATED 2", "TRANSITIONED 3", "DELETED 4", "RESTORED 5"), follower.news(product));
        assertEquals(List.of(), follower.news(product), "nothing is told twice");
    }

    @Test
    void anEventIsACloudEventWithOldAndNewValues() {
        Follower follower = Follower.fromNow(ADMIN, Map.of("type", "products"));
        String product = product();
        patch(product, Map.of("name", "钱包")).statusCode(200);
        Map<String, Object> event = follower.news().get(1);
        assertEquals("1.0", event.get("specversion"));
        assertEquals("/api/v1/changes", event.get("source"));
        assertEquals("dev.slipway.products.updated", event.get("type"));
        assertEquals("products/" + id(product), event.get("subject"));
        Map<?, ?> data = (Map<?, ?>) event.get("data");
        assertEquals(List.of(Map.of("field", "name", "oldValue", "Quick", "newValue", "钱包")), data.get("changes"));
        assertEquals("钱包", ((Map<?, ?>) data.get("record")).get("name"));
        assertEquals(id(product), data.get("productId"));
    }

    @Test
    void theIdOfAnEventIsAPositionToReadOnFrom() {
        Follower follower = Follower.fromNow(ADMIN, Map.of());
        String first = product();
        String second = product();
        String position = (String) follower.news().get(0).get("id");
        assertEquals(
                List.of(),
                new Follower(ADMIN, position, Map.of())
                        .news(first).stream().filter("CREATED 1"::equals).toList());
        read(Map.of("after", position)).body("items.subject", hasItem("products/" + id(second)));
    }

    @Test
    void changesAreFilteredByTypeAndProduct() {
        String product = product();
        String other = product();
        Follower ofProduct = Follower.fromNow(ADMIN, Map.of("productId", id(product)));
        Follower ofReleases =
                Follower.fromNow(ADMIN, Map.of("type", List.of("releases", "team-members"), "productId", id(product)));
        patch(other, Map.of("name", "other")).statusCode(200);
        patch(product, Map.of("name", "this one")).statusCode(200);
        create("releases", Map.of("productId", id(product), "name", "1.0", "kind", "MINOR"));
        create("releases", Map.of("productId", id(other), "name", "1.0", "kind", "MINOR"));
        assertEquals(List.of("dev.slipway.products.updated", "dev.slipway.releases.created"), types(ofProduct.news()));
        assertEquals(List.of("dev.slipway.releases.created"), types(ofReleases.news()));
    }

    private static List<String> types(List<Map<String, Object>> events) {
        return events.stream().map(event -> (String) event.get("type")).toList();
    }

    @Test
    void aPageHasNoMoreThanAskedForAndSaysWhetherThereIsMore() {
        String from = read(Map.of("after", "latest")).extract().path("position");
        product();
        product();
        String next = read(Map.of("after", from, "limit", 1, "type", "products"))
                .body("items.size()", equalTo(1))
                .body("more", equalTo(true))
                .extract()
                .path("position");
        read(Map.of("after", next, "type", "products")).body("more", equalTo(false));
    }

    @Test
    void aPageCostsOneStatementBesideTheOneThatAdvancesTheFeed() {
        product();
        List<String> statements =
                Statements.during(() -> read(Map.of("limit", 200, "type", List.of("products", "people"))));
        assertEquals(1, statements.size(), statements::toString);
    }

    @Test
    void aReaderOfOneKindMovesOnPastAllOthers() {
        String from =
                read(Map.of("after", "latest", "type", "people")).extract().path("position");
        product();
        String next = read(Map.of("after", from, "type", "people"))
                .body("items.size()", equalTo(0))
                .extract()
                .path("position");
        assertTrue(FeedPosition.of(next).number() > FeedPosition.of(from).number());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-1", "0", "1234567-1", "ABCDEF01-1", "00000000-01", "0000000-9999999999999999999999", "新", " "})
    void aPositionThatIsNoneIsRefused(String position) {
        read(Map.of("after", position)).statusCode(400);
    }

    @Test
    void aPositionOfAnotherFeedOrOfTheFutureIsRefused() {
        read(Map.of("after", "00000000-1"))
                .statusCode(400)
                .body("code", equalTo("INVALID_CURSOR"))
                .body("detail", containsString("another Slipway"));
        String latest = read(Map.of("after", "latest")).extract().path("position");
        FeedPosition position = FeedPosition.of(latest);
        read(Map.of("after", position.at(position.number() + 1_000_000).toString()))
                .statusCode(400)
                .body("code", equalTo("INVALID_CURSOR"))
                .body("detail", containsString("older backup"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"product", "Products", "changes", "' or 1=1"})
    void aTypeThatIsNoResourceIsRefused(String type) {
        read(Map.of("type", type)).statusCode(400).body("errors[0].parameter", equalTo("type"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 201})
    void aLimitOutOfRangeIsRefused(int limit) {
        read(Map.of("limit", limit)).statusCode(400).body("errors[0].parameter", equalTo("limit"));
    }

    @Test
    void aPurgedPositionIsGoneAndTheOldestOneIsTold() throws SQLException {
        Follower follower = Follower.fromNow(ADMIN, Map.of());
        String product = product();
        String before = follower.position;
        follower.news();
        // twice: what has just been committed is settled by the one after
        age();
        retention.purge();
        retention.purge();
        retention.purge();
        read(Map.of("after", before))
                .statusCode(410)
                .body("code", equalTo("POSITION_PURGED"))
                .header("Link", containsString("rel=\"first\""))
                .body("detail", containsString(follower.position));
        assertNull(read(Map.of("after", follower.position))
                .statusCode(200)
                .extract()
                .path("code"));
        patch(product, Map.of("name", "later")).statusCode(200);
        assertEquals(List.of("UPDATED 2"), follower.news(product));
        admin().get(product + "/history").then().statusCode(200).body("items.size()", equalTo(2));
    }

    private void age() throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update feed set at = at - interval '31 days'");
        }
    }
}
