package dev.slipway.grid;

import dev.slipway.drawing.Drawing;

/** How a name beside a mark is drawn. */
record CaptionDrawing(Drawing drawing, Tones tones) {

    void draw(Caption caption) {
        caption.leader()
                .ifPresent(line -> drawing.line(
                        line.getX1(),
                        line.getY1(),
                        line.getX2(),
                        line.getY2(),
                        tones.palette().strong(),
                        1));
        double y = caption.box().getY() + Caption.SIZE;
        for (String line : caption.words().name()) {
            text(caption, y, Caption.SIZE, tones.palette().text(), line, "font-weight", 600);
            y += Caption.LINE;
        }
        text(caption, y, Caption.SMALL, tones.palette().faint(), caption.words().course());
    }

    /** Towards its mark. */
    private void text(Caption caption, double y, double size, String colour, String words, Object... more) {
        boolean before = caption.box().getMaxX() < caption.mark().at().getX();
        Object[] all = new Object[more.length + 2];
        System.arraycopy(more, 0, all, 0, more.length);
        all[more.length] = "text-anchor";
        all[more.length + 1] = before ? "end" : "start";
        double x = before ? caption.box().getMaxX() : caption.box().getX();
        drawing.text(x, y, size, colour, words, caption.box().getWidth(), all);
    }
}
