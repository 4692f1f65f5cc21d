package dev.slipway.grid;

import dev.slipway.drawing.Drawing;
import dev.slipway.drawing.Palette;
import dev.slipway.value.Quadrant;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;

/** How the plane is drawn: its quadrants with their names, and its two scales. */
record PlaneDrawing(Drawing drawing, Tones tones, GridWords words) {

    private static final List<BigDecimal> TICKS = List.of(
            BigDecimal.valueOf(1),
            BigDecimal.valueOf(2),
            BigDecimal.valueOf(3),
            BigDecimal.valueOf(4),
            BigDecimal.valueOf(5));

    void draw(Plane plane, List<StakeholderGrid.Tally> quadrants) {
        Palette palette = tones.palette();
        for (StakeholderGrid.Tally tally : quadrants) quadrant(plane, tally);
        drawing.line(plane.x(), plane.centre(), plane.x() + plane.width(), plane.centre(), palette.strong(), 1.5);
        drawing.line(plane.middle(), plane.y(), plane.middle(), plane.y() + plane.height(), palette.strong(), 1.5);
        drawing.rectangle(
                plane.x(),
                plane.y(),
                plane.width(),
                plane.height(),
                "none",
                "stroke",
                palette.strong(),
                "stroke-width",
                1);
        scales(plane);
    }

    private void quadrant(Plane plane, StakeholderGrid.Tally tally) {
        Quadrant quadrant = tally.quadrant();
        Palette palette = tones.palette();
        Rectangle2D all = plane.quadrant(quadrant);
        String fill = quadrant == Quadrant.MANAGE_CLOSELY ? palette.fill("IN_PROGRESS") : palette.band();
        drawing.rectangle(
                all.getX(),
                all.getY(),
                all.getWidth(),
                all.getHeight(),
                fill,
                "fill-opacity",
                quadrant == Quadrant.MANAGE_CLOSELY ? 0.35 : 1);
        String count = String.valueOf(tally.count());
        drawing.text(
                all.getX() + 12,
                all.getY() + 24,
                16,
                palette.text(),
                words.quadrant(quadrant),
                all.getWidth() - 70,
                "font-weight",
                600);
        drawing.text(all.getMaxX() - 12, all.getY() + 24, 15, palette.faint(), count, 48, "text-anchor", "end");
    }

    private void scales(Plane plane) {
        Palette palette = tones.palette();
        double bottom = plane.y() + plane.height();
        for (BigDecimal tick : TICKS) {
            var place = plane.place(tick, tick, Mark.RING);
            drawing.line(plane.x() - 5, place.getY(), plane.x(), place.getY(), palette.strong(), 1);
            drawing.line(place.getX(), bottom, place.getX(), bottom + 5, palette.strong(), 1);
            tick(plane.x() - 10, place.getY() + 4.5, tick.toPlainString(), "end");
            tick(place.getX(), bottom + 20, tick.toPlainString(), "middle");
        }
        tick(plane.x() - 10, plane.centre() + 4.5, Quadrant.CUT.toPlainString(), "end");
        tick(plane.middle(), bottom + 20, Quadrant.CUT.toPlainString(), "middle");
        axis(plane.middle(), bottom + 44, words.of("interest"));
        double x = plane.x() - 52;
        axis(x, plane.centre(), words.of("power"), "transform", "rotate(-90 " + Drawing.point(x, plane.centre()) + ")");
    }

    private void tick(double x, double y, String value, String anchor) {
        drawing.text(x, y, 13, tones.palette().faint(), value, 40, "text-anchor", anchor);
    }

    private void axis(double x, double y, String name, Object... more) {
        Object[] all = new Object[more.length + 4];
        System.arraycopy(more, 0, all, 0, more.length);
        all[more.length] = "text-anchor";
        all[more.length + 1] = "middle";
        all[more.length + 2] = "font-weight";
        all[more.length + 3] = 600;
        drawing.text(x, y, 14, tones.palette().text(), name, 300, all);
    }
}
