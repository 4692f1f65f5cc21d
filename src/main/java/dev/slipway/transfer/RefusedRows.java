package dev.slipway.transfer;

import dev.slipway.files.Downloads;
import dev.slipway.forms.Sheet;
import dev.slipway.mapping.RowOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The refused rows of an import as a table, to be mended and uploaded again. */
@ApplicationScoped
class RefusedRows {

    private static final String REASONS = "Reasons 原因";
    private static final int AT_ONCE = 200;

    @Inject
    RowReports reports;

    Response of(StoredImport stored, Locale locale) {
        List<String> head = new ArrayList<>();
        if (stored.found().columns() != null) stored.found().columns().forEach(column -> head.add(column.name()));
        // who mends such a table uploads it with the reasons of the last time
        int columns = head.size();
        if (!head.contains(REASONS)) head.add(REASONS);
        int reasons = head.indexOf(REASONS);
        List<Piece.Row> first = reports.after(stored.id(), 0, List.of(RowOutcome.REFUSED), AT_ONCE);
        StreamingOutput table = out -> {
            out.write((Sheet.BYTE_ORDER_MARK
                            + Sheet.row(head.stream().map(Sheet::text).toList()))
                    .getBytes(StandardCharsets.UTF_8));
            List<Piece.Row> rows = first;
            while (!rows.isEmpty()) {
                for (Piece.Row row : rows) {
                    List<String> cells = new ArrayList<>();
                    for (int i = 0; i < columns; i++)
                        cells.add(i < row.cells().size() ? row.cells().get(i) : "");
                    if (reasons == columns) cells.add("");
                    cells.set(reasons, said(row, locale));
                    out.write(
                            Sheet.row(cells.stream().map(Sheet::text).toList()).getBytes(StandardCharsets.UTF_8));
                }
                long last = rows.get(rows.size() - 1).number();
                rows = reports.after(stored.id(), last, List.of(RowOutcome.REFUSED), AT_ONCE);
            }
        };
        return Response.ok(table)
                .type("text/csv; charset=UTF-8")
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        Downloads.disposition("refused-" + stored.fileName().replaceFirst("\\.[^.]*$", "") + ".csv"))
                .build();
    }

    private static String said(Piece.Row row, Locale locale) {
        return row.errors().stream()
                .map(error -> (error.column() == null ? "" : error.column() + ": ") + error.detail(locale))
                .collect(Collectors.joining("; "));
    }
}
