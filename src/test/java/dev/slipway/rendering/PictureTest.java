package dev.slipway.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.drawing.Lettering;
import dev.slipway.drawing.Palette;
import dev.slipway.drawing.Scheme;
import dev.slipway.testing.Hostile;
import dev.slipway.testing.Svg;
import dev.slipway.timeline.Plan;
import dev.slipway.timeline.Sketch;
import dev.slipway.timeline.Sketch.Said;
import dev.slipway.timeline.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** A timeline as a picture: what is in it, and that nothing in it does harm or sticks out. */
class PictureTest {

    private static final String[] STATES = {"PLANNED", "IN_PROGRESS", "DONE", "ON_HOLD", "CANCELLED"};
    private static final String[] KINDS = {"FINISH_TO_START", "START_TO_START", "FINISH_TO_FINISH", "RELATES"};

    private static Svg picture(Sketch sketch, Scheme scheme, Locale locale) {
        Timeline timeline = Timeline.of(sketch.plan(), LocalDate.parse("2026-11-25"));
        return Svg.parse(Picture.of(timeline, new Words(locale), scheme));
    }

    private static Svg picture(Sketch sketch) {
        return picture(sketch, Scheme.light, Locale.ENGLISH);
    }

    /** Many items of every kind with titles that take turns. */
    private static Sketch many(int items, List<String> titles) {
        Sketch sketch = new Sketch()
                .lanes("平台 Platform", "资金与结算 Money and settlement, with a name that takes more than three lines")
                .theme("增长 Growth", "#1565C0")
                .horizon("2026H1", "2027");
        LocalDate day = LocalDate.parse("2026-01-15");
        for (int i = 0; i < items; i++) {
            Said said = Said.of(titles.get(i % titles.size())).status(STATES[i % 5]);
            if (i % 3 > 0)
                said = said.in(
                        i % 3 == 1
                                ? "平台 Platform"
                                : "资金与结算 Money and settlement, with a name that takes more than three lines");
            if (i % 4 == 0) said = said.theme("增长 Growth");
            if (i % 11 == 3) {
                said = said.with(
                        new Plan.Release(new UUID(5, i), titles.get(i % titles.size()), Sketch.date("2026-11"), null));
            }
            LocalDate start = day.plusDays(i * 37L % 600);
            if (i % 6 == 5)
                sketch.item(said.horizon(List.of("NOW", "NEXT", "LATER").get(i % 7 % 3)), null, null);
            else if (i % 6 == 4) sketch.item(said, start.toString(), null);
            else
                sketch.item(
                        said,
                        start.toString().substring(0, 7),
                        start.plusDays(i * 13L % 200).toString());
            if (i > 3) sketch.link(i - 3, i, KINDS[i % 4], 0);
        }
        return sketch;
    }

    private static void harmless(Svg svg) {
        assertEquals(Set.of(), svg.otherElements(Set.of("svg", "title", "g", "rect", "path", "circle", "text")));
        for (Element element : svg.all()) {
            for (String name : Svg.attributes(element)) {
                assertFalse(name.startsWith("on") || name.endsWith("href") || name.equals("style"), name);
                assertFalse(element.getAttribute(name).contains("url("), name);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 50, 500})
    void nothingSticksOutOfThePictureOrIsTooWideOrCoversAnother(int items) {
        for (Scheme scheme : Scheme.values()) {
            Svg svg = picture(many(items, Hostile.TITLES), scheme, Locale.CHINESE);
            harmless(svg);
            assertEquals(List.of(), svg.outside());
            assertEquals(List.of(), svg.wide());
            assertEquals(List.of(), svg.covered());
        }
    }

    @Property(tries = 100)
    void whateverTheTitlesThePictureIsWellFormedAndHarmless(@ForAll @Size(min = 1, max = 20) List<String> titles) {
        Svg svg = picture(many(titles.size() * 2, titles).name(titles.get(0)));
        harmless(svg);
        assertEquals(List.of(), svg.outside());
        assertEquals(List.of(), svg.wide());
    }

    @Test
    void everyTitleIsInItAsText() {
        Svg svg = picture(many(60, Hostile.TITLES));
        Set<String> told = new HashSet<>(svg.tooltips());
        for (String title : Hostile.TITLES) {
            String clean = Lettering.clean(title);
            assertTrue(told.stream().anyMatch(words -> words.startsWith(clean + " · ")), clean);
        }
    }

    @Test
    void itNamesLanesQuartersTodayReleasesAndSigns() {
        var release = new Plan.Release(new UUID(5, 1), "v2.0", Sketch.date("2026-12"), null);
        Svg svg = picture(new Sketch()
                .name("QuickPay 快付码")
                .lanes("平台 Platform")
                .theme("增长 Growth", "#1565C0")
                .item(Said.of("a").in("平台 Platform").theme("增长 Growth").with(release), "2026-07", "2026-12")
                .item(Said.of("b").in("平台 Platform").status("DONE"), "2026-07", "2026-12")
                .item(Said.of("c").horizon("LATER"), null, null)
                .link(0, 1, "FINISH_TO_START", 0));
        List<String> texts = svg.texts();
        for (String expected : List.of(
                "QuickPay 快付码",
                "Internal · 2026-07-01 – 2026-12-31 · as of 2026-11-25",
                "2026 Q3",
                "2026 Q4",
                "Nov",
                "Today 2026-11-25",
                "Releases",
                "v2.0",
                "平台 Platform",
                "Without dates",
                "Now",
                "Next",
                "Later",
                "Planned",
                "Done",
                "增长 Growth",
                "Dates break it")) {
            assertTrue(texts.contains(expected), () -> expected + " in " + texts);
        }
        assertFalse(texts.contains("On hold"), "what is not in it needs no explanation");
    }

    @Test
    void itSpeaksChinese() {
        List<String> texts = picture(new Sketch().item("退款", "2026-07", "2026-12"), Scheme.dark, Locale.CHINESE)
                .texts();
        for (String expected : List.of("今天 2026-11-25", "2026年 Q3", "7月", "已计划", "退款")) {
            assertTrue(texts.contains(expected), () -> expected + " in " + texts);
        }
    }

    @ParameterizedTest
    @CsvSource({"light, #ffffff", "dark, #10161f"})
    void itsGroundIsLightOrDark(Scheme scheme, String ground) {
        Svg svg = picture(new Sketch().item("a", "2026-07", null), scheme, Locale.ENGLISH);
        Element first = svg.all().stream()
                .filter(element -> element.getTagName().equals("rect"))
                .findFirst()
                .orElseThrow();
        assertEquals(ground, first.getAttribute("fill"));
        assertEquals(svg.width(), Double.parseDouble(first.getAttribute("width")));
        assertEquals(svg.height(), Double.parseDouble(first.getAttribute("height")));
    }

    /** WCAG 2.2, 1.4.3: text needs a contrast of 4.5 to what it stands on. */
    @ParameterizedTest
    @CsvSource({"light", "dark"})
    void textCanBeRead(Scheme scheme) {
        Palette palette = Palette.of(scheme);
        for (String state : STATES) {
            assertContrast(4.5, palette.letters(state), palette.fill(state));
            assertContrast(3, palette.edge(state), palette.fill(state));
        }
        for (String ground : List.of(palette.ground(), palette.band())) {
            assertContrast(4.5, palette.text(), ground);
            assertContrast(4.5, palette.faint(), ground);
            for (String meaning : List.of(palette.alarm(), palette.warning(), palette.strong())) {
                assertContrast(3, meaning, ground);
            }
        }
        assertContrast(4.5, palette.ground(), palette.alarm());
    }

    private static void assertContrast(double least, String one, String other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        assertTrue(Math.max(a, b) / Math.min(a, b) >= least, () -> one + " on " + other);
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    @Test
    void aBarIsAsLongAsItsDays() {
        Svg svg = picture(new Sketch().item("quarter", "2026Q3", null).item("half", "2026H2", null));
        List<Double> widths = svg.bars();
        // a quarter of 92 of 184 days, less the outline
        assertEquals((Measure.RIGHT - Measure.LEFT) / 2 - 1, widths.get(0), 0.2);
        assertEquals(Measure.RIGHT - Measure.LEFT - 1, widths.get(1), 0.2);
    }

    @Test
    void whatGoesOnOutsideOfAWindowIsSaidToDoSo() {
        Sketch sketch = new Sketch().item("a", "2026-01", "2027-12").window("2026-05-05", "2026-11-05");
        List<String> paths = new ArrayList<>(picture(sketch).paths());
        assertEquals(
                2,
                paths.stream()
                        .filter(path -> path.matches("M.*l-?4 4l-?4 (-)?4"))
                        .count(),
                paths::toString);
    }

    @Test
    void withoutItemsItSaysSo() {
        assertTrue(picture(new Sketch().lanes("a")).texts().contains("There is nothing here yet."));
        assertTrue(
                picture(new Sketch().lanes("a").horizon("2026", null)).texts().contains("There is nothing here yet."));
    }
}
