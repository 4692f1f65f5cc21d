package dev.slipway.timeline;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Arranges a plan as a timeline. */
final class Arrange {

    private static final List<String> HORIZONS = List.of("NOW", "NEXT", "LATER");
    private static final Comparator<Plan.Item> ORDER = Comparator.comparing((Plan.Item item) ->
                    item.span() == null ? LocalDate.MAX : item.span().from())
            .thenComparing(
                    item -> item.span() == null ? LocalDate.MAX : item.span().to())
            .thenComparingInt(item -> item.horizon() == null ? HORIZONS.size() : HORIZONS.indexOf(item.horizon()))
            .thenComparing(Plan.Item::title)
            .thenComparing(Plan.Item::id);

    private final Plan plan;
    private final Map<String, String> colours = new HashMap<>();

    private Arrange(Plan plan) {
        this.plan = plan;
        plan.head().themes().forEach(theme -> colours.put(theme.name(), theme.colour()));
    }

    static Timeline timeline(Plan plan, LocalDate today) {
        return new Arrange(plan).arranged(today);
    }

    private Timeline arranged(LocalDate today) {
        List<Timeline.Marker> markers = markers(today);
        return new Timeline(
                plan.head().id(),
                plan.head().name(),
                plan.head().audience(),
                today,
                span(plan.window()),
                plan.head().themes().stream()
                        .map(theme -> new Timeline.ThemeColour(theme.name(), theme.colour()))
                        .toList(),
                lanes(),
                dependencies(),
                markers);
    }

    /** In whole quarters; a window is exactly what was asked for on its sides. */
    private Span span(Plan.Window window) {
        Span all = Span.around(Stream.concat(
                        plan.items().stream().map(Plan.Item::span),
                        window.open() ? Stream.ofNullable(plan.head().horizon()) : Stream.empty())
                .filter(Objects::nonNull));
        LocalDate from = window.from() != null ? window.from() : all == null ? null : quarter(all.from(), 0);
        LocalDate to = window.to() != null ? window.to() : all == null ? null : quarter(all.to(), 1);
        if (from == null && to == null) return null;
        if (from == null) from = quarter(to, 0);
        if (to == null) to = quarter(from, 1);
        return new Span(from, to);
    }

    /** The first day of the quarter of a day, or the last day before the one that many quarters later. */
    private static LocalDate quarter(LocalDate day, int later) {
        LocalDate first = day.with(IsoFields.DAY_OF_QUARTER, 1);
        return later == 0 ? first : first.plusMonths(3L * later).minusDays(1);
    }

    private List<Timeline.Lane> lanes() {
        Map<String, List<Plan.Item>> byLane = new LinkedHashMap<>();
        plan.head().lanes().forEach(lane -> byLane.put(lane, new ArrayList<>()));
        byLane.put(null, new ArrayList<>());
        plan.items().stream().sorted(ORDER).forEach(item -> byLane.computeIfAbsent(
                        item.lane(), lane -> new ArrayList<>())
                .add(item));
        if (byLane.get(null).isEmpty()) byLane.remove(null);
        return byLane.entrySet().stream()
                .map(lane -> lane(lane.getKey(), lane.getValue()))
                .toList();
    }

    private Timeline.Lane lane(String name, List<Plan.Item> items) {
        Stacking stacking = new Stacking();
        List<Timeline.Item> placed = new ArrayList<>();
        for (Plan.Item item : items) {
            Span span = item.span();
            Integer row = span == null
                    ? null
                    : stacking.row(span.from().toEpochDay(), span.to().toEpochDay() + 1.0);
            placed.add(item(item, span, row));
        }
        return new Timeline.Lane(name, stacking.rows(), placed);
    }

    private Timeline.Item item(Plan.Item item, Span span, Integer row) {
        return new Timeline.Item(
                item.id(),
                item.title(),
                item.status(),
                item.theme(),
                colours.get(item.theme()),
                item.horizon(),
                item.confidence(),
                item.customerVisible(),
                item.start(),
                item.end(),
                span,
                row,
                item.productId(),
                item.release() == null ? null : item.release().id(),
                item.release() == null ? null : item.release().name());
    }

    private List<Timeline.Dependency> dependencies() {
        Map<UUID, Plan.Item> items =
                plan.items().stream().collect(Collectors.toMap(Plan.Item::id, Function.identity()));
        return plan.links().stream()
                .map(link -> {
                    Precedence dates =
                            Precedence.of(link, items.get(link.predecessorId()), items.get(link.successorId()));
                    return new Timeline.Dependency(
                            link.id(),
                            link.predecessorId(),
                            link.successorId(),
                            link.kind(),
                            link.lagDays(),
                            dates == null ? null : dates.keeping());
                })
                .toList();
    }

    private List<Timeline.Marker> markers(LocalDate today) {
        List<Timeline.Marker> markers = new ArrayList<>();
        markers.add(marker(Timeline.Marker.Kind.TODAY, today));
        if (plan.head().horizonStart() != null) {
            markers.add(marker(
                    Timeline.Marker.Kind.HORIZON_START,
                    plan.head().horizonStart().date()));
        }
        if (plan.head().horizonEnd() != null) {
            markers.add(marker(
                    Timeline.Marker.Kind.HORIZON_END, plan.head().horizonEnd().last()));
        }
        plan.items().stream()
                .map(Plan.Item::release)
                .filter(release -> release != null && release.day() != null)
                .map(Arrange::release)
                .distinct()
                .forEach(markers::add);
        markers.sort(Comparator.comparing(Timeline.Marker::date)
                .thenComparing(Timeline.Marker::kind)
                .thenComparing(Timeline.Marker::name, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Timeline.Marker::releaseId, Comparator.nullsFirst(Comparator.naturalOrder())));
        return markers;
    }

    private static Timeline.Marker marker(Timeline.Marker.Kind kind, LocalDate day) {
        return new Timeline.Marker(kind, day, null, null);
    }

    private static Timeline.Marker release(Plan.Release release) {
        return new Timeline.Marker(Timeline.Marker.Kind.RELEASE, release.day(), release.name(), release.id());
    }
}
