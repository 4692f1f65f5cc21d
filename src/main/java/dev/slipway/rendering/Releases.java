package dev.slipway.rendering;

import dev.slipway.drawing.Drawing;
import dev.slipway.drawing.Lettering;
import dev.slipway.drawing.Palette;
import dev.slipway.timeline.Stacking;
import dev.slipway.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;

/** The releases above the lanes: diamonds on their days, with their names. */
final class Releases {

    private static final double ROW = 22;
    private static final double SIZE = 12;
    private static final double LONGEST = 200;
    private static final double HALF = 5;

    private final List<Flag> flags = new ArrayList<>();
    private final Names title;
    private final double top;
    private final double bottom;

    /** A release, and where its name is. */
    private record Flag(String name, double x, double y, double from, double room) {}

    Releases(List<Timeline.Marker> markers, Axis axis, Words words, double top) {
        this.top = top;
        Stacking stacking = new Stacking();
        for (Timeline.Marker marker : markers) {
            boolean shown =
                    marker.kind() == Timeline.Marker.Kind.RELEASE && axis.span().holds(marker.date());
            if (shown) flags.add(flag(marker, axis, stacking));
        }
        title = Names.of(flags.isEmpty() ? null : words.of("releases"));
        bottom = flags.isEmpty() ? top : top + Math.max(stacking.rows() * ROW + 8, title.height());
    }

    private Flag flag(Timeline.Marker marker, Axis axis, Stacking stacking) {
        double x = (axis.within(marker.date()) + axis.within(marker.date().plusDays(1))) / 2;
        double room = Math.min(LONGEST, Lettering.width(Lettering.clean(marker.name()), SIZE));
        boolean after = x + HALF + 5 + room <= axis.right();
        double from = after ? x + HALF + 5 : x - HALF - 5 - room;
        int row = stacking.row(Math.min(x - HALF, from) - 6, Math.max(x + HALF, from + room) + 6);
        return new Flag(marker.name(), x, top + 4 + (row + 0.5) * ROW, from, room);
    }

    double bottom() {
        return bottom;
    }

    void draw(Drawing drawing, Palette palette) {
        title.draw(drawing, top, bottom - top, palette);
        for (Flag flag : flags) {
            drawing.shape(
                    "path",
                    "d",
                    "M" + Drawing.point(flag.x, flag.y - HALF) + "l5 5l-5 5l-5 -5z",
                    "fill",
                    palette.strong());
            drawing.text(flag.from, flag.y + Measure.down(SIZE), SIZE, palette.text(), flag.name, flag.room);
        }
        if (!flags.isEmpty()) drawing.line(Measure.MARGIN, bottom, Measure.RIGHT, bottom, palette.line(), 1);
    }
}
