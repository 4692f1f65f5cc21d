package dev.slipway.grid;

import dev.slipway.value.Quadrant;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;

/**
 * The part of the picture where power is up and interest is across. Every quadrant has a quarter of it, though the cut is not in
 * the middle of the scale: what matters most would otherwise have the least space.
 */
record Plane(double x, double y, double width, double height) {

    /** Above each quadrant's marks, for its name. */
    static final double HEAD = 36;

    private static final double EDGE = 8;
    private static final double LOWEST = 1;
    private static final double HIGHEST = 5;
    private static final double CUT = Quadrant.CUT.doubleValue();

    double middle() {
        return x + width / 2;
    }

    double centre() {
        return y + height / 2;
    }

    /** All of a quadrant. */
    Rectangle2D quadrant(Quadrant quadrant) {
        return new Rectangle2D.Double(
                quadrant.interested() ? middle() : x, quadrant.powerful() ? y : centre(), width / 2, height / 2);
    }

    /** Where something of a quadrant may lie: not on its name, and not on its borders. */
    Rectangle2D room(Quadrant quadrant) {
        Rectangle2D all = quadrant(quadrant);
        return new Rectangle2D.Double(
                all.getX() + EDGE, all.getY() + HEAD, all.getWidth() - 2 * EDGE, all.getHeight() - HEAD - EDGE);
    }

    /** Where the centre of a mark of a quadrant may lie. */
    Rectangle2D centres(Quadrant quadrant, double radius) {
        Rectangle2D room = room(quadrant);
        return new Rectangle2D.Double(
                room.getX() + radius,
                room.getY() + radius,
                room.getWidth() - 2 * radius,
                room.getHeight() - 2 * radius);
    }

    /** Where the centre of a mark belongs by its power and interest. */
    Point2D place(BigDecimal power, BigDecimal interest, double radius) {
        Quadrant quadrant = Quadrant.of(power, interest);
        Rectangle2D centres = centres(quadrant, radius);
        return new Point2D.Double(
                centres.getX() + centres.getWidth() * share(interest, quadrant.interested()),
                centres.getMaxY() - centres.getHeight() * share(power, quadrant.powerful()));
    }

    /** How far a value is from the lower to the upper end of its half of the scale, 0 to 1. */
    private static double share(BigDecimal value, boolean high) {
        return high ? (value.doubleValue() - CUT) / (HIGHEST - CUT) : (value.doubleValue() - LOWEST) / (CUT - LOWEST);
    }
}
