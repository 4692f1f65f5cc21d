package dev.slipway.rendering;

import static dev.slipway.forms.Sheet.text;

import dev.slipway.forms.Sheet;
import dev.slipway.timeline.Plan;
import dev.slipway.timeline.Span;
import dev.slipway.value.PlannedDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** A plan as a table that spreadsheets open. */
final class Table {

    private static final List<String> COLUMNS = List.of(
            "id",
            "title",
            "description",
            "lane",
            "theme",
            "status",
            "start",
            "startPrecision",
            "end",
            "endPrecision",
            "from",
            "to",
            "horizon",
            "confidence",
            "customerVisible",
            "productId",
            "release",
            "tags");

    private Table() {}

    static String of(Plan plan) {
        return Sheet.of(COLUMNS, plan.items().stream().map(Table::row).toList());
    }

    private static List<String> row(Plan.Item item) {
        Span span = item.span();
        return java.util.Arrays.asList(
                item.id().toString(),
                text(item.title()),
                text(item.description()),
                text(item.lane()),
                text(item.theme()),
                item.status(),
                day(item.start()),
                precision(item.start()),
                day(item.end()),
                precision(item.end()),
                span == null ? null : span.from().toString(),
                span == null ? null : span.to().toString(),
                item.horizon(),
                Objects.toString(item.confidence(), null),
                String.valueOf(item.customerVisible()),
                id(item.productId()),
                item.release() == null ? null : text(item.release().name()),
                text(item.tags().stream().sorted().collect(Collectors.joining(", "))));
    }

    private static String day(PlannedDate date) {
        return date == null ? null : date.date().toString();
    }

    private static String precision(PlannedDate date) {
        return date == null ? null : date.precision().name();
    }

    private static String id(UUID id) {
        return Objects.toString(id, null);
    }
}
