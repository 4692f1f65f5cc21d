package dev.slipway.rendering;

import dev.slipway.drawing.Drawing;
import dev.slipway.drawing.Palette;
import dev.slipway.drawing.Scheme;
import dev.slipway.timeline.Timeline;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A timeline as an SVG picture for a slide: what has dates above, what has none below, and what the signs mean. */
final class Picture {

    private static final double HEAD = 92;
    private static final double BETWEEN = 22;

    private final Timeline timeline;
    private final Words words;
    private final Palette palette;

    private Picture(Timeline timeline, Words words, Palette palette) {
        this.timeline = timeline;
        this.words = words;
        this.palette = palette;
    }

    static String of(Timeline timeline, Words words, Scheme scheme) {
        return new Picture(timeline, words, Palette.of(scheme)).drawn();
    }

    private String drawn() {
        Chart chart = timeline.span() == null ? null : new Chart(timeline, words, palette, HEAD);
        double y = chart == null ? HEAD : chart.bottom() + BETWEEN;
        Board board = new Board(timeline, words, palette, chart != null, y);
        boolean empty = timeline.lanes().stream().allMatch(lane -> lane.items().isEmpty());
        if (board.bottom() > y) y = board.bottom() + BETWEEN;
        Legend legend = new Legend(timeline, words, palette, empty ? y + BETWEEN : y);
        double height = legend.bottom() + 14;
        Drawing drawing = new Drawing(Measure.WIDTH, height, words.language(), timeline.name());
        drawing.rectangle(0, 0, Measure.WIDTH, height, palette.ground());
        drawHead(drawing);
        if (chart != null) chart.draw(drawing);
        board.draw(drawing);
        if (empty) drawing.text(Measure.MARGIN + 12, y + 16, 14, palette.faint(), words.of("empty"), 800);
        legend.draw(drawing);
        return drawing.end();
    }

    private void drawHead(Drawing drawing) {
        double room = Measure.RIGHT - Measure.MARGIN;
        drawing.text(Measure.MARGIN, 46, 25, palette.text(), timeline.name(), room, "font-weight", 600);
        String audience = timeline.audience() == null ? null : words.named(timeline.audience());
        String span = timeline.span() == null
                ? null
                : timeline.span().from() + " – " + timeline.span().to();
        String subtitle = Stream.of(
                        audience, span, words.of("as-of", timeline.today().toString()))
                .filter(part -> part != null)
                .collect(Collectors.joining("  ·  "));
        drawing.text(Measure.MARGIN, 72, 13, palette.faint(), subtitle, room);
    }
}
