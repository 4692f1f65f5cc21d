package dev.slipway.baselines;

import static dev.slipway.baselines.Plans.baseline;
import static dev.slipway.baselines.Plans.counts;
import static dev.slipway.baselines.Plans.date;
import static dev.slipway.baselines.Plans.diff;
import static dev.slipway.baselines.Plans.ending;
import static dev.slipway.baselines.Plans.item;
import static dev.slipway.baselines.Plans.roadmap;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.product;
import static dev.slipway.testing.Records.restore;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.SlipwayTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which baselines are compared, and how their differences are read. */
@SlipwayTest
class BaselineComparisonTest {

    private String product;
    private String roadmap;

    @BeforeEach
    void aRoadmap() {
        product = product();
        roadmap = roadmap(product);
    }

    @Test
    void twoBaselinesAreComparedInEitherDirection() {
        String item = ending(roadmap, "one", "2026-06-01");
        String gone = item(roadmap, "gone");
        String first = baseline(roadmap);
        patch(item, Map.of("end", date("2026-06-11", "DAY"))).statusCode(200);
        delete(gone).statusCode(204);
        String second = baseline(roadmap);
        patch(item, Map.of("end", date("2030-01-01", "DAY"))).statusCode(200);
        restore(gone).statusCode(200);
        diff(first, "?with=" + id(second))
                .body("before.baselineId", equalTo(id(first)))
                .body("after.baselineId", equalTo(id(second)))
                .body("items.kinds.flatten()", contains("MOVED", "REMOVED"))
                .body("items.place", contains("HERE", "HERE"))
                .body("items[0].end.days", equalTo(10))
                .body("items[0].item.end.date", equalTo("2026-06-11"));
        diff(second, "?with=" + id(first))
                .body("items.kinds.flatten()", contains("MOVED", "ADDED"))
                .body("items[0].end.days", equalTo(-10));
        diff(first, "?with=" + id(first)).body("items", empty()).body("summary.unchanged", equalTo(2));
    }

    @Test
    void aBaselineInTheTrashIsComparedAllTheSame() {
        item(roadmap, "one");
        String baseline = baseline(roadmap);
        delete(baseline).statusCode(204);
        item(roadmap, "two");
        counts(diff(baseline), 1, 0, 0, 0, 1);
    }

    @Test
    void onlyBaselinesOfOneRoadmapAreCompared() {
        String baseline = baseline(roadmap);
        for (String other : List.of(id(baseline(roadmap(product))), "0190a5b2-7c1e-7d3a-9f00-1a2b3c4d5e6f")) {
            diff(baseline, "?with=" + other + "&limit=0")
                    .statusCode(400)
                    .body("errors.parameter", contains("with", "limit"))
                    .body("errors[0].code", equalTo("BASELINE_OF_SAME_ROADMAP"));
        }
        diff(baseline, "?with=x").statusCode(400);
        diff(baseline, "?kind=SLIPPED").statusCode(400).body("errors.parameter", contains("kind"));
        diff("/api/v1/baselines/0190a5b2-7c1e-7d3a-9f00-1a2b3c4d5e6f").statusCode(404);
    }

    @Test
    void differencesAreReadPageByPageUnderOneSummary() {
        String baseline = baseline(roadmap);
        List<String> added = new ArrayList<>();
        for (int i = 0; i < 5; i++) added.add(id(item(roadmap, "item " + i)));
        List<String> read = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            ValidatableResponse page =
                    diff(baseline, "?limit=2" + cursor).statusCode(200).body("summary.added", equalTo(5));
            read.addAll(page.extract().path("items.item.id"));
            String next = page.extract().path("nextCursor");
            cursor = next == null ? null : "&cursor=" + next;
        }
        assertEquals(added, read);
        String next = diff(baseline, "?limit=1").extract().path("nextCursor");
        diff(baseline, "?kind=ADDED&cursor=" + next).statusCode(400).body("code", equalTo("INVALID_CURSOR"));
    }

    @Test
    void kindsAreFilteredAndTheSummaryStaysWhole() {
        String moved = ending(roadmap, "moved", "2026-06-01");
        String both = ending(roadmap, "both", "2026-06-01");
        delete(item(roadmap, "removed")).statusCode(204);
        String gone = item(roadmap, "gone");
        String baseline = baseline(roadmap);
        delete(gone).statusCode(204);
        item(roadmap, "added");
        patch(moved, Map.of("end", date("2026-07-01", "DAY"))).statusCode(200);
        patch(both, Map.of("end", date("2026-07-01", "DAY"), "confidence", 9)).statusCode(200);
        diff(baseline, "?kind=CHANGED").body("items.item.title", contains("both"));
        diff(baseline, "?kind=MOVED").body("items.item.title", contains("moved", "both"));
        diff(baseline, "?kind=REMOVED&kind=ADDED").body("items.item.title", contains("gone", "added"));
        counts(diff(baseline, "?kind=CHANGED").body("items", hasSize(1)), 1, 1, 2, 1, 0);
    }
}
