package dev.slipway.enablement;

import static dev.slipway.enablement.Sessions.invited;
import static dev.slipway.enablement.Sessions.plan;
import static dev.slipway.enablement.Sessions.session;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.person;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Account;
import dev.slipway.testing.Crowd;
import dev.slipway.testing.SlipwayTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who attended and who knows it, over HTTP. */
@SlipwayTest
class PresenceTest {

    private static ValidatableResponse record(String session, String what, Object said) {
        return admin().body(said).post(session + "/" + what).then();
    }

    @Test
    void attendanceAndAcknowledgementAreRecordedOneByOneAndOnce() {
        String li = id(person());
        String session = session(plan(), Map.of("participants", List.of(Map.of("personId", li), invited("孙丽 Sun Li"))));
        record(session, "attendances", Map.of("personId", li, "at", "2026-03-02T01:30:00Z"))
                .statusCode(200)
                .body("version", equalTo(2))
                .body("participants[0].attendedAt", equalTo("2026-03-02T01:30:00Z"))
                .body("participants[1].attendedAt", nullValue());
        record(session, "acknowledgements", Map.of("name", "孙丽 Sun Li"))
                .statusCode(200)
                .body("participants[1].acknowledgedAt", notNullValue())
                .body("participants[1].attendedAt", nullValue())
                .body("coverage.percent", equalTo("100.00"));
        record(session, "attendances", Map.of("personId", li, "at", "2026-03-02T02:00:00Z"))
                .statusCode(200)
                .body("version", equalTo(3))
                .body("participants[0].attendedAt", equalTo("2026-03-02T01:30:00Z"));
    }

    @Test
    void nobodyWhoIsRecordedAtTheSameTimeIsLost() throws Exception {
        List<String> names =
                IntStream.range(0, 8).mapToObj(i -> "学员 Trainee " + i).toList();
        String session = session(
                plan(),
                Map.of("participants", names.stream().map(Sessions::invited).toList()));
        List<Callable<Integer>> calls = new ArrayList<>();
        names.forEach(name -> calls.add(() -> admin().body(Map.of("name", name))
                .post(session + "/attendances")
                .statusCode()));
        assertEquals(Collections.nCopies(8, 200), Crowd.of(calls));
        admin().get(session)
                .then()
                .body("participants.attendedAt", hasSize(8))
                .body("participants.attendedAt", everyItem(notNullValue()))
                .body("coverage.reached", equalTo(8))
                .body("version", equalTo(9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"attendances", "acknowledgements"})
    void nobodyIsReachedBeforeTheSessionHasBegunNorInTheFuture(String what) {
        LocalDate ahead = LocalDate.now(ZoneOffset.UTC).plusDays(2);
        String session = session(plan(), Map.of("startsOn", ahead.toString(), "participants", List.of(invited("李雷"))));
        record(session, what, Map.of("name", "李雷"))
                .statusCode(422)
                .body("errors.pointer", contains("/at"))
                .body("errors.code", contains("PRESENCE_BEFORE_SESSION"));
        String begun = session(plan(), Map.of("participants", List.of(invited("李雷"))));
        String later = Instant.now().plusSeconds(3600).toString();
        record(begun, what, Map.of("name", "李雷", "at", later))
                .statusCode(422)
                .body("errors.code", contains("PRESENCE_AHEAD"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"attendances", "acknowledgements"})
    void onlyWhoIsInvitedToASessionThatIsNotCancelledIsReached(String what) {
        String session = session(plan(), Map.of("participants", List.of(invited("李雷"))));
        record(session, what, Map.of("name", "韩梅梅"))
                .statusCode(422)
                .body("errors.pointer", contains("/name"))
                .body("errors.code", contains("PARTICIPANT_UNKNOWN"));
        record(session, what, Map.of("personId", UUID.randomUUID().toString()))
                .statusCode(422)
                .body("errors.pointer", contains("/personId"));
        record(session, what, Map.of()).statusCode(422).body("errors.code", contains("PERSON_OR_NAME"));
        record(session, what, Map.of("personId", UUID.randomUUID().toString(), "name", "李雷"))
                .statusCode(422)
                .body("errors.code", contains("PERSON_OR_NAME"));
        move(session, Map.of("to", "CANCELLED", "reason", "改期 Another day"))
                .statusCode(200)
                .body("coverage.percent", nullValue())
                .body("coverage.reason", equalTo("CANCELLED"));
        record(session, what, Map.of("name", "李雷")).statusCode(409).body("errors.code", contains("SESSION_CANCELLED"));
    }

    @Test
    void everybodyAcknowledgesForHimselfAndForNobodyElse() {
        Account viewer = Account.of("VIEWER");
        Account other = Account.of("VIEWER");
        String session = session(
                plan(),
                Map.of(
                        "participants",
                        List.of(Map.of("personId", viewer.person()), Map.of("personId", other.person()))));
        String acknowledge = session + "/acknowledgements";
        as(viewer.token())
                .body(Map.of("personId", other.person()))
                .post(acknowledge)
                .then()
                .statusCode(403);
        as(viewer.token()).body("{}").post(session + "/attendances").then().statusCode(403);
        as(viewer.token())
                .body("{}")
                .post(acknowledge)
                .then()
                .statusCode(200)
                .body("participants[0].acknowledgedAt", notNullValue())
                .body("updatedBy", equalTo("person:" + viewer.person()));
        as(other.token())
                .body(Map.of("personId", other.person()))
                .post(acknowledge)
                .then()
                .statusCode(200)
                .body("coverage.reached", equalTo(2));
        as(Account.of("VIEWER").token()).body("{}").post(acknowledge).then().statusCode(422);
    }

    @Test
    void aVersionThatIsNamedMustBeTheOneThatIsThere() {
        String session = session(plan(), Map.of("participants", List.of(invited("李雷"))));
        admin().header("If-Match", "\"7\"")
                .body(Map.of("name", "李雷"))
                .post(session + "/attendances")
                .then()
                .statusCode(412);
    }
}
