package dev.slipway.rendering;

import dev.slipway.drawing.Drawing;
import dev.slipway.drawing.Palette;
import dev.slipway.timeline.Keeping;
import dev.slipway.timeline.Timeline;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Draws dependencies from bar to bar, in the colour that says whether the dates keep them. */
record Arrows(Map<UUID, Bar> bars, Axis axis, Measure measure, Palette palette) {

    private static final double OUT = 9;
    private static final double HEAD = 5;
    private static final int MANY = 60;

    /** The colour of a dependency whose dates keep it, or do not. */
    static String colour(Keeping keeping, Palette palette) {
        if (keeping == Keeping.BROKEN) return palette.alarm();
        return keeping == Keeping.POSSIBLY_BROKEN ? palette.warning() : palette.strong();
    }

    void draw(Drawing drawing, List<Timeline.Dependency> dependencies) {
        if (dependencies.isEmpty()) return;
        drawing.open("g", "stroke-linejoin", "round", "stroke-opacity", dependencies.size() > MANY ? 0.55 : 0.9);
        for (Timeline.Dependency dependency : dependencies) {
            Bar from = bars.get(dependency.predecessorId());
            Bar to = bars.get(dependency.successorId());
            if (from != null && to != null) draw(drawing, dependency, from, to);
        }
        drawing.close();
    }

    private void draw(Drawing drawing, Timeline.Dependency dependency, Bar from, Bar to) {
        String colour = colour(dependency.keeping(), palette);
        boolean starts = dependency.kind().equals("START_TO_START");
        boolean finishes = dependency.kind().equals("FINISH_TO_FINISH");
        double begin = starts ? from.left() : from.right();
        double end = finishes ? to.right() : to.left();
        String path = starts
                ? around(begin, from.y(), inside(Math.min(begin, end) - OUT), end, to.y())
                : finishes
                        ? around(begin, from.y(), inside(Math.max(begin, end) + OUT), end, to.y())
                        : across(begin, from.y(), end, to.y());
        if (dependency.kind().equals("RELATES")) {
            drawing.path(path, colour, "stroke-width", 1.3, "stroke-dasharray", "2 4");
            return;
        }
        boolean possibly = dependency.keeping() == Keeping.POSSIBLY_BROKEN;
        drawing.path(path, colour, "stroke-width", 1.5, "stroke-dasharray", possibly ? "6 3" : "none");
        head(drawing, end, to.y(), finishes ? 1 : -1, colour);
    }

    /** From one side of a bar to the same side of another. */
    private static String around(double begin, double from, double turn, double end, double to) {
        return "M" + Drawing.point(begin, from) + "H" + Drawing.number(turn) + "V" + Drawing.number(to) + "H"
                + Drawing.number(end);
    }

    /** From the end of a bar to the beginning of another: straight down before it, or back between the rows. */
    private String across(double begin, double from, double end, double to) {
        double turn = inside(end - OUT);
        if (turn >= begin) return around(begin, from, turn, end, to);
        double out = inside(begin + OUT);
        double between = from + Math.signum(to - from) * measure.row() / 2;
        return "M" + Drawing.point(begin, from) + "H" + Drawing.number(out) + "V" + Drawing.number(between) + "H"
                + Drawing.number(turn) + "V" + Drawing.number(to) + "H" + Drawing.number(end);
    }

    private static void head(Drawing drawing, double x, double y, int side, String colour) {
        double back = x + side * HEAD * 1.4;
        String corners = Drawing.point(x, y) + "L" + Drawing.point(back, y - HEAD * 0.8) + "L"
                + Drawing.point(back, y + HEAD * 0.8);
        drawing.shape("path", "d", "M" + corners + "z", "fill", colour, "stroke", "none");
    }

    private double inside(double x) {
        return Math.max(axis.left() + 1, Math.min(axis.right() - 1, x));
    }
}
