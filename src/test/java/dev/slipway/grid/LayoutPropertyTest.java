package dev.slipway.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.drawing.Lettering;
import dev.slipway.drawing.Palette;
import dev.slipway.testing.Svg;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds wherever stakeholders are: everybody is there, in the own quadrant, and nothing covers anything. */
class LayoutPropertyTest {

    private static Layout layout(int count, int spread, long seed) {
        return Layout.of(Crowds.of(count, spread, seed), Locale.ENGLISH);
    }

    @Property(tries = 150)
    void marksLieApartInTheirQuadrants(
            @ForAll @IntRange(max = 140) int count,
            @ForAll @IntRange(min = 1, max = 41) int spread,
            @ForAll long seed) {
        Layout layout = layout(count, spread, seed);
        List<Mark> marks = layout.marks();
        assertEquals(count, marks.size());
        for (int i = 0; i < count; i++) {
            Mark mark = marks.get(i);
            assertEquals(i + 1, mark.number());
            assertTrue(grown(layout.plane().room(mark.stakeholder().quadrant())).contains(mark.box()), mark::toString);
            for (Mark other : marks.subList(i + 1, count)) {
                assertTrue(mark.at().distance(other.at()) > 2 * Mark.RING, () -> mark + " " + other);
            }
        }
    }

    @Property(tries = 300)
    void namesCoverNothing(
            @ForAll @IntRange(min = 1, max = 24) int count,
            @ForAll @IntRange(min = 12, max = 41) int spread,
            @ForAll long seed) {
        Layout layout = layout(count, spread, seed);
        if (layout.register().isPresent()) return;
        List<Caption> captions = layout.captions();
        assertEquals(
                layout.marks().stream().collect(Collectors.toSet()),
                captions.stream().map(Caption::mark).collect(Collectors.toSet()));
        for (Caption caption : captions) {
            Rectangle2D room = layout.plane().room(caption.mark().stakeholder().quadrant());
            assertTrue(room.contains(caption.box()), caption::toString);
            layout.marks().forEach(mark -> assertTrue(!mark.box().intersects(caption.box()), caption::toString));
            for (Caption other : captions) if (other != caption) covers(caption, other);
        }
    }

    private static void covers(Caption caption, Caption other) {
        assertTrue(!caption.box().intersects(other.box()), () -> caption + " " + other);
        caption.leader().ifPresent(line -> {
            assertTrue(!line.intersects(other.box()), () -> caption + " " + other);
            assertTrue(line.ptSegDist(other.mark().at()) > Mark.RING, () -> caption + " " + other);
            other.leader().ifPresent(second -> assertTrue(!line.intersectsLine(second)));
        });
    }

    @Property(tries = 60)
    void everybodyIsInThePicture(
            @ForAll @IntRange(max = 140) int count,
            @ForAll @IntRange(min = 1, max = 41) int spread,
            @ForAll long seed) {
        List<Placed> stakeholders = Crowds.of(count, spread, seed);
        Svg svg = Svg.parse(new GridPicture(Crowds.grid("n", stakeholders), Palette.of(null), Locale.ENGLISH).drawn());
        List<String> missing = new ArrayList<>();
        for (Placed stakeholder : stakeholders) {
            String tooltip = Lettering.clean(new GridWords(Locale.ENGLISH).tooltip(stakeholder));
            if (!svg.tooltips().contains(tooltip)) missing.add(tooltip);
        }
        assertEquals(List.of(), missing);
        assertEquals(List.of(), svg.outside());
    }

    @Example
    void fiveHaveTheirNamesBesideThem() {
        for (long seed = 0; seed < 50; seed++) {
            assertEquals(5, layout(5, 41, seed).captions().size(), "seed " + seed);
        }
    }

    @Example
    void eightyHaveNumbersAndAList() {
        Layout layout = layout(80, 41, 7);
        assertTrue(layout.register().isPresent());
        assertTrue(layout.height() <= 1100, () -> "" + layout.height());
    }

    @Example
    void allOfTheMostThatThereCanBeInOnePlaceHaveTheirMarks() {
        assertEquals(ReadGrid.MOST, layout(ReadGrid.MOST, 1, 1).marks().size());
    }

    private static Rectangle2D grown(Rectangle2D box) {
        return new Rectangle2D.Double(
                box.getX() - 0.01, box.getY() - 0.01, box.getWidth() + 0.02, box.getHeight() + 0.02);
    }
}
