package dev.slipway.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.slipway.timeline.Sketch.Said;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a plan lies on a day. */
class TimelineTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");

    private static Timeline timeline(Sketch sketch) {
        return Timeline.of(sketch.plan(), TODAY);
    }

    private static List<String> titles(Timeline.Lane lane) {
        return lane.items().stream().map(Timeline.Item::title).toList();
    }

    private static List<String> markers(Timeline timeline) {
        return timeline.markers().stream()
                .map(marker -> marker.date() + " " + marker.kind() + " " + Objects.toString(marker.name(), ""))
                .map(String::strip)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-01, 2026-07-09, 2026-07-01, 2026-07-09",
        "2026-07,    2026-09,    2026-07-01, 2026-09-30",
        "2026Q3,     2027Q1,     2026-07-01, 2027-03-31",
        "2026H2,     2028,       2026-07-01, 2028-12-31",
        "2028-02,    '',         2028-02-01, 2028-02-29",
        "'',         2026Q4,     2026-10-01, 2026-12-31",
    })
    void anItemCoversTheSpansOfItsDates(String start, String end, LocalDate from, LocalDate to) {
        Timeline.Item item = timeline(new Sketch().item("it", start, end))
                .lanes()
                .get(0)
                .items()
                .get(0);
        assertEquals(new Span(from, to), item.span());
    }

    @Test
    void lanesAreInTheRoadmapsOrderAndWhatIsInNoneComesLast() {
        Timeline timeline = timeline(new Sketch()
                .lanes("B", "A", "empty")
                .item("none", "2026-01", null)
                .item(Said.of("a").in("A"), "2026-02", null)
                .item(Said.of("b").in("B"), "2026-03", null));
        assertEquals("B", timeline.lanes().get(0).name());
        assertEquals(List.of("a"), titles(timeline.lanes().get(1)));
        assertEquals(0, timeline.lanes().get(2).rows());
        assertNull(timeline.lanes().get(3).name());
    }

    @Test
    void itemsAreByTheirFirstDayAndThoseWithoutOneByHorizon() {
        Timeline timeline = timeline(new Sketch()
                .item(Said.of("later").horizon("LATER"), null, null)
                .item(Said.of("nothing said"), null, null)
                .item(Said.of("now").horizon("NOW"), null, null)
                .item("second", "2026-02", null)
                .item("first", "2026-01-31", null));
        assertEquals(
                List.of("first", "second", "now", "later", "nothing said"),
                titles(timeline.lanes().get(0)));
        assertNull(timeline.lanes().get(0).items().get(2).row());
    }

    @Test
    void itemsOfOneDayAfterAnotherShareARow() {
        Timeline.Lane lane = timeline(new Sketch()
                        .item("a", "2026-01", "2026-02")
                        .item("b", "2026-02-28", "2026-03")
                        .item("c", "2026-03-01", null))
                .lanes()
                .get(0);
        assertEquals(
                List.of(0, 1, 0), lane.items().stream().map(Timeline.Item::row).toList());
        assertEquals(2, lane.rows());
    }

    @ParameterizedTest
    @CsvSource({
        // whole quarters around items and horizon
        "2026-08-15, 2026-11-02, '',     '',     '',         '',         2026-07-01, 2026-12-31",
        "2026-08-15, 2026-11-02, 2026H1, 2027Q2, '',         '',         2026-01-01, 2027-06-30",
        // a window is as it was asked for
        "2026-08-15, 2026-11-02, 2026H1, 2027Q2, 2026-08-20, 2026-09-10, 2026-08-20, 2026-09-10",
        "2026-08-15, 2026-11-02, 2026H1, 2027Q2, 2026-08-20, '',         2026-08-20, 2026-12-31",
        "2026-08-15, 2026-11-02, 2026H1, 2027Q2, '',         2026-09-10, 2026-07-01, 2026-09-10",
    })
    void itCoversWholeQuartersUnlessAskedOtherwise(
            String start,
            String end,
            String horizonStart,
            String horizonEnd,
            String from,
            String to,
            LocalDate first,
            LocalDate last) {
        Sketch sketch = new Sketch().horizon(horizonStart, horizonEnd).item("it", start, end);
        sketch.window(from.isEmpty() ? null : from, to.isEmpty() ? null : to);
        assertEquals(new Span(first, last), timeline(sketch).span());
    }

    @Test
    void withoutAnyDateItCoversNothing() {
        assertNull(timeline(new Sketch().item(Said.of("now").horizon("NOW"), null, null))
                .span());
        assertEquals(
                new Span(LocalDate.parse("2026-05-05"), LocalDate.parse("2026-06-30")),
                timeline(new Sketch().window("2026-05-05", null)).span());
        assertEquals(
                new Span(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-05-05")),
                timeline(new Sketch().window(null, "2026-05-05")).span());
    }

    @Test
    void daysAreMarkedEachReleaseOnce() {
        Plan.Release planned = new Plan.Release(new UUID(5, 1), "2.0", Sketch.date("2026-12"), null);
        Plan.Release out =
                new Plan.Release(new UUID(5, 2), "1.9", Sketch.date("2026-12"), LocalDate.parse("2026-10-08"));
        Plan.Release undated = new Plan.Release(new UUID(5, 3), "3.0", null, null);
        Timeline timeline = timeline(new Sketch()
                .horizon("2026H2", "2027H1")
                .item(Said.of("a").with(planned), "2026-12", null)
                .item(Said.of("b").with(planned), "2026-12", null)
                .item(Said.of("c").with(out), "2026-12", null)
                .item(Said.of("d").with(undated), "2026-12", null));
        assertEquals(
                List.of(
                        "2026-07-01 HORIZON_START",
                        "2026-10-08 RELEASE 1.9",
                        "2026-11-25 TODAY",
                        "2026-12-31 RELEASE 2.0",
                        "2027-06-30 HORIZON_END"),
                markers(timeline));
    }

    @Test
    void anItemHasTheColourOfItsTheme() {
        Timeline timeline = timeline(new Sketch()
                .theme("增长 Growth", "#1565C0")
                .item(Said.of("a").theme("增长 Growth"), "2026-12", null)
                .item("b", "2026-12", null));
        assertEquals("#1565C0", timeline.lanes().get(0).items().get(0).colour());
        assertNull(timeline.lanes().get(0).items().get(1).colour());
    }

    @Test
    void dependenciesSayWhetherTheDatesKeepThem() {
        Timeline timeline = timeline(new Sketch()
                .item("a", "2026-12", null)
                .item("b", "2026-11", null)
                .link(0, 1, "START_TO_START", 0)
                .link(0, 1, "RELATES", 0));
        assertEquals(Keeping.BROKEN, timeline.dependencies().get(0).keeping());
        assertNull(timeline.dependencies().get(1).keeping());
    }
}
