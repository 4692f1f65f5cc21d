package dev.slipway.baselines;

import static dev.slipway.baselines.Plans.baseline;
import static dev.slipway.baselines.Plans.counts;
import static dev.slipway.baselines.Plans.date;
import static dev.slipway.baselines.Plans.diff;
import static dev.slipway.baselines.Plans.ending;
import static dev.slipway.baselines.Plans.item;
import static dev.slipway.baselines.Plans.roadmap;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.product;
import static dev.slipway.testing.Records.restore;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.slipway.testing.SlipwayTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has changed on a roadmap since a baseline. */
@SlipwayTest
class BaselineDiffTest {

    private String product;
    private String roadmap;

    @BeforeEach
    void aRoadmap() {
        product = product();
        roadmap = roadmap(product);
    }

    @Test
    void nothingDiffersAtOnce() {
        ending(roadmap, "one", "2026-09-30");
        String baseline = baseline(roadmap);
        ValidatableResponse diff = diff(baseline)
                .body("items", empty())
                .body("nextCursor", nullValue())
                .body("before.baselineId", equalTo(id(baseline)))
                .body("before.name", notNullValue())
                .body("after", not(hasKey("baselineId")))
                .body("formula.name", equalTo("slip"))
                .body("formula.version", equalTo(1))
                .body("computedAt", notNullValue())
                .body("summary.before", equalTo(1))
                .body("summary.after", equalTo(1));
        counts(diff, 0, 0, 0, 0, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-01, QUARTER, 2026-10-01, MONTH,   31",
        "2026-10-01, MONTH,   2026-07-01, QUARTER, -31",
        "2026-01-01, YEAR,    2027-01-01, HALF,    181",
        "2026-12-31, DAY,     2027-01-01, DAY,     1",
        "2024-02-01, MONTH,   2024-02-29, DAY,     0",
        "0001-01-01, DAY,     9999-12-31, DAY,     3652058",
    })
    void startAndEndSlipByTheLastDaysOfTheirSpans(
            String before, String precision, String after, String newPrecision, int days) {
        String item = item(roadmap, "one", Map.of("end", date(before, precision)));
        String other = item(roadmap, "two", Map.of("start", date(before, precision)));
        String baseline = baseline(roadmap);
        patch(item, Map.of("end", date(after, newPrecision))).statusCode(200);
        patch(other, Map.of("start", date(after, newPrecision))).statusCode(200);
        String kind = days == 0 ? "CHANGED" : "MOVED";
        diff(baseline)
                .body("items.kinds", contains(List.of(kind), List.of(kind)))
                .body("items[0].end.days", equalTo(days))
                .body("items[0].start.reason.code", equalTo("NO_DATE"))
                .body("items[1].start.days", equalTo(days))
                .body("items[1].end.reason.code", equalTo("NO_DATE"))
                .body("items[0].changes.field", contains("end"))
                .body("items[0].changes[0].oldValue", equalTo(date(before, precision)))
                .body("items[0].changes[0].newValue", equalTo(date(after, newPrecision)))
                .body("summary.end.totalDays", equalTo(days))
                .body("summary.start.totalDays", equalTo(days));
    }

    @Test
    void everyFieldThatDiffersIsToldWithItsOldAndNewValue() {
        String item = item(
                roadmap,
                "<b>旧 old</b>",
                Map.of("start", date("2026-01-01", "DAY"), "end", date("2026-06-01", "MONTH"), "confidence", 80));
        String baseline = baseline(roadmap);
        Map<String, Object> patch =
                new HashMap<>(Map.of("title", "新 new 🚢", "end", date("2026-07-01", "MONTH"), "tags", List.of("x")));
        patch.put("confidence", null);
        patch(item, patch).statusCode(200);
        move(item, Map.of("to", "IN_PROGRESS")).statusCode(200);
        ValidatableResponse diff = diff(baseline)
                .body("items.item.title", contains("新 new 🚢"))
                .body("items.item.version", contains(3))
                .body("items.place", contains("HERE"))
                .body("items[0].kinds", contains("MOVED", "CHANGED"))
                .body("items[0].start.days", equalTo(0))
                .body("items[0].end.before", equalTo("2026-06-30"))
                .body("items[0].end.after", equalTo("2026-07-31"))
                .body("items[0].end.days", equalTo(31))
                .body("items[0].changes.size()", equalTo(5))
                .body("items[0].changes.find { it.field == 'title' }.oldValue", equalTo("<b>旧 old</b>"))
                .body("items[0].changes.find { it.field == 'title' }.newValue", equalTo("新 new 🚢"))
                .body("items[0].changes.find { it.field == 'status' }.newValue", equalTo("IN_PROGRESS"))
                .body("items[0].changes.find { it.field == 'confidence' }.oldValue", equalTo(80))
                .body("items[0].changes.find { it.field == 'confidence' }", not(hasKey("newValue")))
                .body("items[0].changes.find { it.field == 'tags' }.oldValue", empty())
                .body("items[0].changes.find { it.field == 'end' }.newValue.precision", equalTo("MONTH"));
        counts(diff, 0, 0, 1, 1, 0);
    }

    @Test
    void aDateThatComesOrGoesIsAChangeWithoutDays() {
        String dated = ending(roadmap, "dated", "2026-06-01");
        String undated = item(roadmap, "undated");
        String baseline = baseline(roadmap);
        Map<String, Object> away = new HashMap<>(Map.of("horizon", "LATER"));
        away.put("end", null);
        patch(dated, away).statusCode(200);
        patch(undated, Map.of("end", date("2026-06-01", "DAY"))).statusCode(200);
        ValidatableResponse diff = admin().header("Accept-Language", "zh")
                .get(baseline + "/diff")
                .then()
                .body("items.end.reason.code", contains("NO_DATE_AFTER", "NO_DATE_BEFORE"))
                .body("items.end.reason.detail", contains("之后已没有日期", "之前没有日期"))
                .body("items[0].end", not(hasKey("days")))
                .body("items[0].end.before", equalTo("2026-06-01"))
                .body("items[1].end.after", equalTo("2026-06-01"))
                .body("summary.end.compared", equalTo(0))
                .body("summary.end.reason.code", equalTo("NOTHING_COMPARED"))
                .body("summary.end", not(hasKey("totalDays")))
                .body("summary.end", not(hasKey("meanDays")));
        counts(diff, 0, 0, 0, 2, 0);
    }

    @Test
    void theSummaryHasTheLargestSlipTheSumAndTheMean() {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < 6; i++) items.add(ending(roadmap, "item " + i, "2026-06-01"));
        item(roadmap, "never dated");
        String baseline = baseline(roadmap);
        patch(items.get(0), Map.of("end", date("2026-06-11", "DAY"))).statusCode(200);
        patch(items.get(1), Map.of("end", date("2026-06-21", "DAY"))).statusCode(200);
        patch(items.get(2), Map.of("end", date("2026-06-21", "DAY"))).statusCode(200);
        patch(items.get(3), Map.of("end", date("2026-05-31", "DAY"))).statusCode(200);
        patch(items.get(4), Map.of("confidence", 1)).statusCode(200);
        ValidatableResponse diff = diff(baseline)
                .body("summary.end.compared", equalTo(6))
                .body("summary.end.later", equalTo(3))
                .body("summary.end.earlier", equalTo(1))
                .body("summary.end.largest.days", equalTo(20))
                .body("summary.end.largest.itemId", equalTo(id(items.get(1))))
                .body("summary.end.largest.title", equalTo("item 1"))
                .body("summary.end.totalDays", equalTo(49))
                .body("summary.end.meanDays", equalTo("8.17"))
                .body("summary.start.compared", equalTo(0));
        counts(diff, 0, 0, 4, 1, 2);
    }

    @Test
    void whatOnlyBecameEarlierHasNoLargestSlip() {
        String item = ending(roadmap, "one", "2026-06-01");
        String baseline = baseline(roadmap);
        patch(item, Map.of("end", date("2026-05-01", "DAY"))).statusCode(200);
        diff(baseline)
                .body("summary.end.later", equalTo(0))
                .body("summary.end", not(hasKey("largest")))
                .body("summary.end.totalDays", equalTo(-31));
    }

    @Test
    void anItemIsAddedOrRemovedByWhereItIs() {
        String elsewhere = roadmap(product);
        String trashedSince = item(roadmap, "trashed since");
        String movedAway = item(roadmap, "moved away");
        String cameFromElsewhere = item(elsewhere, "came from elsewhere");
        String trashedThen = item(roadmap, "trashed then");
        delete(trashedThen).statusCode(204);
        String baseline = baseline(roadmap);
        delete(trashedSince).statusCode(204);
        patch(movedAway, Map.of("roadmapId", id(elsewhere))).statusCode(200);
        patch(cameFromElsewhere, Map.of("roadmapId", id(roadmap))).statusCode(200);
        restore(trashedThen).statusCode(200);
        item(roadmap, "new");
        ValidatableResponse diff = diff(baseline)
                .body(
                        "items.item.title",
                        contains("trashed since", "moved away", "came from elsewhere", "trashed then", "new"))
                .body("items.kinds.flatten()", contains("REMOVED", "REMOVED", "ADDED", "ADDED", "ADDED"))
                .body("items.place", contains("IN_TRASH", "ELSEWHERE", "HERE", "HERE", "HERE"))
                .body("items[0].item.version", equalTo(1))
                .body("items[0].changes", empty())
                .body("items[0]", not(hasKey("end")))
                .body("summary.before", equalTo(2))
                .body("summary.after", equalTo(3));
        counts(diff, 3, 2, 0, 0, 0);
    }

    @Test
    void whatIsAsItWasDoesNotDiffer() {
        String elsewhere = roadmap(product);
        String thereAndBack = item(roadmap, "there and back");
        String restored = item(roadmap, "restored");
        String changedBack = ending(roadmap, "changed back", "2026-06-01");
        String baseline = baseline(roadmap);
        patch(thereAndBack, Map.of("roadmapId", id(elsewhere))).statusCode(200);
        patch(thereAndBack, Map.of("roadmapId", id(roadmap))).statusCode(200);
        delete(restored).statusCode(204);
        restore(restored).statusCode(200);
        patch(changedBack, Map.of("end", date("2027-06-01", "DAY"))).statusCode(200);
        patch(changedBack, Map.of("end", date("2026-06-01", "DAY"))).statusCode(200);
        ValidatableResponse diff = diff(baseline)
                .body("items", empty())
                .body("summary.end.compared", equalTo(1))
                .body("summary.end.totalDays", equalTo(0));
        counts(diff, 0, 0, 0, 0, 3);
    }
}
