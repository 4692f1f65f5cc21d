package dev.slipway.rendering;

import dev.slipway.drawing.Drawing;
import dev.slipway.drawing.Lettering;
import dev.slipway.drawing.Palette;
import dev.slipway.timeline.Keeping;
import dev.slipway.timeline.Timeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the colours, symbols and lines of a picture mean; only those that are in it. */
final class Legend {

    private static final double LINE = 24;
    private static final double SIZE = 12;
    private static final double LONGEST = 260;
    private static final double SWATCH = 26;
    private static final double BETWEEN = 22;
    private static final List<String> STATES = List.of("PLANNED", "IN_PROGRESS", "DONE", "ON_HOLD", "CANCELLED");

    private final List<Entry> entries = new ArrayList<>();
    private final Palette palette;
    private double x = Measure.MARGIN + 12;
    private double y;

    /** Draws what is explained at a place. */
    private interface Sample {
        void draw(Drawing drawing, double x, double y);
    }

    /** One explanation. */
    private record Entry(Sample sample, String words, double x, double y, double room) {}

    Legend(Timeline timeline, Words words, Palette palette, double top) {
        this.palette = palette;
        y = top + LINE / 2;
        List<Timeline.Item> items =
                timeline.lanes().stream().flatMap(lane -> lane.items().stream()).toList();
        addStates(items, words);
        nextLine();
        addThemes(items, timeline.themes());
        nextLine();
        addDependencies(items, timeline.dependencies(), words);
        nextLine();
    }

    private void addStates(List<Timeline.Item> items, Words words) {
        STATES.stream()
                .filter(state -> items.stream().anyMatch(item -> state.equals(item.status())))
                .forEach(state -> add(words.named(state), (drawing, x, y) -> state(drawing, x, y, state)));
    }

    private void addThemes(List<Timeline.Item> items, List<Timeline.ThemeColour> themes) {
        themes.stream()
                .filter(theme -> items.stream().anyMatch(item -> theme.name().equals(item.theme())))
                .forEach(theme -> add(
                        theme.name(), (drawing, x, y) -> drawing.rectangle(x, y - 6, 20, 12, theme.colour(), "rx", 3)));
    }

    /** Only those between two items with dates are drawn. */
    private void addDependencies(List<Timeline.Item> items, List<Timeline.Dependency> dependencies, Words words) {
        Set<UUID> dated = items.stream()
                .filter(item -> item.span() != null)
                .map(Timeline.Item::id)
                .collect(Collectors.toSet());
        dependencies.stream()
                .filter(drawn -> dated.contains(drawn.predecessorId()) && dated.contains(drawn.successorId()))
                .map(Timeline.Dependency::keeping)
                .map(keeping -> keeping == Keeping.UNDECIDED ? Keeping.KEPT : keeping)
                .distinct()
                .sorted(Comparator.nullsLast(Comparator.naturalOrder()))
                .forEach(keeping -> add(
                        words.named(Objects.toString(keeping, "RELATES")),
                        (drawing, x, y) -> dependency(drawing, x, y, keeping)));
    }

    private void add(String words, Sample sample) {
        double room = Math.min(LONGEST, Lettering.width(Lettering.clean(words), SIZE));
        if (x + SWATCH + room > Measure.RIGHT) nextLine();
        entries.add(new Entry(sample, words, x, y, room));
        x += SWATCH + room + BETWEEN;
    }

    /** Unless the line is empty still. */
    private void nextLine() {
        if (x <= Measure.MARGIN + 12) return;
        x = Measure.MARGIN + 12;
        y += LINE;
    }

    double bottom() {
        return y - LINE / 2;
    }

    void draw(Drawing drawing) {
        for (Entry entry : entries) {
            entry.sample.draw(drawing, entry.x, entry.y);
            drawing.text(
                    entry.x + SWATCH, entry.y + Measure.down(SIZE), SIZE, palette.faint(), entry.words, entry.room);
        }
    }

    private void state(Drawing drawing, double x, double y, String state) {
        Object[] outline = state.equals("CANCELLED")
                ? new Object[] {"rx", 3, "stroke", palette.edge(state), "stroke-dasharray", "4 3"}
                : new Object[] {"rx", 3, "stroke", palette.edge(state)};
        drawing.rectangle(x + 0.5, y - 7.5, 19, 15, palette.fill(state), outline);
        Symbol.draw(drawing, x + 10, y, state, palette);
    }

    private void dependency(Drawing drawing, double x, double y, Keeping keeping) {
        String dashes = keeping == null ? "2 4" : keeping == Keeping.POSSIBLY_BROKEN ? "6 3" : "none";
        drawing.line(x, y, x + 16, y, Arrows.colour(keeping, palette), 1.5, "stroke-dasharray", dashes);
        if (keeping == null) return;
        String corners = Drawing.point(x + 20, y) + "l-7 -4v8z";
        drawing.shape("path", "d", "M" + corners, "fill", Arrows.colour(keeping, palette));
    }
}
