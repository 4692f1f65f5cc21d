package dev.slipway.export;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.forms.Sheet;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Records as rows of CSV under the names of their fields, as {@link Sheet} has them. */
final class CsvWriter implements RecordWriter {

    private final OutputStream out;
    private final List<Column> columns;

    CsvWriter(OutputStream out, List<Column> columns) throws IOException {
        this.out = out;
        this.columns = columns;
        text(Sheet.BYTE_ORDER_MARK
                + Sheet.row(columns.stream().map(Column::name).toList()));
    }

    @Override
    public void write(JsonNode record) throws IOException {
        text(Sheet.row(columns.stream().map(column -> column.text(record)).toList()));
    }

    @Override
    public void close() {}

    private void text(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
