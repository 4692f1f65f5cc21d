package dev.slipway.grid;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts each stakeholder's mark where it belongs, or, where that place is taken, as near to it as there is room in its quadrant. */
final class Marks {

    /** Between places that are tried; marks that belong to one place can lie as close as discs can. */
    private static final double STEP = Mark.APART / 2;

    private final Plane plane;
    private final Map<Point2D, List<Point2D>> taken = new HashMap<>();
    private final List<Point2D> around;

    private Marks(Plane plane) {
        this.plane = plane;
        this.around = around(Math.max(plane.width(), plane.height()) / 2);
    }

    /** In the order of the stakeholders, whose numbers count them; empty where the plane is too small. */
    static Optional<List<Mark>> of(List<Placed> stakeholders, Plane plane) {
        Marks marks = new Marks(plane);
        List<Mark> all = new ArrayList<>();
        for (Placed stakeholder : stakeholders) {
            Optional<Point2D> at = marks.free(stakeholder);
            if (at.isEmpty()) return Optional.empty();
            all.add(new Mark(stakeholder, all.size() + 1, at.get()));
        }
        return Optional.of(all);
    }

    private Optional<Point2D> free(Placed stakeholder) {
        Point2D place = plane.place(stakeholder.power(), stakeholder.interest(), Mark.RING);
        Rectangle2D centres = plane.centres(stakeholder.quadrant(), Mark.RING);
        Optional<Point2D> free = around.stream()
                .<Point2D>map(off -> new Point2D.Double(place.getX() + off.getX(), place.getY() + off.getY()))
                .filter(point -> within(centres, point) && isFree(point))
                .findFirst();
        free.ifPresent(point ->
                taken.computeIfAbsent(cell(point), cell -> new ArrayList<>()).add(point));
        return free;
    }

    /** With its edges, unlike {@link Rectangle2D#contains}, and for what rounding leaves of them. */
    private static boolean within(Rectangle2D centres, Point2D point) {
        double rounding = 1e-6;
        return point.getX() >= centres.getMinX() - rounding
                && point.getX() <= centres.getMaxX() + rounding
                && point.getY() >= centres.getMinY() - rounding
                && point.getY() <= centres.getMaxY() + rounding;
    }

    private boolean isFree(Point2D point) {
        Point2D cell = cell(point);
        for (int right = -1; right <= 1; right++) {
            for (int down = -1; down <= 1; down++) {
                Point2D near = new Point2D.Double(cell.getX() + right, cell.getY() + down);
                for (Point2D other : taken.getOrDefault(near, List.of())) {
                    if (other.distance(point) < Mark.APART - 1e-6) return false;
                }
            }
        }
        return true;
    }

    /** So that only those in cells nearby need be looked at. */
    private static Point2D cell(Point2D point) {
        return new Point2D.Double(Math.floor(point.getX() / Mark.APART), Math.floor(point.getY() / Mark.APART));
    }

    /** The points of a triangular lattice around a place, the place itself first, the nearest before the others. */
    private static List<Point2D> around(double farthest) {
        List<Point2D> points = new ArrayList<>();
        double row = STEP * Math.sqrt(3) / 2;
        int most = (int) Math.ceil(farthest / row);
        for (int down = -most; down <= most; down++) {
            for (int right = -most; right <= most; right++) {
                points.add(new Point2D.Double(STEP * (right + (down % 2 == 0 ? 0 : 0.5)), row * down));
            }
        }
        points.sort(Comparator.comparingDouble((Point2D point) -> Math.rint(point.distance(0, 0) * 100))
                .thenComparing(point -> -point.getX())
                .thenComparing(Point2D::getY));
        return points;
    }
}
