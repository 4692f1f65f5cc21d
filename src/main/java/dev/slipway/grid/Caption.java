package dev.slipway.grid;

import dev.slipway.drawing.Lettering;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/**
 * The name of a stakeholder beside its mark, and where it stands.
 *
 * @param leader the line that leads to the mark, where that is not next to it
 */
record Caption(Mark mark, Words words, Rectangle2D box, Optional<Line2D> leader) {

    static final double SIZE = 14;
    static final double SMALL = 12;
    static final double LINE = 18;
    private static final double BOLD = 1.12;
    private static final double ROOM = 230;
    private static final int MOST_LINES = 2;

    /** What it says: the name on one line or two, and one line below. */
    record Words(List<String> name, String course) {

        static Words of(Placed stakeholder, GridWords words) {
            String name = Lettering.clean(stakeholder.nameFor(words.locale()));
            return new Words(Lettering.lines(name, SIZE * BOLD, ROOM, MOST_LINES), words.course(stakeholder));
        }

        double width() {
            double widest = name.stream()
                    .mapToDouble(line -> Lettering.width(line, SIZE * BOLD))
                    .max()
                    .orElse(0);
            return Math.max(widest, Lettering.width(course, SMALL));
        }

        double height() {
            return (name.size() + 1) * LINE;
        }
    }
}
