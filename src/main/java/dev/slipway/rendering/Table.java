package dev.slipway.rendering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.slipway.timeline.Plan;
import dev.slipway.timeline.Span;
import dev.slipway.value.PlannedDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** A plan as a table (CSV, RFC 4180) that spreadsheets open: in UTF-8 with its mark, and without formulas. */
final class Table {

    /** By it Excel knows UTF-8, and shows Chinese. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What a spreadsheet takes for the beginning of a formula, in its wide forms too. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

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

    private static final ObjectWriter WRITER = writer();

    private Table() {}

    static String of(Plan plan) {
        List<List<String>> rows = plan.items().stream().map(Table::row).toList();
        try {
            return BYTE_ORDER_MARK + WRITER.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ObjectWriter writer() {
        CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true).setLineSeparator("\r\n");
        COLUMNS.forEach(schema::addColumn);
        return new CsvMapper().writer(schema.build());
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

    /** An apostrophe before what would be a formula, as OWASP advises against CSV injection. */
    private static String text(String said) {
        if (said == null || said.isEmpty()) return said;
        return FORMULA.indexOf(said.codePointAt(0)) >= 0 ? "'" + said : said;
    }
}
