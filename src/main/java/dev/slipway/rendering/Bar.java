package dev.slipway.rendering;

import dev.slipway.drawing.Lettering;
import dev.slipway.timeline.Span;
import dev.slipway.timeline.Timeline;

/**
 * Where an item lies in a picture, and its title: within the bar, or beside it where the bar is too short.
 *
 * @param x where it begins
 * @param width how long it is; 0 for a single day, which is a diamond
 * @param y the middle of its row
 * @param title where the title's room begins
 * @param room how wide the title may be, its symbol included
 */
record Bar(Timeline.Item item, double x, double width, double y, Place place, double title, double room) {

    /** Where the title is. */
    enum Place {
        WITHIN,
        AFTER,
        BEFORE
    }

    /** Room for the symbol of the state before a title, and for the colour of the theme within a bar. */
    static final double SYMBOL = 16;

    static final double STRIP = 12;
    static final double GAP = 6;
    static final double HALF_DIAMOND = 7;

    /** A bar is long enough for a title that has to be shortened if it leaves so much of it. */
    private static final double ENOUGH = 170;

    private static final double LONGEST_BESIDE = 360;

    static Bar of(Timeline.Item item, Axis axis, double size) {
        Span span = item.span();
        boolean day = span.from().equals(span.to());
        double from = axis.within(span.from());
        double to = axis.within(span.to().plusDays(1));
        if (day) from = to = (from + to) / 2;
        else if (to - from < 6) from = Math.min(from, axis.right() - 6);
        double width = day ? 0 : Math.max(6, to - from);
        double words = Lettering.width(Lettering.clean(item.title()), size) + SYMBOL;
        double within = width - STRIP - GAP;
        if (words <= within || within >= ENOUGH) {
            return new Bar(item, from, width, 0, Place.WITHIN, from + STRIP, within);
        }
        double reach = day ? HALF_DIAMOND : 0;
        double after = from + width + reach + GAP;
        double before = from - reach - GAP;
        double roomAfter = Math.min(LONGEST_BESIDE, axis.right() - after);
        double roomBefore = Math.min(LONGEST_BESIDE, before - axis.left());
        boolean fits = words <= roomAfter || roomAfter >= roomBefore;
        double room = Math.min(words, fits ? roomAfter : roomBefore);
        return fits
                ? new Bar(item, from, width, 0, Place.AFTER, after, room)
                : new Bar(item, from, width, 0, Place.BEFORE, before - room, room);
    }

    Bar at(double row) {
        return new Bar(item, x, width, row, place, title, room);
    }

    /** Where it ends. */
    double end() {
        return x + width;
    }

    /** The edges that dependencies begin and end at. */
    double left() {
        return width == 0 ? x - HALF_DIAMOND : x;
    }

    double right() {
        return width == 0 ? x + HALF_DIAMOND : end();
    }

    /** What it takes of its row, title included. */
    double takesFrom() {
        return Math.min(left(), title) - GAP;
    }

    double takesTo() {
        return Math.max(right(), place == Place.AFTER ? title + room : 0) + GAP;
    }
}
