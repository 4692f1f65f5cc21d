package dev.slipway.sharing;

import static dev.slipway.sharing.Links.make;
import static dev.slipway.sharing.Links.open;
import static dev.slipway.sharing.Links.path;
import static dev.slipway.sharing.Links.roadmap;
import static dev.slipway.testing.Api.anonymous;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.line;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.product;
import static dev.slipway.testing.Records.restore;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.Api;
import dev.slipway.testing.Crowd;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Statements;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a share link shows, and what it does not. */
@SlipwayTest
class SharedRoadmapTest {

    private static final String TITLES = "lanes.items.flatten().title";
    private static final List<String> FORMATS = List.of("json", "svg", "ics", "csv");

    @Inject
    DataSource database;

    private static String address(String roadmap, String... fields) {
        return make(roadmap, Map.of("fields", List.of(fields))).getString("address");
    }

    private static ValidatableResponse shown(String address) {
        return anonymous().get(address).then().statusCode(200);
    }

    private static String shownAs(String address, String format) {
        Response answer = anonymous().get(address + "?format=" + format);
        assertEquals(200, answer.statusCode());
        return new String(answer.asByteArray(), StandardCharsets.UTF_8);
    }

    /** The path of an item that says everything. */
    private static String full(String product, String roadmap) {
        String release = create(
                "releases",
                Map.of(
                        "productId",
                        id(product),
                        "name",
                        "Rel-7.1",
                        "kind",
                        "MAJOR",
                        "planned",
                        Map.of("date", "2026-10-01", "precision", "QUARTER")));
        String item = open(
                roadmap,
                "退款 Refunds",
                Map.of(
                        "description",
                        "Desc-ription",
                        "theme",
                        "增长 Growth",
                        "horizon",
                        "NEXT",
                        "confidence",
                        83,
                        "releaseId",
                        id(release),
                        "tags",
                        List.of("tag-ged")));
        move(item, Map.of("to", "IN_PROGRESS")).statusCode(200);
        return item;
    }

    @Test
    void itShowsOnlyWhatCustomersMaySee() {
        String roadmap = roadmap(product());
        String seen = open(roadmap, "seen", Map.of());
        String hidden =
                open(roadmap, "hidden", Map.of("customerVisible", false, "lane", "秘密 Secret", "theme", "隐身 Stealth"));
        create("dependencies", Map.of("predecessorId", id(hidden), "successorId", id(seen), "kind", "FINISH_TO_START"));
        String address = address(roadmap, "DATES", "HORIZON", "STATUS", "THEME", "DEPENDENCIES");
        shown(address)
                .body("name", equalTo("对外路线图 What is coming"))
                .body("audience", nullValue())
                .body(TITLES, contains("seen"))
                .body("lanes.name", contains("开放 Open"))
                .body("themes", empty())
                .body("dependencies", empty());
        for (String format : FORMATS) {
            String answer = shownAs(address, format);
            for (String secret : List.of("hidden", "秘密", "隐身", id(hidden)))
                assertFalse(answer.contains(secret), answer);
        }
        patch(hidden, Map.of("customerVisible", true)).statusCode(200);
        shown(address).body(TITLES, contains("seen", "hidden")).body("dependencies.size()", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({
        "DESCRIPTION, Desc-ription",
        "THEME, 增长 Growth",
        "TAGS, tag-ged",
        "RELEASE, Rel-7.1",
    })
    void itShowsAFieldOnlyIfItIsNamed(SharedField field, String value) {
        String product = product();
        String roadmap = roadmap(product);
        full(product, roadmap);
        String table = shownAs(address(roadmap, field.name(), "DATES"), "csv");
        assertTrue(table.contains(value), table);
        List<String> others = Arrays.stream(SharedField.values())
                .filter(other -> other != field)
                .map(Enum::name)
                .toList();
        String without = address(roadmap, others.toArray(String[]::new));
        for (String format : FORMATS) assertFalse(shownAs(without, format).contains(value), format);
    }

    @Test
    void datesStatusHorizonAndConfidenceAreShownOnlyIfTheyAreNamed() {
        String product = product();
        String roadmap = roadmap(product);
        full(product, roadmap);
        String item = "lanes[0].items[0].";
        shown(address(roadmap, "DATES", "STATUS", "HORIZON", "CONFIDENCE", "RELEASE"))
                .body(item + "span.from", equalTo("2026-07-01"))
                .body(item + "status", equalTo("IN_PROGRESS"))
                .body(item + "horizon", equalTo("NEXT"))
                .body(item + "confidence", equalTo(83))
                .body("markers.kind", hasItem("RELEASE"));
        shown(address(roadmap, "RELEASE"))
                .body(item + "title", equalTo("退款 Refunds"))
                .body(item + "start", nullValue())
                .body(item + "span", nullValue())
                .body(item + "status", nullValue())
                .body(item + "horizon", nullValue())
                .body(item + "confidence", nullValue())
                .body(item + "productId", nullValue())
                .body("span", nullValue())
                // the release's own date would tell as much
                .body("markers.kind", contains("TODAY"));
        String bare = address(roadmap);
        assertFalse(shownAs(bare, "ics").contains("BEGIN:VEVENT"));
        assertFalse(shownAs(bare, "csv").contains("2026-07-01"));
        assertFalse(shownAs(bare, "svg").contains("In progress"));
        assertTrue(shownAs(bare, "svg").contains("退款 Refunds"));
    }

    @Test
    void nothingOfAConfidentialProductIsShownWhoeverMadeTheLink() {
        String line = line();
        String roadmap = roadmap(line);
        open(roadmap, "open", Map.of());
        String secret = create("products", Map.of("key", Api.key(), "name", "Secret", "productLineId", id(line)));
        open(roadmap, "secret", Map.of("productId", id(secret)));
        String address = address(roadmap, "DATES");
        shown(address).body(TITLES, containsInAnyOrder("open", "secret"));
        patch(secret, Map.of("confidential", true)).statusCode(200);
        shown(address).body(TITLES, contains("open"));
        for (String format : FORMATS) assertFalse(shownAs(address, format).contains("secret"));
    }

    /** What an answer says, but for what each says anew: its trace id, by which it compresses to more or less. */
    private static String said(Response answer) {
        String headers = answer.getHeaders().asList().stream()
                .filter(header -> !List.of("date", "content-length")
                        .contains(header.getName().toLowerCase(Locale.ROOT)))
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining("\n"));
        return answer.statusCode() + "\n" + headers + "\n"
                + answer.asString().replaceFirst("\"traceId\":\"[0-9a-f]{32}\"", "");
    }

    /** Lets a link end now. */
    private void end(JsonPath link) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "update share_link set expires_at = now() where id = '" + link.getString("id") + "'");
        }
    }

    @Test
    void aLinkThatShowsNothingNeverTellsWhy() throws Exception {
        String wrong = said(anonymous().get("/shared/roadmaps/slr_" + "A".repeat(43)));
        assertTrue(wrong.startsWith("404"), wrong);
        assertEquals(wrong, said(anonymous().get("/shared/roadmaps/x")));

        JsonPath revoked = make(roadmap(product()), Map.of());
        delete(path(revoked)).statusCode(204);
        assertEquals(wrong, said(anonymous().get(revoked.getString("address"))));

        String trashed = roadmap(product());
        JsonPath link = make(trashed, Map.of());
        delete(trashed).statusCode(204);
        assertEquals(wrong, said(anonymous().get(link.getString("address"))));
        restore(trashed).statusCode(200);
        shown(link.getString("address"));

        String product = product();
        JsonPath open = make(roadmap(product), Map.of());
        shown(open.getString("address"));
        patch(product, Map.of("confidential", true)).statusCode(200);
        assertEquals(wrong, said(anonymous().get(open.getString("address"))));

        JsonPath expired = make(roadmap(product()), Map.of());
        shown(expired.getString("address"));
        end(expired);
        assertEquals(wrong, said(anonymous().get(expired.getString("address"))));
    }

    @Test
    void whatIsWrongWithTheRequestIsSaidWhateverTheLink() {
        String known = address(roadmap(product()));
        String unknown = "/shared/roadmaps/slr_" + "A".repeat(43);
        for (String address : List.of(known, unknown)) {
            anonymous().get(address + "?format=pdf").then().statusCode(400);
            anonymous().get(address + "?lane=x").then().statusCode(400);
            anonymous().accept("application/pdf").get(address).then().statusCode(406);
            anonymous().delete(address).then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS");
        }
    }

    @Test
    void noProblemNamesTheToken() {
        String token = "slr_" + "A".repeat(43);
        for (String address : List.of("/shared/roadmaps/" + token, "/shared/roadmaps/" + token + "/more")) {
            anonymous().get(address).then().statusCode(404).body(not(containsString(token)));
        }
        anonymous().get("/shared/roadmaps/" + token).then().body("instance", equalTo("/shared/roadmaps/***"));
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, application/json",
        "*/*, application/json",
        "image/svg+xml, image/svg+xml",
        "text/calendar, text/calendar",
        "text/csv, text/csv",
        "'text/html,application/xhtml+xml,*/*;q=0.8', image/svg+xml",
    })
    void itHasTheFormThatIsAskedForAndABrowserIsShownThePicture(String accept, String type) {
        anonymous()
                .accept(accept)
                .get(address(roadmap(product())))
                .then()
                .statusCode(200)
                .contentType(startsWith(type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "svg", "ics", "csv"})
    void nobodyIsToKeepItIndexItOrPassTheAddressOn(String format) {
        anonymous()
                .get(address(roadmap(product())) + "?format=" + format)
                .then()
                .header("Cache-Control", "private, no-store")
                .header("ETag", nullValue())
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", allOf(containsString("noindex"), containsString("nofollow")))
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    }

    @Test
    void aTokenOfACallerShowsNoMore() {
        String roadmap = roadmap(product());
        open(roadmap, "hidden", Map.of("customerVisible", false));
        Api.admin().get(address(roadmap, "DATES")).then().statusCode(200).body(TITLES, empty());
    }

    @Test
    void everyViewIsCountedHoweverManyComeTogether() throws Exception {
        String roadmap = roadmap(product());
        open(roadmap, "seen", Map.of());
        JsonPath link = make(roadmap, Map.of());
        String address = link.getString("address");
        int callers = 16;
        int times = 10;
        Crowd.of(callers, () -> {
            for (int i = 0; i < times; i++) shown(address + "?format=" + FORMATS.get(i % 4));
            return null;
        });
        // neither a HEAD nor what is refused is a view
        anonymous().head(address).then().statusCode(200);
        anonymous().get(address + "?format=pdf").then().statusCode(400);
        ViewsSeen.await(path(link), callers * times);
    }

    @Test
    void itCostsFourStatementsAndOneWhereThereIsNothing() {
        String roadmap = roadmap(product());
        for (int i = 0; i < 4; i++) open(roadmap, "item " + i, Map.of());
        String address = address(roadmap, "DATES");
        assertEquals(4, Statements.during(() -> shown(address)).size());
        List<String> sent = Statements.during(() ->
                anonymous().get("/shared/roadmaps/slr_" + "A".repeat(43)).then().statusCode(404));
        assertEquals(1, sent.size(), String.join("\n", sent));
    }
}
