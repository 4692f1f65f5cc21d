package dev.slipway.rendering;

import dev.slipway.drawing.Drawing;
import dev.slipway.drawing.Palette;
import dev.slipway.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws items: their bar or diamond in the colour of the state, the colour of the theme, the symbol and the title.
 *
 * @param ground what they lie on
 */
record Bars(Drawing drawing, Words words, Palette palette, Measure measure, String ground) {

    void draw(Bar bar) {
        Timeline.Item item = bar.item();
        drawing.open("g");
        drawing.title(tooltip(item));
        if (bar.width() == 0) diamond(bar);
        else rectangle(bar.x(), bar.y(), bar.width(), item);
        if (bar.place() != Bar.Place.WITHIN) {
            // lines of dependencies run below
            drawing.rectangle(
                    bar.title() - 2,
                    bar.y() - measure.letters() * 0.75,
                    bar.room() + 4,
                    measure.letters() * 1.5,
                    ground,
                    "fill-opacity",
                    0.85,
                    "rx",
                    3);
        }
        title(item, bar.title(), bar.y(), bar.room(), bar.place() == Bar.Place.BEFORE);
        drawing.close();
    }

    /** An item without dates: a bar that is no longer than its place. */
    void draw(Timeline.Item item, double x, double y, double width) {
        drawing.open("g");
        drawing.title(tooltip(item));
        rectangle(x, y, width, item);
        title(item, x + Bar.STRIP, y, width - Bar.STRIP - Bar.GAP, false);
        drawing.close();
    }

    private void diamond(Bar bar) {
        String status = bar.item().status();
        double half = Bar.HALF_DIAMOND;
        String colour =
                bar.item().colour() == null ? palette.edge(status) : bar.item().colour();
        drawing.shape(
                "path",
                "d",
                "M" + Drawing.point(bar.x(), bar.y() - half) + "l7 7l-7 7l-7 -7z",
                "fill",
                colour,
                "stroke",
                palette.edge(status),
                "stroke-width",
                1.2);
    }

    private void rectangle(double x, double y, double width, Timeline.Item item) {
        List<Object> outline = new ArrayList<>(List.of("rx", 4, "stroke", palette.edge(item.status())));
        if ("CANCELLED".equals(item.status())) outline.addAll(List.of("stroke-dasharray", "4 3"));
        double height = measure.bar();
        drawing.rectangle(
                x + 0.5,
                y - height / 2 + 0.5,
                Math.max(1, width - 1),
                height - 1,
                palette.fill(item.status()),
                outline.toArray());
        if (item.colour() == null || width < 12) return;
        drawing.rectangle(x + 2.5, y - height / 2 + 3, 4, height - 6, item.colour(), "rx", 2);
    }

    private void title(Timeline.Item item, double x, double y, double room, boolean endsAtBar) {
        double size = measure.letters();
        List<Object> style = new ArrayList<>();
        if ("CANCELLED".equals(item.status())) style.addAll(List.of("text-decoration", "line-through"));
        if (endsAtBar) style.addAll(List.of("text-anchor", "end"));
        double symbol = item.status() == null ? 0 : Bar.SYMBOL;
        double words = room - symbol;
        double from = endsAtBar ? x + words : x + symbol;
        double middle = endsAtBar ? x + room - Symbol.SIZE / 2 : x + Symbol.SIZE / 2;
        Symbol.draw(drawing, middle, y, item.status(), palette);
        drawing.text(
                from,
                y + Measure.down(size),
                size,
                palette.letters(item.status()),
                item.title(),
                words,
                style.toArray());
    }

    /** What a browser shows on pointing at it: the whole title, and what is known of it. */
    private String tooltip(Timeline.Item item) {
        List<String> parts = new ArrayList<>(List.of(item.title()));
        if (item.span() != null)
            parts.add(item.span().from() + " – " + item.span().to());
        if (item.horizon() != null) parts.add(words.named(item.horizon()));
        if (item.status() != null) parts.add(words.named(item.status()));
        if (item.confidence() != null) parts.add(item.confidence() + " %");
        if (item.theme() != null) parts.add(item.theme());
        if (item.releaseName() != null) parts.add(item.releaseName());
        return String.join(" · ", parts);
    }
}
