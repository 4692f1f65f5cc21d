package dev.slipway.roadmap;

import static dev.slipway.roadmap.Maps.dated;
import static dev.slipway.roadmap.Maps.itemOn;
import static dev.slipway.roadmap.Maps.planned;
import static dev.slipway.roadmap.Maps.roadmap;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.line;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.product;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.slipway.testing.Account;
import dev.slipway.testing.SlipwayTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The report of broken dependencies of a roadmap, over HTTP. */
@SlipwayTest
class RoadmapConflictsTest {

    private static String link(String predecessor, String successor, String kind, int lag) {
        return create(
                "dependencies",
                Map.of("predecessorId", id(predecessor), "successorId", id(successor), "kind", kind, "lagDays", lag));
    }

    private static ValidatableResponse conflicts(String roadmap) {
        return admin().get(roadmap + "/conflicts").then().statusCode(200);
    }

    @Test
    void itNamesTheItemsWhoseDatesBreakADependencyTheWorstFirst() {
        String roadmap = roadmap(product());
        String first = dated(roadmap, "资金池 Float", "2026-07-01", "2026-10-31");
        String little = dated(roadmap, "little", "2026-10-31", null);
        String much = dated(roadmap, "much", "2026-10-01", null);
        String fine = dated(roadmap, "fine", "2026-11-01", null);
        String possibly = itemOn(roadmap, Map.of("title", "possibly", "start", planned("2026-10-01", "QUARTER")));
        String byOne = link(first, little, "FINISH_TO_START", 0);
        String byMany = link(first, much, "FINISH_TO_START", 0);
        link(first, fine, "FINISH_TO_START", 0);
        String perhaps = link(first, possibly, "FINISH_TO_START", 0);
        link(much, fine, "RELATES", 0);
        conflicts(roadmap)
                .body("roadmapId", equalTo(id(roadmap)))
                .body("checked", equalTo(4))
                .body("conflicts.dependencyId", contains(id(byMany), id(byOne), id(perhaps)))
                .body("conflicts.keeping", contains("BROKEN", "BROKEN", "POSSIBLY_BROKEN"))
                .body("conflicts.daysAtLeast", contains(31, 1, 0))
                .body("conflicts.daysAtMost", contains(31, 1, 31))
                .body("conflicts[0].predecessor.title", equalTo("资金池 Float"))
                .body("conflicts[0].predecessor.span.to", equalTo("2026-10-31"))
                .body("conflicts[0].successor.id", equalTo(id(much)))
                .body("undecided", empty())
                .body("formula.name", equalTo("precedence"))
                .body("computedAt", notNullValue());
    }

    @Test
    void aMoveThatMendsItEndsTheConflict() {
        String roadmap = roadmap(product());
        String first = dated(roadmap, "first", "2026-07-01", "2026-10-31");
        String then = dated(roadmap, "then", "2026-10-31", null);
        link(first, then, "FINISH_TO_START", 7);
        conflicts(roadmap).body("conflicts.daysAtLeast", contains(8));
        patch(then, Map.of("start", planned("2026-11-08", "DAY"))).statusCode(200);
        conflicts(roadmap).body("conflicts", empty()).body("checked", equalTo(1));
    }

    @Test
    void whatCannotBeJudgedIsListedWithTheReason() {
        String roadmap = roadmap(product());
        String open = itemOn(roadmap, Map.of("horizon", "NOW"));
        String cancelled = dated(roadmap, "cancelled", "2026-07-01", null);
        String early = dated(roadmap, "early", "2026-06-01", null);
        String undated = link(open, early, "FINISH_TO_START", 0);
        String ended = link(cancelled, early, "FINISH_TO_START", 0);
        move(cancelled, Map.of("to", "CANCELLED")).statusCode(200);
        conflicts(roadmap)
                .body("conflicts", empty())
                .body("undecided.find { it.dependencyId == '" + id(undated) + "' }.reason", equalTo("NO_DATE"))
                .body("undecided.find { it.dependencyId == '" + id(ended) + "' }.reason", equalTo("CANCELLED"));
    }

    @Test
    void whatTheReaderMayNotKnowOfIsNotInIt() {
        String line = line();
        String roadmap = roadmap(line);
        String secret = itemOn(
                roadmap,
                Map.of("productId", id(Maps.confidentialProductIn(line)), "start", planned("2026-06-01", "DAY")));
        link(secret, dated(roadmap, "open", "2026-05-01", null), "FINISH_TO_START", 0);
        as(Account.of("VIEWER").token())
                .get(roadmap + "/conflicts")
                .then()
                .body("checked", equalTo(0))
                .body("conflicts", empty());
        conflicts(roadmap).body("conflicts.size()", equalTo(1));
    }

    @Test
    void thereIsNoReportOnWhatIsNotThere() {
        admin().get("/api/v1/roadmaps/" + UUID.randomUUID() + "/conflicts")
                .then()
                .statusCode(404);
    }
}
