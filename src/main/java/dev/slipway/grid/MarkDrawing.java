package dev.slipway.grid;

import dev.slipway.drawing.Drawing;
import dev.slipway.value.EngagementLevel;

/** How marks are drawn: the disc says where a stakeholder stands, the ring where it should. */
record MarkDrawing(Drawing drawing, Tones tones) {

    void draw(double x, double y, EngagementLevel current, EngagementLevel desired, String letters) {
        if (current != desired) {
            drawing.shape(
                    "circle",
                    "cx",
                    x,
                    "cy",
                    y,
                    "r",
                    Mark.RING - 1.25,
                    "fill",
                    tones.palette().ground(),
                    "stroke",
                    tones.of(desired),
                    "stroke-width",
                    2.5);
        }
        drawing.shape("circle", "cx", x, "cy", y, "r", Mark.DISC, "fill", tones.of(current));
        double size = letters.length() > 2 ? 9.5 : 11.5;
        drawing.text(
                x,
                y + size * 0.36,
                size,
                tones.letters(),
                letters,
                2 * Mark.DISC + 4,
                "text-anchor",
                "middle",
                "font-weight",
                600);
    }
}
