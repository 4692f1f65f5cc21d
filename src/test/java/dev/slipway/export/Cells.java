package dev.slipway.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** What another program reads in a workbook. */
final class Cells {

    private Cells() {}

    /** The cells of the first sheet. */
    static List<List<String>> read(byte[] bytes) throws IOException {
        return sheet(bytes, 0);
    }

    static List<List<String>> sheet(byte[] bytes, int index) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                Stream<Row> rows = book.getSheet(index).orElseThrow().openStream()) {
            return rows.map(row -> row.stream().map(Cells::text).toList()).toList();
        }
    }

    private static String text(Cell cell) {
        return cell == null ? "" : cell.getText();
    }
}
