package dev.slipway.roadmap;

import static dev.slipway.roadmap.Maps.dated;
import static dev.slipway.roadmap.Maps.itemOn;
import static dev.slipway.roadmap.Maps.planned;
import static dev.slipway.roadmap.Maps.roadmap;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.line;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.product;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Account;
import dev.slipway.testing.Api;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Statements;
import dev.slipway.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The timeline of a roadmap over HTTP: what is in it, and for whom. */
@SlipwayTest
class RoadmapTimelineTest {

    private static final String TITLES = "lanes.items.flatten().title";

    @Inject
    DataSource database;

    private static ValidatableResponse timeline(String roadmap, String query) {
        return admin().get(roadmap + "/timeline" + query).then();
    }

    private static String dependency(String predecessor, String successor) {
        return create(
                "dependencies",
                Map.of(
                        "predecessorId", id(predecessor),
                        "successorId", id(successor),
                        "kind", "FINISH_TO_START"));
    }

    @Test
    void itHasLanesWithItemsOnTheirDaysDependenciesAndMarkers() {
        String product = product();
        String roadmap = roadmap(product);
        String release = create(
                "releases",
                Map.of(
                        "productId",
                        id(product),
                        "name",
                        "2.0",
                        "kind",
                        "MAJOR",
                        "planned",
                        planned("2026-10-01", "QUARTER")));
        String first = itemOn(
                roadmap,
                Map.of(
                        "title",
                        "first",
                        "lane",
                        "平台 Platform",
                        "theme",
                        "增长 Growth",
                        "start",
                        planned("2026-07-01", "QUARTER"),
                        "end",
                        planned("2026-10-01", "MONTH"),
                        "confidence",
                        80,
                        "releaseId",
                        id(release)));
        String second = dated(roadmap, "second", "2026-10-05", null);
        String waits = dependency(first, second);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        timeline(roadmap, "")
                .statusCode(200)
                .body("roadmapId", equalTo(id(roadmap)))
                .body("audience", equalTo("INTERNAL"))
                .body("span.from", equalTo("2026-07-01"))
                .body("span.to", equalTo("2026-12-31"))
                .body("lanes.name", contains("体验 Experience", "平台 Platform", null))
                .body("lanes[0].rows", equalTo(0))
                .body("lanes[1].items[0].id", equalTo(id(first)))
                .body("lanes[1].items[0].span.to", equalTo("2026-10-31"))
                .body("lanes[1].items[0].row", equalTo(0))
                .body("lanes[1].items[0].colour", equalTo("#1565C0"))
                .body("lanes[1].items[0].releaseName", equalTo("2.0"))
                .body("lanes[2].items.id", contains(id(second)))
                .body("dependencies.id", contains(id(waits)))
                .body("dependencies.keeping", contains("POSSIBLY_BROKEN"))
                .body("markers.find { it.kind == 'RELEASE' }.date", equalTo("2026-12-31"))
                .body("markers.kind", hasItem("TODAY"))
                .body("today", equalTo(today.toString()));
    }

    @Test
    void whatIsInTheTrashIsNotInIt() {
        String roadmap = roadmap(product());
        String kept = dated(roadmap, "kept", "2026-07-01", null);
        String gone = dated(roadmap, "gone", "2026-07-01", null);
        String link = dependency(kept, gone);
        delete(link).statusCode(204);
        timeline(roadmap, "").body("dependencies", empty());
        delete(gone).statusCode(204);
        timeline(roadmap, "").body(TITLES, contains("kept"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', dated early late open",
        "?lane=平台 Platform, early",
        "?lane=平台 Platform&lane=体验 Experience, early late",
        "?lane=nowhere, ''",
        "?theme=增长 Growth, late",
        "?status=IN_PROGRESS, late",
        "?status=PLANNED&customerVisible=true, early",
        "?customerVisible=false, dated late open",
        // with a window, what has no date is left out
        "?from=2026-08-31, dated late",
        "?from=2026-07-31, dated early late",
        "?to=2026-07-31, early",
        "?from=2026-08-01&to=2026-09-30, dated",
    })
    void filtersLeaveItemsOut(String query, String titles) {
        String roadmap = roadmap(product());
        itemOn(
                roadmap,
                Map.of(
                        "title",
                        "early",
                        "lane",
                        "平台 Platform",
                        "customerVisible",
                        true,
                        "start",
                        planned("2026-07-01", "MONTH")));
        itemOn(roadmap, Map.of("title", "dated", "start", planned("2026-09-15", "DAY")));
        String late = itemOn(
                roadmap,
                Map.of(
                        "title", "late",
                        "lane", "体验 Experience",
                        "theme", "增长 Growth",
                        "end", planned("2026-10-01", "QUARTER")));
        move(late, Map.of("to", "IN_PROGRESS")).statusCode(200);
        itemOn(roadmap, Map.of("title", "open", "horizon", "NEXT"));
        String[] expected = titles.isEmpty() ? new String[0] : titles.split(" ");
        timeline(roadmap, query).statusCode(200).body(TITLES, containsInAnyOrder(expected));
    }

    @Test
    void aDependencyIsShownBetweenTwoItemsThatAre() {
        String roadmap = roadmap(product());
        String early = dated(roadmap, "early", "2026-07-01", null);
        dependency(early, dated(roadmap, "late", "2027-07-01", null));
        timeline(roadmap, "?to=2026-12-31").body("dependencies", empty()).body("span.from", equalTo("2026-07-01"));
    }

    @ParameterizedTest
    @CsvSource({
        "?from=2026-02-01&to=2026-01-31, BEFORE",
        "?from=yesterday, DATE_EXPECTED",
        "?from=2026-02-01&from=2026-03-01, ONLY_ONCE",
        "?format=pdf, ONE_OF_EXPECTED",
        "?format=svg&format=csv, ONLY_ONCE",
        "?scheme=sepia, ONE_OF_EXPECTED",
        "?language=fr, ONE_OF_EXPECTED",
        "?status=STARTED, ONE_OF_EXPECTED",
        "?customerVisible=1, BOOLEAN_EXPECTED",
        "?lane=, EMPTY_VALUE",
        "?lanes=x, UNKNOWN_PARAMETER",
    })
    void aParameterThatCannotBeReadIsRefused(String query, String code) {
        timeline(roadmap(product()), query)
                .statusCode(400)
                .body("code", equalTo("INVALID_PARAMETER"))
                .body("errors.code", contains(code));
    }

    @Test
    void thereIsNoTimelineOfWhatIsNotThere() {
        timeline("/api/v1/roadmaps/" + UUID.randomUUID(), "").statusCode(404);
        timeline("/api/v1/roadmaps/x", "").statusCode(400);
    }

    @Test
    void itTakesTheScopesOfBothAreas() {
        String roadmap = roadmap(product());
        String half = Tokens.secret(List.of("VIEWER"), Map.of("scopes", List.of("roadmap:read")));
        as(half).get(roadmap + "/timeline").then().statusCode(403);
        as(half).get(roadmap + "/conflicts").then().statusCode(200);
        String whole = Tokens.secret(List.of("VIEWER"), Map.of("scopes", List.of("roadmap:read", "catalog:read")));
        as(whole).get(roadmap + "/timeline").then().statusCode(200);
    }

    @Test
    void anItemAboutAConfidentialProductIsHidden() {
        String line = line();
        String roadmap = roadmap(line);
        String open = dated(roadmap, "open", "2026-07-01", null);
        String secret = itemOn(
                roadmap,
                Map.of(
                        "title",
                        "secret",
                        "productId",
                        id(Maps.confidentialProductIn(line)),
                        "start",
                        planned("2026-06-01", "DAY")));
        dependency(secret, open);
        String viewer = Account.of("VIEWER").token();
        as(viewer)
                .get(roadmap + "/timeline")
                .then()
                .body(TITLES, contains("open"))
                .body("dependencies", empty())
                .body("span.from", equalTo("2026-07-01"));
        as(viewer)
                .get(roadmap + "/timeline?format=csv")
                .then()
                .body(org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString("secret")));
        timeline(roadmap, "").body(TITLES, contains("secret", "open"));
    }

    @Test
    void theRoadmapOfAConfidentialProductIsNotThereForOthers() {
        String product = product();
        String roadmap = roadmap(product);
        patch(product, Map.of("confidential", true)).statusCode(200);
        String viewer = Account.of("VIEWER").token();
        as(viewer).get(roadmap + "/timeline").then().statusCode(404);
        as(viewer).get(roadmap + "/conflicts").then().statusCode(404);
        timeline(roadmap, "").statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"/timeline", "/timeline?format=svg", "/timeline?format=ics", "/timeline?format=csv", "/conflicts"})
    void itCostsThreeStatementsHoweverManyItems(String view) {
        String roadmap = roadmap(product());
        String before = dated(roadmap, "first", "2026-07-01", null);
        for (int i = 0; i < 5; i++) {
            String next = dated(roadmap, "next", "2026-07-0" + (i + 2), null);
            dependency(before, next);
            before = next;
        }
        String viewer = Account.of("VIEWER").token();
        as(viewer).get("/api/v1/me");
        for (String token : List.of(viewer, Api.ADMIN)) {
            List<String> sent = Statements.during(
                    () -> as(token).accept("*/*").get(roadmap + view).then().statusCode(200));
            assertEquals(3, sent.size(), String.join("\n", sent));
        }
    }

    @Test
    void aRoadmapOfThousandsOfItemsIsLookedAtInParts() throws SQLException {
        String product = product();
        String roadmap = roadmap(product);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into roadmap_item (id, version, created_at, created_by, updated_at, updated_by, tags,
                        roadmap_id, product_id, title, lane, horizon, customer_visible, status)
                    select gen_random_uuid(), 1, now(), 'system', now(), 'system', '{}', '%s', '%s', 'item ' || i,
                        case when i %% 5 = 0 then '平台 Platform' end, 'NOW', false, 'PLANNED'
                    from generate_series(1, 5001) i""".formatted(id(roadmap), id(product)));
        }
        timeline(roadmap, "").statusCode(400).body("errors.code", contains("TOO_MANY_ITEMS"));
        timeline(roadmap, "?lane=平台 Platform")
                .statusCode(200)
                .body("lanes[1].items.size()", equalTo(1000))
                .body("span", nullValue());
    }
}
