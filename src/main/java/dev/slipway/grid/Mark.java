package dev.slipway.grid;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/** A stakeholder's mark in the plane: a disc, and around it a ring where something is to change. */
record Mark(Placed stakeholder, int number, Point2D at) {

    static final double DISC = 10;
    static final double RING = 14;
    /** Between the centres of two marks. */
    static final double APART = 2 * RING + 3;

    Rectangle2D box() {
        return new Rectangle2D.Double(at.getX() - RING, at.getY() - RING, 2 * RING, 2 * RING);
    }
}
