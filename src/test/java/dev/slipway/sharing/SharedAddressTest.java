package dev.slipway.sharing;

import static dev.slipway.sharing.Links.FORMATS;
import static dev.slipway.sharing.Links.TITLES;
import static dev.slipway.sharing.Links.address;
import static dev.slipway.sharing.Links.make;
import static dev.slipway.sharing.Links.open;
import static dev.slipway.sharing.Links.path;
import static dev.slipway.sharing.Links.roadmap;
import static dev.slipway.sharing.Links.shown;
import static dev.slipway.testing.Api.anonymous;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.product;
import static dev.slipway.testing.Records.restore;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.Api;
import dev.slipway.testing.Crowd;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Statements;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The address of a share link: what it tells nobody, its forms, who keeps it, and what it costs. */
@SlipwayTest
class SharedAddressTest {

    @Inject
    DataSource database;

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
