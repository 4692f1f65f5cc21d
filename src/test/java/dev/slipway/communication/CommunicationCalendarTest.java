package dev.slipway.communication;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.person;
import static dev.slipway.testing.Records.product;
import static dev.slipway.testing.Talks.plan;
import static dev.slipway.testing.Talks.promise;
import static dev.slipway.testing.Talks.stakeholder;
import static dev.slipway.testing.Talks.talk;
import static dev.slipway.testing.Talks.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.Account;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Statements;
import dev.slipway.testing.Talks;
import dev.slipway.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

/** The communication calendar of a person over HTTP, and as another reader of calendars takes it. */
@SlipwayTest
class CommunicationCalendarTest {

    private static final String CALENDAR = "/api/v1/communication-calendar?personId=";

    private static ValidatableResponse calendar(String person, String query) {
        return admin().get(CALENDAR + id(person) + query).then().statusCode(200);
    }

    private static List<VEvent> events(String person, String query) throws Exception {
        String text = calendar(person, "&format=ics" + query)
                .contentType("text/calendar")
                .extract()
                .asString();
        for (String line : text.split("\r\n", -1)) {
            assertFalse(line.contains("\n"), line);
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
        }
        Calendar read = new CalendarBuilder().build(new StringReader(text));
        assertFalse(read.validate(true).hasErrors(), () -> read.validate(true).toString());
        return read.getComponents("VEVENT");
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }

    private static String day(int fromToday) {
        return today().plusDays(fromToday).format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    @Test
    void itHoldsWhomThePersonIsToTalkToAndWhatThePersonHasToDoWithCommitments() {
        String me = person();
        String product = product();
        String somebody = stakeholder();
        plan(product, somebody, Map.of("ownerId", id(me)));
        plan(product, stakeholder(), Map.of("ownerId", id(person())));
        talk(product, 20, somebody);
        String given = create(
                "commitments",
                Map.of(
                        "byPersonId", id(me),
                        "toStakeholderId", id(somebody),
                        "text", "报价 Quote",
                        "dueOn", today().minusDays(2).toString(),
                        "productId", id(product)));
        String taken =
                create("commitments", promise(somebody, me, today().plusDays(3).toString(), Map.of()));
        String followed = create(
                "commitments", promise(somebody, person(), today().plusDays(90).toString(), Map.of("ownerId", id(me))));
        create("commitments", promise(somebody, me, today().plusDays(91).toString(), Map.of()));
        create("commitments", promise(somebody, person(), today().toString(), Map.of()));
        String kept = create("commitments", promise(somebody, me, today().toString(), Map.of()));
        move(kept, Map.of("to", "FULFILLED")).statusCode(200);
        calendar(me, "")
                .body("contacts.stakeholderId", contains(id(somebody)))
                .body("contacts.daysOverdue", contains(6))
                .body("commitments.commitmentId", contains(id(given), id(taken), id(followed)))
                .body("commitments.part", contains("PROMISED", "RECEIVES", "FOLLOWS_UP"))
                .body("commitments.daysOverdue", contains(2, 0, 0))
                .body("commitments[0].promisedBy", equalTo("林晓雯"))
                .body("commitments[0].promisedTo", equalTo("周敏 Zhou Min"))
                .body("commitments[0].productName", equalTo("Quick"))
                .body("more", equalTo(false));
        calendar(me, "&withinDays=2").body("commitments.commitmentId", contains(id(given)));
    }

    @Test
    void calendarProgramsReadIt() throws Exception {
        String me = person();
        String product = product();
        String somebody = stakeholder(Map.of("name", "محمد; بن, راشد \\ ☕" + "长".repeat(80)));
        plan(product, somebody, Map.of("ownerId", id(me), "purpose", "第一行\n第二行; a, b"));
        talk(product, 20, somebody);
        create("commitments", promise(somebody, me, today().plusDays(3).toString(), Map.of()));
        List<VEvent> events = events(me, "&language=zh");
        assertEquals(2, events.size());
        VEvent contact = events.get(0);
        assertEquals("联系محمد; بن, راشد \\ ☕" + "长".repeat(80), value(contact, "SUMMARY"));
        assertTrue(value(contact, "DESCRIPTION").startsWith("第一行\n第二行; a, b\n产品：Quick\n"), contact::toString);
        assertEquals(day(-6), value(contact, "DTSTART"));
        assertEquals(day(-5), value(contact, "DTEND"));
        VEvent commitment = events.get(1);
        assertEquals("承诺：书面答复 Answer in writing", value(commitment, "SUMMARY"));
        assertTrue(value(commitment, "DESCRIPTION").startsWith("你是受诺方\n承诺方：محمد"));
        assertEquals(day(3), value(commitment, "DTSTART"));
    }

    @Test
    void anEventKeepsItsUidAndTellsThatItMoved() throws Exception {
        String me = person();
        String product = product();
        String somebody = stakeholder();
        plan(product, somebody, Map.of("ownerId", id(me)));
        plan(product, stakeholder(), Map.of("ownerId", id(me)));
        talk(product, 40, somebody);
        String commitment = create("commitments", promise(somebody, me, today().toString(), Map.of()));
        List<VEvent> before = events(me, "");
        VEvent contact = found(before, day(-26));
        talk(product, 10, somebody);
        VEvent moved = found(events(me, ""), day(4));
        assertEquals(value(contact, "UID"), value(moved, "UID"));
        assertTrue(Integer.parseInt(value(moved, "SEQUENCE")) >= Integer.parseInt(value(contact, "SEQUENCE")));
        assertTrue(value(moved, "LAST-MODIFIED").compareTo(value(contact, "LAST-MODIFIED")) >= 0);
        assertEquals(value(moved, "LAST-MODIFIED"), value(moved, "DTSTAMP"));
        assertEquals(id(commitment), value(found(before, day(0)), "UID"));
        assertEquals(
                3, before.stream().map(event -> value(event, "UID")).distinct().count());
    }

    private static VEvent found(List<VEvent> events, String day) {
        return events.stream()
                .filter(event -> value(event, "DTSTART").equals(day))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void withNothingInItItIsACalendarAllTheSame() throws Exception {
        assertEquals(List.of(), events(person(), ""));
    }

    @Test
    void theFormIsChosenByAcceptAndWhatHasNotChangedIsNotSentAgain() {
        String me = person();
        String etag = admin().accept("text/calendar;q=0.9, application/json;q=0.5")
                .get(CALENDAR + id(me))
                .then()
                .statusCode(200)
                .contentType("text/calendar")
                .header("Content-Disposition", containsString("communication.ics"))
                .header("ETag", startsWith("\""))
                .extract()
                .header("ETag");
        admin().accept("text/calendar")
                .header("If-None-Match", etag)
                .get(CALENDAR + id(me))
                .then()
                .statusCode(304);
        admin().accept("image/png").get(CALENDAR + id(me)).then().statusCode(406);
    }

    @Test
    void itIsOneselfsWithoutAPersonAndATokenIsNobody() {
        Account editor = Account.of("EDITOR");
        as(editor.token())
                .get("/api/v1/communication-calendar")
                .then()
                .statusCode(200)
                .body("personId", equalTo(editor.person()));
        as(Tokens.secret(List.of("VIEWER"), Map.of()))
                .get("/api/v1/communication-calendar")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("personId"));
    }

    @Test
    void itTellsNothingOfWhatTheCallerMayNotKnowOf() {
        String me = person();
        String product = product();
        String secret = Talks.secret();
        plan(product, secret, Map.of("ownerId", id(me)));
        create("commitments", promise(secret, me, today().toString(), Map.of()));
        as(Account.of("VIEWER").token())
                .get(CALENDAR + id(me))
                .then()
                .statusCode(200)
                .body("contacts", empty())
                .body("commitments", empty());
        calendar(me, "").body("contacts.size()", equalTo(1)).body("commitments.size()", equalTo(1));
    }

    @Test
    void itCostsTwoStatementsHoweverMuchIsInIt() {
        String me = person();
        String product = product();
        for (int i = 0; i < 4; i++) {
            String somebody = stakeholder();
            plan(product, somebody, Map.of("ownerId", id(me)));
            create("commitments", promise(somebody, me, today().toString(), Map.of()));
        }
        assertEquals(2, Statements.during(() -> calendar(me, "")).size());
    }
}
