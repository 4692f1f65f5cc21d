package dev.slipway.timeline;

import dev.slipway.value.PlannedDate;
import dev.slipway.value.Precision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A plan that a test draws up item by item. */
public final class Sketch {

    private static final Instant CHANGED = Instant.parse("2026-01-05T02:30:00.123456Z");

    private final List<Plan.Item> items = new ArrayList<>();
    private final List<Plan.Link> links = new ArrayList<>();
    private final List<String> lanes = new ArrayList<>();
    private final List<Plan.Theme> themes = new ArrayList<>();
    private String name = "Roadmap 路线图";
    private PlannedDate horizonStart;
    private PlannedDate horizonEnd;
    private Plan.Window window = Plan.Window.ALL;

    /** What is said of one item; the rest is as in most. */
    public record Said(
            String title,
            String lane,
            String theme,
            String status,
            String horizon,
            Plan.Release release,
            String about) {

        public static Said of(String title) {
            return new Said(title, null, null, "PLANNED", null, null, null);
        }

        public Said in(String itsLane) {
            return new Said(title, itsLane, theme, status, horizon, release, about);
        }

        public Said theme(String itsTheme) {
            return new Said(title, lane, itsTheme, status, horizon, release, about);
        }

        public Said status(String itsStatus) {
            return new Said(title, lane, theme, itsStatus, horizon, release, about);
        }

        public Said horizon(String itsHorizon) {
            return new Said(title, lane, theme, status, itsHorizon, release, about);
        }

        public Said with(Plan.Release itsRelease) {
            return new Said(title, lane, theme, status, horizon, itsRelease, about);
        }

        public Said about(String description) {
            return new Said(title, lane, theme, status, horizon, release, description);
        }
    }

    /** A planned date as {@code 2026-07-01}, {@code 2026-07} for a month, {@code 2026Q3}, {@code 2026H2} or {@code 2026}. */
    public static PlannedDate date(String text) {
        if (text == null || text.isEmpty()) return null;
        int year = Integer.parseInt(text.substring(0, 4));
        if (text.length() == 10) return new PlannedDate(LocalDate.parse(text), Precision.DAY);
        if (text.length() == 7) return new PlannedDate(LocalDate.parse(text + "-01"), Precision.MONTH);
        if (text.length() == 4) return new PlannedDate(LocalDate.of(year, 1, 1), Precision.YEAR);
        int number = text.charAt(5) - '0';
        return text.charAt(4) == 'Q'
                ? new PlannedDate(LocalDate.of(year, number * 3 - 2, 1), Precision.QUARTER)
                : new PlannedDate(LocalDate.of(year, number * 6 - 5, 1), Precision.HALF);
    }

    public Sketch name(String said) {
        name = said;
        return this;
    }

    public Sketch lanes(String... names) {
        lanes.addAll(List.of(names));
        return this;
    }

    public Sketch theme(String theme, String colour) {
        themes.add(new Plan.Theme(theme, colour));
        return this;
    }

    public Sketch horizon(String from, String to) {
        horizonStart = date(from);
        horizonEnd = date(to);
        return this;
    }

    public Sketch window(String from, String to) {
        window = new Plan.Window(from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
        return this;
    }

    public Sketch item(Said said, String start, String end) {
        items.add(new Plan.Item(
                id(items.size()),
                said.title,
                said.about,
                said.lane,
                said.theme,
                date(start),
                date(end),
                said.horizon,
                null,
                true,
                said.status,
                null,
                said.release,
                List.of(),
                CHANGED,
                1));
        return this;
    }

    public Sketch item(String title, String start, String end) {
        return item(Said.of(title), start, end);
    }

    /** A dependency of the one item on the other, by their numbers. */
    public Sketch link(int predecessor, int successor, String kind, int lag) {
        links.add(new Plan.Link(new UUID(2, links.size()), id(predecessor), id(successor), kind, lag));
        return this;
    }

    /** The id of an item by its number. */
    public static UUID id(int number) {
        return new UUID(1, number);
    }

    public Plan plan() {
        var head = new Plan.Head(new UUID(0, 1), name, "INTERNAL", horizonStart, horizonEnd, lanes, themes);
        return new Plan(head, items, links, window);
    }
}
