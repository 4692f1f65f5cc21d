package dev.slipway.grid;

import dev.slipway.drawing.Drawing;
import dev.slipway.value.EngagementLevel;

/** What colours, letters and rings mean, below the plane. */
record KeyDrawing(Drawing drawing, Tones tones, GridWords words) {

    private static final double SIZE = 13;

    void draw(double left, double y) {
        double x = left + Mark.DISC;
        for (EngagementLevel level : EngagementLevel.values()) {
            x = entry(x, y, level, level, words.letter(level), words.level(level));
        }
        entry(x + 20, y, EngagementLevel.RESISTANT, EngagementLevel.SUPPORTIVE, "", words.of("key"));
    }

    private double entry(
            double x, double y, EngagementLevel current, EngagementLevel desired, String letter, String said) {
        new MarkDrawing(drawing, tones).draw(x, y, current, desired, letter);
        double from = x + Mark.RING + 6;
        return from + drawing.text(from, y + 4.5, SIZE, tones.palette().text(), said, 640) + 34;
    }
}
