package dev.slipway.grid;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts names beside marks so that none covers another one, a mark, a line, or the border of its quadrant. */
final class Captions {

    /** With more, names would be hard to find. */
    static final int MOST = 30;

    private static final double GAP = 5;
    private static final double[] DISTANCES = {0, 6, 14, 24, 36, 50, 66, 84, 104, 126, 150, 180, 220};

    /** Where a name may lie from its mark, the best first: beside, below, above, aslant. */
    private static final double[][] DIRECTIONS = {
        {1, 0}, {-1, 0}, {0, 1}, {0, -1},
        {0.8, 0.6}, {0.8, -0.6}, {-0.8, 0.6}, {-0.8, -0.6},
        {0.45, 0.9}, {-0.45, 0.9}, {0.45, -0.9}, {-0.45, -0.9},
        {0.95, 0.3}, {0.95, -0.3}, {-0.95, 0.3}, {-0.95, -0.3}
    };

    private static final int ATTEMPTS = 60;

    private final List<Mark> marks;
    private final Plane plane;
    private final GridWords words;
    private final List<Caption> placed = new ArrayList<>();

    private Captions(List<Mark> marks, Plane plane, GridWords words) {
        this.marks = marks;
        this.plane = plane;
        this.words = words;
    }

    /** A caption for each mark; empty where there is no room for all. */
    static Optional<List<Caption>> of(List<Mark> marks, Plane plane, Locale locale) {
        if (marks.size() > MOST) return Optional.empty();
        // who comes first has the best places, and who finds none comes first the next time
        LinkedList<Mark> order = new LinkedList<>(marks);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Captions captions = new Captions(marks, plane, new GridWords(locale));
            Optional<Mark> without =
                    order.stream().filter(mark -> !captions.place(mark)).findFirst();
            if (without.isEmpty()) return Optional.of(captions.placed);
            order.remove(without.get());
            order.addFirst(without.get());
        }
        return Optional.empty();
    }

    private boolean place(Mark mark) {
        Optional<Caption> caption = candidates(mark).filter(this::fits).findFirst();
        caption.ifPresent(placed::add);
        return caption.isPresent();
    }

    private Stream<Caption> candidates(Mark mark) {
        Caption.Words said = Caption.Words.of(mark.stakeholder(), words);
        return Arrays.stream(DISTANCES).boxed().flatMap(distance -> Arrays.stream(DIRECTIONS)
                .map(direction -> candidate(mark, said, direction, distance)));
    }

    private static Caption candidate(Mark mark, Caption.Words said, double[] direction, double distance) {
        double far = Mark.RING + GAP + distance;
        double x = mark.at().getX() + direction[0] * far;
        double y = mark.at().getY() + direction[1] * far;
        Rectangle2D box = new Rectangle2D.Double(
                x - said.width() * share(direction[0]),
                y - said.height() * share(direction[1]),
                said.width(),
                said.height());
        return new Caption(mark, said, box, distance == 0 ? Optional.empty() : Optional.of(leader(mark, box)));
    }

    /** How much of something lies before a place that is beside a mark in a direction. */
    private static double share(double direction) {
        return direction > 0.5 ? 0 : direction < -0.5 ? 1 : 0.5;
    }

    /** From the edge of the mark to the nearest point of its name. */
    private static Line2D leader(Mark mark, Rectangle2D box) {
        double toX = Math.max(box.getMinX(), Math.min(box.getMaxX(), mark.at().getX()));
        double toY = Math.max(box.getMinY(), Math.min(box.getMaxY(), mark.at().getY()));
        double length = mark.at().distance(toX, toY);
        double fromX = mark.at().getX() + (toX - mark.at().getX()) * Mark.RING / length;
        double fromY = mark.at().getY() + (toY - mark.at().getY()) * Mark.RING / length;
        // not to the very letters
        double kept = (length - 3) / length;
        return new Line2D.Double(
                fromX,
                fromY,
                mark.at().getX() + (toX - mark.at().getX()) * kept,
                mark.at().getY() + (toY - mark.at().getY()) * kept);
    }

    private boolean fits(Caption caption) {
        Rectangle2D box = caption.box();
        boolean alone = plane.room(caption.mark().stakeholder().quadrant()).contains(box)
                && marks.stream().noneMatch(mark -> mark.box().intersects(box))
                && placed.stream().noneMatch(other -> grown(other.box()).intersects(box));
        return alone
                && placed.stream().flatMap(other -> other.leader().stream()).noneMatch(line -> line.intersects(box))
                && caption.leader().map(line -> isFree(caption.mark(), line)).orElse(true);
    }

    private boolean isFree(Mark own, Line2D leader) {
        return marks.stream().filter(mark -> mark != own).noneMatch(mark -> near(leader, mark.at()))
                && placed.stream()
                        .noneMatch(other -> leader.intersects(grown(other.box()))
                                || other.leader().map(leader::intersectsLine).orElse(false));
    }

    private static boolean near(Line2D line, Point2D mark) {
        return line.ptSegDist(mark) < Mark.RING + 2;
    }

    /** With the space around it that keeps it apart. */
    private static Rectangle2D grown(Rectangle2D box) {
        return new Rectangle2D.Double(box.getX() - 4, box.getY() - 2, box.getWidth() + 8, box.getHeight() + 4);
    }
}
