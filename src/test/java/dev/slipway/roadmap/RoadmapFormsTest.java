package dev.slipway.roadmap;

import static dev.slipway.roadmap.Maps.dated;
import static dev.slipway.roadmap.Maps.roadmap;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.product;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.SlipwayTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** The forms of a roadmap over HTTP: which one a reader gets, in which language, and what browsers and caches are told. */
@SlipwayTest
class RoadmapFormsTest {

    private static final String HOSTILE = "<script>alert('1')</script> 退款 & \"=1+1\"";

    private static String roadmapWith(String title) {
        String roadmap = roadmap(product());
        dated(roadmap, title, "2026-07-01", "2026-12-31");
        return roadmap;
    }

    private static ValidatableResponse get(String roadmap, String accept, String query) {
        return admin().accept(accept).get(roadmap + "/timeline" + query).then().statusCode(200);
    }

    private static String body(String roadmap, String format) {
        return new String(admin().get(roadmap + "/timeline?format=" + format).asByteArray(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, '', application/json",
        "*/*, '', application/json",
        "image/svg+xml, '', image/svg+xml",
        "text/calendar, '', text/calendar",
        "text/csv, '', text/csv",
        "text/csv, ?format=svg, image/svg+xml",
        "application/pdf, ?format=ics, text/calendar",
        "image/svg+xml, ?format=json, application/json",
    })
    void theFormIsTheOneThatIsAskedForAndTheParameterGoesFirst(String accept, String query, String type) {
        get(roadmapWith("退款"), accept, query).contentType(startsWith(type + ";charset=UTF-8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf", "text/html", "image/png"})
    void thereIsNoOtherForm(String accept) {
        admin().accept(accept)
                .get(roadmap(product()) + "/timeline")
                .then()
                .statusCode(406)
                .body("code", equalTo("NOT_ACCEPTABLE"));
    }

    @Test
    void aBrowserIsShownThePicture() {
        get(roadmapWith("退款"), "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "")
                .contentType(startsWith("image/svg+xml"));
    }

    @Test
    void thePictureIsWellFormedAndItsTextIsText() throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        var svg = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(body(roadmapWith(HOSTILE), "svg"))));
        assertEquals(0, svg.getElementsByTagName("script").getLength());
        Set<String> texts = new HashSet<>();
        for (int i = 0; i < svg.getElementsByTagName("text").getLength(); i++) {
            texts.add(svg.getElementsByTagName("text").item(i).getTextContent());
        }
        assertTrue(texts.contains(HOSTILE), texts::toString);
    }

    @Test
    void theCalendarIsOneThatCalendarProgramsRead() throws Exception {
        var calendar = new CalendarBuilder().build(new StringReader(body(roadmapWith(HOSTILE), "ics")));
        assertFalse(calendar.validate(true).hasErrors());
        var event = calendar.getComponents().get(0);
        assertEquals(HOSTILE, event.getProperty("SUMMARY").orElseThrow().getValue());
        assertEquals("20270101", event.getProperty("DTEND").orElseThrow().getValue());
    }

    @Test
    void theTableIsOneThatSpreadsheetsRead() {
        String csv = body(roadmapWith("=1+1"), "csv");
        assertTrue(csv.startsWith("\uFEFFid,title,"), csv);
        assertTrue(csv.contains("'=1+1"), csv);
        assertTrue(csv.endsWith("\r\n"), csv);
    }

    @ParameterizedTest
    @CsvSource({
        "en, '', Planned, en",
        "zh-CN, '', 已计划, zh",
        "zh-CN, &language=en, Planned, en",
        "en, &language=zh-Hans, 已计划, zh",
    })
    void thePictureSpeaksTheReadersLanguage(String accepted, String query, String word, String language) {
        admin().header("Accept-Language", accepted)
                .get(roadmapWith("x") + "/timeline?format=svg" + query)
                .then()
                .body(containsString(">" + word + "<"))
                .header("Content-Language", language);
    }

    @Test
    void thePictureIsLightOrDark() {
        String roadmap = roadmapWith("x");
        get(roadmap, "image/svg+xml", "").body(containsString("#ffffff"));
        get(roadmap, "image/svg+xml", "?scheme=light").body(containsString("#ffffff"));
        get(roadmap, "image/svg+xml", "?scheme=dark")
                .body(allOf(containsString("#10161f"), not(containsString("#ffffff"))));
    }

    @Test
    void browsersAreToRunNothingAndToKnowItsName() {
        String roadmap = create("roadmaps", Maps.said(product(), Map.of("name", "路线图 \"Q3\"; a/b")));
        get(roadmap, "image/svg+xml", "")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-cache")
                .header("Vary", containsString("Accept"))
                .header(
                        "Content-Disposition",
                        "inline; filename=\"roadmap.svg\"; filename*=UTF-8''"
                                + "%E8%B7%AF%E7%BA%BF%E5%9B%BE%20%22Q3%22%3B%20a%2Fb.svg");
        get(roadmap, "text/csv", "").header("Content-Disposition", startsWith("attachment; filename=\"roadmap.csv\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "svg", "ics", "csv"})
    void aReaderWhoHasItAlreadyIsToldSoUntilSomethingInItChanges(String format) {
        String roadmap = roadmap(product());
        String item = dated(roadmap, "before", "2026-07-01", null);
        String path = roadmap + "/timeline?format=" + format;
        String etag = admin().get(path).header("ETag");
        Response known = admin().header("If-None-Match", etag).get(path);
        assertEquals(304, known.statusCode());
        assertEquals("", known.asString());
        patch(item, Map.of("title", "after")).statusCode(200);
        admin().header("If-None-Match", etag).get(path).then().statusCode(200).header("ETag", not(equalTo(etag)));
    }

    @Test
    void eachFormAndLanguageHasItsOwnTag() {
        String roadmap = roadmapWith("x");
        Set<String> tags = new HashSet<>();
        List<String> queries =
                List.of("json", "svg", "ics", "csv", "svg&scheme=dark", "svg&language=zh", "ics&language=zh");
        for (String query : queries) {
            tags.add(admin().get(roadmap + "/timeline?format=" + query).header("ETag"));
        }
        assertEquals(queries.size(), tags.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "svg", "ics", "csv"})
    void itIsCompressedForThoseWhoCanReadThat(String format) {
        String roadmap = roadmap(product());
        for (int i = 0; i < 5; i++) dated(roadmap, "the same title again and again", "2026-07-01", null);
        admin().header("Accept-Encoding", "gzip")
                .get(roadmap + "/timeline?format=" + format)
                .then()
                .statusCode(200)
                .header("Content-Encoding", "gzip");
    }

    @Test
    void aHeadIsAnsweredAsTheGetWithoutItsBody() {
        String roadmap = roadmapWith("x");
        String etag = admin().get(roadmap + "/timeline?format=svg").header("ETag");
        admin().head(roadmap + "/timeline?format=svg")
                .then()
                .statusCode(200)
                .header("ETag", etag)
                .contentType(startsWith("image/svg+xml"));
    }
}
