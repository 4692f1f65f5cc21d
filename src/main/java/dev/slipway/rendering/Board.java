package dev.slipway.rendering;

import dev.slipway.drawing.Drawing;
import dev.slipway.drawing.Palette;
import dev.slipway.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The part of a picture without days: now, next and later side by side, lane by lane. */
final class Board {

    private static final List<String> HORIZONS = List.of("NOW", "NEXT", "LATER");
    private static final double HEAD = 26;
    private static final double PADDING = 8;
    private static final double BETWEEN = 8;
    /** A cell with more has two side by side. */
    private static final int IN_ONE_COLUMN = 6;

    private final Words words;
    private final Palette palette;
    private final Measure measure;
    private final List<String> columns;
    private final List<Row> rows = new ArrayList<>();
    private final boolean titled;
    private final double top;
    private final double bottom;

    /** A lane with what is in each column. */
    private record Row(Names name, double top, double height, List<List<Timeline.Item>> cells) {}

    /** @param titled whether it stands below days, and so says that it has none */
    Board(Timeline timeline, Words words, Palette palette, boolean titled, double top) {
        this.words = words;
        this.palette = palette;
        this.titled = titled;
        this.top = top;
        List<Timeline.Item> all = timeline.lanes().stream()
                .flatMap(lane -> undated(lane).stream())
                .toList();
        measure = Measure.of(all.size());
        columns = columns(all);
        boolean alone = timeline.lanes().stream().allMatch(lane -> lane.name() == null);
        double y = top;
        if (!all.isEmpty()) y += (titled ? HEAD : 0) + HEAD;
        for (Timeline.Lane lane : timeline.lanes()) {
            List<Timeline.Item> items = undated(lane);
            if (items.isEmpty()) continue;
            String name = lane.name() == null && !alone ? words.of("no-lane") : lane.name();
            Row row = row(name, items, y);
            rows.add(row);
            y += row.height;
        }
        bottom = y;
    }

    private static List<Timeline.Item> undated(Timeline.Lane lane) {
        return lane.items().stream().filter(item -> item.span() == null).toList();
    }

    /** Now, next and later where one of them is said; an unnamed one where one item says none. */
    private static List<String> columns(List<Timeline.Item> items) {
        boolean said = items.stream().anyMatch(item -> item.horizon() != null);
        boolean unsaid = items.stream().anyMatch(item -> item.horizon() == null);
        return Stream.concat(said ? HORIZONS.stream() : Stream.empty(), unsaid ? Stream.of("") : Stream.empty())
                .toList();
    }

    private Row row(String lane, List<Timeline.Item> items, double y) {
        List<List<Timeline.Item>> cells = columns.stream()
                .map(column -> items.stream()
                        .filter(item -> column.equals(Objects.requireNonNullElse(item.horizon(), "")))
                        .toList())
                .toList();
        int most = cells.stream().mapToInt(Board::deep).max().orElse(0);
        Names name = Names.of(lane);
        return new Row(name, y, Math.max(most * measure.row() + 2 * PADDING, name.height()), cells);
    }

    private static int deep(List<Timeline.Item> cell) {
        return cell.size() > IN_ONE_COLUMN ? (cell.size() + 1) / 2 : cell.size();
    }

    double bottom() {
        return bottom;
    }

    void draw(Drawing drawing) {
        if (rows.isEmpty()) return;
        double y = top;
        if (titled) {
            drawing.text(Measure.MARGIN + 12, y + 17, 14, palette.text(), words.of("undated"), 600, "font-weight", 600);
            y += HEAD;
        }
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).isEmpty()) continue;
            String name = words.named(columns.get(i));
            drawing.text(x(i) + 6, y + 17, 13, palette.text(), name, width() - 12, "font-weight", 600);
        }
        y += HEAD;
        boolean tinted = true;
        for (Row row : rows) {
            if (tinted) {
                drawing.rectangle(Measure.MARGIN, row.top, Measure.RIGHT - Measure.MARGIN, row.height, palette.band());
            }
            tinted = !tinted;
            row.name.draw(drawing, row.top, row.height, palette);
            for (int i = 0; i < columns.size(); i++) drawCell(drawing, row, i);
        }
        for (int i = 0; i < columns.size(); i++) drawing.line(x(i), y - HEAD + 4, x(i), bottom, palette.line(), 1);
        drawing.line(Measure.MARGIN, y, Measure.RIGHT, y, palette.strong(), 1);
        drawing.line(Measure.MARGIN, bottom, Measure.RIGHT, bottom, palette.line(), 1);
    }

    private void drawCell(Drawing drawing, Row row, int column) {
        List<Timeline.Item> items = row.cells.get(column);
        int across = items.size() > IN_ONE_COLUMN ? 2 : 1;
        double width = (width() - BETWEEN) / across;
        Bars bars = new Bars(drawing, words, palette, measure, palette.ground());
        for (int i = 0; i < items.size(); i++) {
            double x = x(column) + BETWEEN + i % across * width;
            double y = row.top + PADDING + (i / across + 0.5) * measure.row();
            bars.draw(items.get(i), x, y, width - BETWEEN);
        }
    }

    private double x(int column) {
        return Measure.LEFT + column * width();
    }

    private double width() {
        return (Measure.RIGHT - Measure.LEFT) / columns.size();
    }
}
