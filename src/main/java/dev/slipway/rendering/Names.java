package dev.slipway.rendering;

import dev.slipway.drawing.Drawing;
import dev.slipway.drawing.Lettering;
import dev.slipway.drawing.Palette;
import java.util.List;

/** The name of a lane beside its rows, on as many lines as there is room for, and at least one. */
record Names(List<String> lines) {

    private static final double SIZE = 13;
    private static final double LINE = 17;
    private static final int MOST = 3;

    static Names of(String name) {
        double room = Measure.LEFT - Measure.MARGIN - 24;
        return new Names(name == null ? List.of() : Lettering.lines(Lettering.clean(name), SIZE * 1.12, room, MOST));
    }

    double height() {
        return lines.size() * LINE + 12;
    }

    void draw(Drawing drawing, double top, double height, Palette palette) {
        double y = top + height / 2 - (lines.size() - 1) * LINE / 2 + Measure.down(SIZE);
        for (String line : lines) {
            drawing.text(
                    Measure.MARGIN + 12,
                    y,
                    SIZE,
                    palette.text(),
                    line,
                    Measure.LEFT - Measure.MARGIN - 24,
                    "font-weight",
                    600);
            y += LINE;
        }
    }
}
