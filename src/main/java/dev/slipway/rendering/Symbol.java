package dev.slipway.rendering;

import dev.slipway.drawing.Drawing;
import dev.slipway.drawing.Palette;

/** The sign of a state, so that it can be told without its colour. It is ten pixels wide. */
final class Symbol {

    static final double SIZE = 10;

    private Symbol() {}

    /** Draws the sign around a place; nothing for a state that is not said. */
    static void draw(Drawing drawing, double x, double y, String status, Palette palette) {
        if (status == null) return;
        String colour = palette.edge(status);
        switch (status) {
            case "DONE" ->
                drawing.path(
                        "M" + Drawing.point(x - 4, y) + "l3 3.2l5 -6.4",
                        colour,
                        "stroke-width",
                        2.2,
                        "stroke-linecap",
                        "round");
            case "CANCELLED" ->
                drawing.path(
                        "M" + Drawing.point(x - 3.5, y - 3.5) + "l7 7m0 -7l-7 7",
                        colour,
                        "stroke-width",
                        2,
                        "stroke-linecap",
                        "round");
            case "ON_HOLD" ->
                drawing.path("M" + Drawing.point(x - 2, y - 4) + "v8m4 -8v8", colour, "stroke-width", 2.4);
            case "IN_PROGRESS" -> {
                drawing.shape(
                        "circle", "cx", x, "cy", y, "r", 4, "fill", "none", "stroke", colour, "stroke-width", 1.6);
                drawing.shape("path", "d", "M" + Drawing.point(x, y - 4) + "a4 4 0 0 1 0 8z", "fill", colour);
            }
            default ->
                drawing.shape(
                        "circle", "cx", x, "cy", y, "r", 4, "fill", "none", "stroke", colour, "stroke-width", 1.6);
        }
    }
}
