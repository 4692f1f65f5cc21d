package dev.slipway.grid;

import dev.slipway.drawing.Drawing;
import dev.slipway.value.Quadrant;
import java.util.ArrayList;
import java.util.List;

/** The numbered list of all stakeholders beside the plane, quadrant by quadrant, in one column or two. */
final class Register {

    static final double COLUMN = 322;
    static final double GAP = 36;

    private static final double ROW = 19;
    private static final double SIZE = 13;
    private static final double COURSE = 56;
    private static final double NUMBER = 34;
    private static final int MOST_COLUMNS = 2;

    /** What stands in one line, and where: in which column, and how far down. */
    private record Line(Quadrant heading, Mark mark, int column, int row) {}

    private final List<Line> lines;
    private final int rows;
    private final int columns;

    /** The same for every place that it is drawn at. */
    private Register(List<Line> lines, int rows) {
        this.lines = lines;
        this.rows = rows;
        columns = lines.stream().mapToInt(Line::column).max().orElse(0) + 1;
    }

    /** As low as it can be, but for a height that it may have. */
    static Register of(List<Mark> marks, double height) {
        for (int rows = (int) (height / ROW); ; rows++) {
            Register register = new Register(lines(marks, rows), rows);
            if (register.columns <= MOST_COLUMNS) return register;
        }
    }

    double height() {
        return rows * ROW;
    }

    double width() {
        return columns * COLUMN + (columns - 1) * GAP;
    }

    /** A heading is not the last of its column; before one there is an empty line, unless it is the first. */
    private static List<Line> lines(List<Mark> marks, int rows) {
        List<Line> lines = new ArrayList<>();
        int column = 0;
        int row = 0;
        for (Quadrant quadrant : Quadrant.values()) {
            List<Mark> some = marks.stream()
                    .filter(mark -> mark.stakeholder().quadrant() == quadrant)
                    .toList();
            if (some.isEmpty()) continue;
            if (row > 0) row++;
            if (row >= rows - 1) {
                column++;
                row = 0;
            }
            lines.add(new Line(quadrant, null, column, row++));
            for (Mark mark : some) {
                if (row >= rows) {
                    column++;
                    row = 0;
                }
                lines.add(new Line(null, mark, column, row++));
            }
        }
        return lines;
    }

    void draw(Drawing drawing, Tones tones, GridWords words, double x, double y) {
        for (Line line : lines) {
            double left = x + line.column() * (COLUMN + GAP);
            double base = y + line.row() * ROW + SIZE;
            if (line.mark() == null) heading(drawing, tones, words, line.heading(), left, base);
            else entry(drawing, tones, words, line.mark(), left, base);
        }
    }

    private static void heading(Drawing drawing, Tones tones, GridWords words, Quadrant quadrant, double x, double y) {
        drawing.text(x, y, SIZE, tones.palette().text(), words.quadrant(quadrant), COLUMN, "font-weight", 600);
        drawing.line(x, y + 5, x + COLUMN, y + 5, tones.palette().strong(), 1);
    }

    private static void entry(Drawing drawing, Tones tones, GridWords words, Mark mark, double x, double y) {
        Placed stakeholder = mark.stakeholder();
        drawing.open("g");
        drawing.title(words.tooltip(stakeholder));
        drawing.text(
                x + NUMBER - 10,
                y,
                SIZE,
                tones.of(stakeholder.currentEngagement()),
                String.valueOf(mark.number()),
                NUMBER,
                "text-anchor",
                "end",
                "font-weight",
                600);
        drawing.text(
                x + NUMBER,
                y,
                SIZE,
                tones.palette().text(),
                stakeholder.nameFor(words.locale()),
                COLUMN - NUMBER - COURSE - 8);
        drawing.text(
                x + COLUMN,
                y,
                SIZE,
                tones.palette().faint(),
                words.shortCourse(stakeholder),
                COURSE,
                "text-anchor",
                "end");
        drawing.close();
    }
}
