package dev.slipway.rendering;

/**
 * How large things are in a picture, in pixels: a little smaller where there are many.
 *
 * @param row from one row to the next
 * @param bar how high a bar is
 * @param letters the font size of titles
 */
record Measure(double row, double bar, double letters) {

    static final double WIDTH = 1600;
    static final double MARGIN = 28;
    /** Where the lanes' names end and the days begin. */
    static final double LEFT = 220;

    static final double RIGHT = WIDTH - MARGIN;

    private static final int MANY = 120;

    static Measure of(long items) {
        return items > MANY ? new Measure(22, 18, 11) : new Measure(31, 24, 13);
    }

    /** From the middle of a line of letters down to where they stand. */
    static double down(double letters) {
        return letters * 0.36;
    }
}
