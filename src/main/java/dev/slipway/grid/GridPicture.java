package dev.slipway.grid;

import dev.slipway.drawing.Drawing;
import dev.slipway.drawing.Palette;
import dev.slipway.value.LocalNames;
import java.util.Locale;

/**
 * The power/interest grid as an SVG picture for a slide. Names stand beside their marks where there is room for all; else marks
 * have numbers, and names stand in a list.
 */
final class GridPicture {

    private final StakeholderGrid grid;
    private final Tones tones;
    private final GridWords words;

    GridPicture(StakeholderGrid grid, Palette palette, Locale locale) {
        this.grid = grid;
        tones = new Tones(palette);
        words = new GridWords(locale);
    }

    String drawn() {
        Layout layout = Layout.of(grid.stakeholders(), words.locale());
        String product = LocalNames.of(grid.productName(), grid.productLocalNames(), words.locale());
        Palette palette = tones.palette();
        Drawing drawing = new Drawing(
                Layout.WIDTH, layout.height(), words.locale().getLanguage(), product + " · " + words.of("title"));
        drawing.rectangle(0, 0, Layout.WIDTH, layout.height(), palette.ground());
        double room = Layout.WIDTH - 2 * Layout.MARGIN;
        drawing.text(
                Layout.MARGIN, 50, 27, palette.text(), product + " · " + words.of("title"), room, "font-weight", 600);
        drawing.text(Layout.MARGIN, 80, 15, palette.faint(), subtitle(), room);
        new PlaneDrawing(drawing, tones, words).draw(layout.plane(), grid.quadrants());
        drawMarks(drawing, layout);
        Plane plane = layout.plane();
        layout.register()
                .ifPresent(register ->
                        register.draw(drawing, tones, words, plane.x() + plane.width() + Layout.APART, plane.y()));
        new KeyDrawing(drawing, tones, words).draw(plane.x(), layout.height() - 32);
        return drawing.end();
    }

    private String subtitle() {
        String said = words.of(
                "subtitle",
                grid.asOf().toString(),
                String.valueOf(grid.stakeholders().size()));
        return grid.function() == null ? said : said + " · " + words.function(grid.function());
    }

    private void drawMarks(Drawing drawing, Layout layout) {
        if (layout.marks().isEmpty()) {
            Plane plane = layout.plane();
            drawing.text(
                    plane.middle(),
                    plane.centre() - 40,
                    17,
                    tones.palette().faint(),
                    words.of("empty"),
                    plane.width() - 40,
                    "text-anchor",
                    "middle");
        }
        layout.captions().forEach(caption -> new CaptionDrawing(drawing, tones).draw(caption));
        MarkDrawing discs = new MarkDrawing(drawing, tones);
        for (Mark mark : layout.marks()) {
            Placed stakeholder = mark.stakeholder();
            drawing.open("g");
            drawing.title(words.tooltip(stakeholder));
            discs.draw(
                    mark.at().getX(),
                    mark.at().getY(),
                    stakeholder.currentEngagement(),
                    stakeholder.desiredEngagement(),
                    layout.register().isPresent()
                            ? String.valueOf(mark.number())
                            : words.letter(stakeholder.currentEngagement()));
            drawing.close();
        }
    }
}
