package dev.slipway.catalog;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.line;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.person;
import static dev.slipway.testing.Records.product;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Api;
import dev.slipway.testing.SlipwayTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A product at a glance, over HTTP. */
@SlipwayTest
class ProductOverviewTest {

    private static ValidatableResponse overview(String product) {
        return admin().get(product + "/overview").then().statusCode(200);
    }

    /** The path of a release that went through some steps. */
    private static String release(String product, String name, Map<String, ?> more, String... steps) {
        Map<String, Object> body = new HashMap<>(Map.of("productId", id(product), "name", name, "kind", "MINOR"));
        body.putAll(more);
        String path = create("releases", body);
        for (String step : steps) move(path, Map.of("to", step)).statusCode(200);
        return path;
    }

    private static String out(String product, String name, String actual, String... more) {
        String path = release(product, name, Map.of("actual", actual), "IN_DEVELOPMENT", "RELEASED");
        for (String step : more) move(path, Map.of("to", step)).statusCode(200);
        return path;
    }

    private static Map<String, ?> planned(String date) {
        return Map.of("planned", Map.of("date", date, "precision", "DAY"));
    }

    private static String member(String product, String person, LocalDate from, LocalDate to) {
        Map<String, Object> body = new HashMap<>(
                Map.of("productId", id(product), "personId", id(person), "role", "OTHER", "startsOn", from.toString()));
        if (to != null) body.put("endsOn", to.toString());
        return create("team-members", body);
    }

    @Test
    void aNewProductHasNeitherLineNorTeamNorReleases() {
        String product = product();
        overview(product)
                .body("product.id", equalTo(id(product)))
                .body("productLine", nullValue())
                .body("team", empty())
                .body("currentRelease", nullValue())
                .body("nextRelease", nullValue());
    }

    @Test
    void aProductIsShownWithItsLine() {
        String line = line();
        String product = create("products", Map.of("key", Api.key(), "name", "Quick", "productLineId", id(line)));
        overview(product).body("productLine.id", equalTo(id(line)));
    }

    @Test
    void theCurrentReleaseIsTheLastThatCameOutAndIsSupported() {
        String product = product();
        out(product, "2", "2026-02-01");
        out(product, "1", "2026-01-01");
        out(product, "3", "2026-03-01", "END_OF_LIFE");
        delete(out(product, "4", "2026-04-01")).statusCode(204);
        release(product, "5", Map.of("actual", "2026-05-01"), "IN_DEVELOPMENT");
        out(product(), "6", "2026-06-01");
        overview(product).body("currentRelease.name", equalTo("2")).body("nextRelease.name", equalTo("5"));
    }

    @Test
    void theNextReleaseIsTheFirstThatIsPlannedOrInDevelopment() {
        String product = product();
        release(product, "undated", Map.of());
        release(product, "late", planned("2027-03-01"));
        release(product, "next", planned("2027-02-01"), "IN_DEVELOPMENT");
        release(product, "cancelled", planned("2027-01-01"), "CANCELLED");
        delete(release(product, "deleted", planned("2027-01-02"))).statusCode(204);
        release(product(), "another's", planned("2027-01-03"));
        overview(product).body("nextRelease.name", equalTo("next")).body("currentRelease", nullValue());
    }

    @Test
    void aReleaseWithoutADateIsNextWhereThereIsNoOther() {
        String product = product();
        release(product, "cancelled", planned("2027-01-01"), "IN_DEVELOPMENT", "CANCELLED");
        overview(product).body("nextRelease", nullValue());
        release(product, "undated", Map.of());
        overview(product).body("nextRelease.name", equalTo("undated"));
    }

    @Test
    void theTeamIsThatOfTodayTheLongestFirst() {
        String product = product();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        // room for a midnight in the middle of the test
        member(product, person(), today.minusDays(9), today.minusDays(2));
        member(product, person(), today.plusDays(2), null);
        String lasting = member(product, person(), today.minusDays(1), null);
        String whom = person();
        String longest = member(product, whom, today.minusDays(3), today.plusDays(1));
        delete(member(product, person(), today.minusDays(5), null)).statusCode(204);
        member(product(), person(), today.minusDays(5), null);
        overview(product)
                .body("team.member.id", contains(id(longest), id(lasting)))
                .body("team[0].person.id", equalTo(id(whom)));
    }

    @Test
    void theFirstAndTheLastDayCount() {
        String product = product();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        member(product, person(), today, today);
        int seats = overview(product).extract().path("team.size()");
        // none after a midnight in the middle of the test
        assertEquals(LocalDate.now(ZoneOffset.UTC).equals(today) ? 1 : 0, seats);
    }

    @Test
    void thereIsNoOverviewOfWhatIsNotThere() {
        admin().get("/api/v1/products/" + UUID.randomUUID() + "/overview")
                .then()
                .statusCode(404);
    }
}
