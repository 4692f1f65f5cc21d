package dev.slipway.enablement;

import static dev.slipway.enablement.Sessions.invited;
import static dev.slipway.enablement.Sessions.plan;
import static dev.slipway.enablement.Sessions.said;
import static dev.slipway.enablement.Sessions.session;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.person;
import static dev.slipway.testing.Records.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.slipway.testing.Account;
import dev.slipway.testing.SlipwayTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Enablement sessions over HTTP: when they are, and whom they invite. */
@SlipwayTest
class EnablementSessionTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "09:30,-,12:00,2026-03-02T01:30:00Z,2026-03-02T04:00:00Z",
                "09:30,-,-,2026-03-02T01:30:00Z,-",
                "-,-,-,2026-03-01T16:00:00Z,2026-03-02T16:00:00Z",
                "-,2026-03-03,-,2026-03-01T16:00:00Z,2026-03-03T16:00:00Z",
                "14:00,2026-03-03,17:00,2026-03-02T06:00:00Z,2026-03-03T09:00:00Z",
            })
    void itsInstantsAreThoseOfItsDaysAndHoursInItsTimeZone(
            String startTime, String endsOn, String endTime, String starts, String ends) {
        Map<String, Object> body = said(plan(), Map.of());
        if (startTime != null) body.put("startTime", startTime);
        if (endsOn != null) body.put("endsOn", endsOn);
        if (endTime != null) body.put("endTime", endTime);
        admin().get(create("enablement-sessions", body))
                .then()
                .body("startsAt", equalTo(starts))
                .body("endsAt", equalTo(ends))
                .body("timeZone", equalTo("Asia/Shanghai"));
    }

    @Test
    void theHourStaysWhenDaylightSavingTimeBegins() {
        Map<String, Object> oslo = Map.of("timeZone", "Europe/Oslo", "startTime", "10:00");
        String session = session(plan(), oslo);
        admin().get(session).then().body("startsAt", equalTo("2026-03-02T09:00:00Z"));
        patch(session, Map.of("startsOn", "2026-03-30")).body("startsAt", equalTo("2026-03-30T08:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "startTime,24:00,/startTime,PATTERN",
        "startTime,9:30,/startTime,PATTERN",
        "endTime,12:00,/startTime,SESSION_START_NEEDED",
        "endsOn,2026-03-01,/endsOn,BEFORE",
        "startsOn,9999-12-31,/startsOn,SESSION_YEAR",
        "startsOn,0001-01-01,/startsOn,SESSION_YEAR",
        "timeZone,Beijing,/timeZone,TIME_ZONE_ID",
        "link,javascript:alert(1),/link,WEB_ADDRESS",
        "material,//host/x,/material,WEB_ADDRESS",
        "title,' ',/title,NOT_BLANK",
    })
    void whatIsNotToBeUnderstoodIsRefusedWhereItIs(String field, String value, String pointer, String code) {
        post("enablement-sessions", said(plan(), Map.of(field, value)))
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    @Test
    void itEndsAfterItBegins() {
        post("enablement-sessions", said(plan(), Map.of("startTime", "10:00", "endTime", "10:00")))
                .statusCode(422)
                .body("errors.pointer", contains("/endTime"))
                .body("errors.code", contains("SESSION_END_AFTER_START"));
    }

    @Test
    void itIsForSomeFunctionEachOnce() {
        post("enablement-sessions", said(plan(), Map.of("audience", List.of())))
                .statusCode(422)
                .body("errors.pointer", contains("/audience"));
        post("enablement-sessions", said(plan(), Map.of("audience", List.of("SALES", "SALES"))))
                .statusCode(422)
                .body("errors.code", contains("DUPLICATES"));
        post("enablement-sessions", said(plan(), Map.of("audience", List.of("EVERYBODY"))))
                .statusCode(400)
                .body("errors.pointer", hasItem("/audience/0"));
    }

    @Test
    void eachIsInvitedOnceByPersonOrByNameWithFunction() {
        String wang = id(person());
        List<Map<String, Object>> wrong = List.of(
                Map.of("personId", wang),
                Map.of("personId", wang, "name", "王"),
                Map.of("function", "SALES"),
                Map.of("name", "李雷"));
        post("enablement-sessions", said(plan(), Map.of("participants", wrong)))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "/participants",
                                "/participants/1/name",
                                "/participants/2/personId",
                                "/participants/3/function"))
                .body(
                        "errors.code",
                        contains("DUPLICATES", "PERSON_OR_NAME", "PERSON_OR_NAME", "PARTICIPANT_FUNCTION_NEEDED"));
        List<Map<String, Object>> twice = List.of(invited("李雷"), invited("李雷"));
        post("enablement-sessions", said(plan(), Map.of("participants", twice)))
                .statusCode(422)
                .body("errors.code", contains("DUPLICATES"));
    }

    @Test
    void participantsArePeopleWhoAreThereAndStayAsLongAsTheyAreNamed() {
        String known = person();
        List<Map<String, String>> people = List.of(
                Map.of("personId", id(known)),
                Map.of("personId", UUID.randomUUID().toString()));
        post("enablement-sessions", said(plan(), Map.of("participants", people)))
                .statusCode(422)
                .body("errors.pointer", contains("/participants/1/personId"))
                .body("errors.code", contains("REFERENCE_NOT_FOUND"));
        String session = session(plan(), Map.of("participants", people.subList(0, 1)));
        delete(known).statusCode(409).body("code", equalTo("IN_USE"));
        patch(session, Map.of("participants", List.of())).statusCode(200);
        delete(known).statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"attendedAt", "acknowledgedAt"})
    void nobodyIsReachedBeforeItBeginsOrInTheFutureHoweverThatIsSaid(String moment) {
        Map<String, Object> early = Map.of("name", "李雷", "function", "SALES", moment, "2026-03-01T15:59:59Z");
        post("enablement-sessions", said(plan(), Map.of("participants", List.of(early))))
                .statusCode(422)
                .body("errors.pointer", contains("/participants/0/" + moment))
                .body("errors.code", contains("PRESENCE_BEFORE_SESSION"));
        Map<String, Object> ahead = Map.of(
                "name",
                "李雷",
                "function",
                "SALES",
                moment,
                Instant.now().plusSeconds(3600).toString());
        post("enablement-sessions", said(plan(), Map.of("participants", List.of(ahead))))
                .statusCode(422)
                .body("errors.code", contains("PRESENCE_AHEAD"));
        Map<String, Object> right = Map.of("name", "李雷", "function", "SALES", moment, "2026-03-01T16:00:00Z");
        String session = session(plan(), Map.of("participants", List.of(right)));
        admin().get(session).then().body("participants[0]." + moment, equalTo("2026-03-01T16:00:00Z"));
        patch(session, Map.of("startsOn", "2026-03-03")).statusCode(422);
    }

    @Test
    void itIsHeldOnceItHasBegun() {
        LocalDate ahead = LocalDate.now(ZoneOffset.UTC).plusDays(2);
        String session = session(plan(), Map.of("startsOn", ahead.toString()));
        move(session, Map.of("to", "HELD")).statusCode(409).body("errors.code", contains("SESSION_NOT_BEGUN"));
        patch(session, Map.of("startsOn", "2026-03-02")).statusCode(200);
        move(session, Map.of("to", "HELD")).statusCode(200);
        move(session, Map.of("to", "CANCELLED", "reason", "x")).statusCode(409);
        move(session, Map.of("to", "PLANNED")).statusCode(422);
        move(session, Map.of("to", "PLANNED", "reason", "误记 By mistake")).statusCode(200);
        move(session, Map.of("to", "CANCELLED", "reason", "讲师生病 The host is ill"))
                .statusCode(200);
    }

    @Test
    void theSessionsOfAConfidentialPlanAreHiddenWithIt() {
        String plan = plan();
        Account viewer = Account.of("VIEWER");
        String session = session(plan, Map.of("participants", List.of(Map.of("personId", viewer.person()))));
        as(viewer.token()).get(session).then().statusCode(200);
        patch(plan, Map.of("confidential", true)).statusCode(200);
        as(viewer.token()).get(session).then().statusCode(404);
        as(viewer.token()).body("{}").post(session + "/acknowledgements").then().statusCode(404);
        as(viewer.token())
                .get("/api/v1/enablement-sessions/coverage?launchPlanId=" + id(plan))
                .then()
                .statusCode(404);
        as(viewer.token())
                .get("/api/v1/enablement-sessions?launchPlanId=" + id(plan))
                .then()
                .body("items", empty());
    }

    @Test
    void aSessionStaysWithItsPlanAndRestsWhenThatHasEnded() {
        String plan = plan();
        String session = session(plan, Map.of("participants", List.of(invited("李雷"))));
        move(plan, Map.of("to", "CANCELLED", "reason", "市场变化 The market moved")).statusCode(200);
        admin().body(Map.of("name", "李雷"))
                .post(session + "/attendances")
                .then()
                .statusCode(409)
                .body("errors.code", contains("PART_LAUNCH_PLAN_ID_ENDED"));
    }

    @Test
    void sessionsAreFilteredSortedAndIncludePlanAndHost() {
        String plan = plan();
        String host = person();
        String later = session(plan, Map.of("startsOn", "2026-04-01", "kind", "BRIEFING", "hostId", id(host)));
        String sooner = session(plan, Map.of());
        String list = "/api/v1/enablement-sessions?launchPlanId=" + id(plan);
        admin().get(list + "&sort=-startsOn&include=launchPlan,host")
                .then()
                .body("items.id", contains(id(later), id(sooner)))
                .body("items[0].launchPlan.id", equalTo(id(plan)))
                .body("items[0].host.id", equalTo(id(host)))
                .body("items[1].host", nullValue());
        admin().get(list + "&kind=BRIEFING").then().body("items.id", contains(id(later)));
        admin().get(list + "&hostId=" + id(host)).then().body("items.id", contains(id(later)));
        admin().get(list + "&startsOnTo=2026-03-31").then().body("items.id", contains(id(sooner)));
        admin().get(list + "&status=PLANNED&sort=title").then().body("items.id", hasItem(id(later)));
    }
}
