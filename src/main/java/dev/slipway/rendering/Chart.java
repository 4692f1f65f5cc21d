package dev.slipway.rendering;

import dev.slipway.drawing.Drawing;
import dev.slipway.drawing.Lettering;
import dev.slipway.drawing.Palette;
import dev.slipway.timeline.Span;
import dev.slipway.timeline.Stacking;
import dev.slipway.timeline.Timeline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The part of a picture with days across it: lanes of bars, releases, today, and dependencies. */
final class Chart {

    private static final double TICK = 46;
    private static final double TICKS = 22;
    private static final double TODAY = 22;
    private static final double PADDING = 8;

    private final Timeline timeline;
    private final Words words;
    private final Palette palette;
    private final Measure measure;
    private final Axis axis;
    private final List<Band> bands = new ArrayList<>();
    private final Map<UUID, Bar> bars = new HashMap<>();
    private final Releases releases;
    private final double top;
    private final double bottom;

    /** A lane with its bars. */
    private record Band(Names name, double top, double height, String ground, List<Bar> bars) {}

    Chart(Timeline timeline, Words words, Palette palette, double top) {
        this.timeline = timeline;
        this.words = words;
        this.palette = palette;
        this.top = top;
        axis = new Axis(timeline.span(), Measure.LEFT, Measure.RIGHT - Measure.LEFT);
        measure = Measure.of(timeline.lanes().stream()
                .flatMap(lane -> lane.items().stream())
                .filter(item -> item.span() != null)
                .count());
        releases = new Releases(timeline.markers(), axis, words, body());
        double y = releases.bottom();
        for (Timeline.Lane lane : timeline.lanes()) {
            List<Timeline.Item> dated =
                    lane.items().stream().filter(item -> item.span() != null).toList();
            if (dated.isEmpty() && !lane.items().isEmpty()) continue;
            Band band = band(lane.name(), dated, y);
            bands.add(band);
            y += band.height;
        }
        bottom = y;
    }

    private Band band(String name, List<Timeline.Item> items, double y) {
        Stacking stacking = new Stacking();
        List<Bar> placed = new ArrayList<>();
        for (Timeline.Item item : items) {
            Bar bar = Bar.of(item, axis, measure.letters());
            int row = stacking.row(bar.takesFrom(), bar.takesTo());
            bar = bar.at(y + PADDING + (row + 0.5) * measure.row());
            placed.add(bar);
            bars.put(item.id(), bar);
        }
        boolean alone = timeline.lanes().stream().allMatch(lane -> lane.name() == null);
        Names names = Names.of(name == null && !alone ? words.of("no-lane") : name);
        double height = Math.max(Math.max(1, stacking.rows()) * measure.row() + 2 * PADDING, names.height());
        String ground = bands.size() % 2 == 0 ? palette.band() : palette.ground();
        return new Band(names, y, height, ground, placed);
    }

    private boolean showsToday() {
        return timeline.span().holds(timeline.today());
    }

    private boolean twoRowsOfTicks() {
        return !axis.ticksAbove(TICK, words.locale()).isEmpty();
    }

    private double head() {
        return top + (showsToday() ? TODAY : 0);
    }

    private double body() {
        return head() + (twoRowsOfTicks() ? 2 : 1) * TICKS;
    }

    double bottom() {
        return bottom;
    }

    void draw(Drawing drawing) {
        drawBands(drawing);
        drawTicks(drawing);
        drawToday(drawing);
        releases.draw(drawing, palette);
        new Arrows(bars, axis, measure, palette).draw(drawing, timeline.dependencies());
        for (Band band : bands) {
            band.bars.forEach(new Bars(drawing, words, palette, measure, band.ground)::draw);
            band.bars.forEach(bar -> drawBeyond(drawing, bar));
        }
    }

    /** Says that a bar begins or ends outside. */
    private void drawBeyond(Drawing drawing, Bar bar) {
        Span span = bar.item().span();
        String colour = palette.strong();
        if (span.from().isBefore(axis.span().from())) {
            drawing.path("M" + Drawing.point(axis.left() - 5, bar.y() - 4) + "l-4 4l4 4", colour, "stroke-width", 1.6);
        }
        if (span.to().isAfter(axis.span().to())) {
            drawing.path("M" + Drawing.point(axis.right() + 5, bar.y() - 4) + "l4 4l-4 4", colour, "stroke-width", 1.6);
        }
    }

    private void drawBands(Drawing drawing) {
        for (Band band : bands) {
            drawing.rectangle(Measure.MARGIN, band.top, Measure.RIGHT - Measure.MARGIN, band.height, band.ground);
            band.name.draw(drawing, band.top, band.height, palette);
        }
    }

    private void drawTicks(Drawing drawing) {
        double y = head();
        for (Axis.Tick tick : axis.ticksAbove(TICK, words.locale())) {
            tickName(drawing, tick, y, 13, palette.text(), "font-weight", 600);
            drawing.line(tick.from(), y, tick.from(), bottom, palette.strong(), 1, "stroke-opacity", 0.6);
        }
        if (twoRowsOfTicks()) y += TICKS;
        for (Axis.Tick tick : axis.ticks(TICK, words.locale())) {
            tickName(drawing, tick, y, 12, palette.faint());
            drawing.line(tick.from(), y, tick.from(), bottom, palette.line(), 1);
        }
        drawing.line(Measure.MARGIN, body(), Measure.RIGHT, body(), palette.strong(), 1);
        drawing.line(Measure.MARGIN, bottom, Measure.RIGHT, bottom, palette.line(), 1);
    }

    /** Left out where a tick is cut so short that its name would be none. */
    private static void tickName(
            Drawing drawing, Axis.Tick tick, double y, double size, String colour, Object... attributes) {
        double room = tick.to() - tick.from() - 10;
        if (Lettering.width(tick.name(), size * 1.12) > room) return;
        drawing.text(tick.from() + 6, y + TICKS / 2 + Measure.down(size), size, colour, tick.name(), room, attributes);
    }

    private void drawToday(Drawing drawing) {
        if (!showsToday()) return;
        double x = axis.at(timeline.today());
        String label = words.of("today", timeline.today().toString());
        double width = Lettering.width(label, 12 * 1.12) + 16;
        double left = Math.max(Measure.LEFT, Math.min(Measure.RIGHT - width, x - width / 2));
        drawing.line(x, top + 18, x, bottom, palette.alarm(), 1.6);
        drawing.rectangle(left, top, width, 18, palette.alarm(), "rx", 9);
        drawing.text(
                left + width / 2,
                top + 13,
                12,
                palette.ground(),
                label,
                width,
                "font-weight",
                600,
                "text-anchor",
                "middle");
    }
}
