package dev.slipway.tables;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.slipway.files.Archive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The rows of a sheet of an Excel workbook; the first row that says anything holds the titles. */
final class Workbook implements TableReader {

    private final ReadableWorkbook workbook;
    private final Iterator<Row> rows;
    private Titles titles;
    private long number;

    /** A 422 problem for what is no workbook, dangerous, or too large. */
    static Table table(Path file, String wanted) {
        try {
            String type = Archive.typeOf(file, Files.size(file));
            if (!type.equals(TableFormat.XLSX.mediaType())) throw TableFault.of("WORKBOOK_EXPECTED", type);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                WorkbookParts.checkTexts(zip);
                Map<String, String> sheets = WorkbookParts.sheets(zip);
                List<String> names = List.copyOf(sheets.keySet());
                String sheet = wanted == null ? names.get(0) : wanted;
                if (!sheets.containsKey(sheet)) throw TableFault.of("NO_SUCH_SHEET", sheet, String.join(", ", names));
                int merged = SheetScan.mergedCells(zip, sheets.get(sheet));
                return new Table(TableFormat.XLSX, null, null, sheet, names, merged, () -> new Workbook(file, sheet));
            }
        } catch (IOException broken) {
            throw TableFault.of("WORKBOOK_BROKEN");
        }
    }

    private Workbook(Path file, String sheet) {
        try {
            workbook = opened(file);
            rows = workbook.findSheet(sheet)
                    .orElseThrow(() -> TableFault.of("WORKBOOK_BROKEN"))
                    .openStream()
                    .iterator();
            List<JsonNode> first = cells();
            if (first == null) throw TableFault.of("TABLE_EMPTY");
            titles = Titles.of(first.stream()
                    .map(cell -> cell.isNull() ? "" : cell.asText())
                    .toList());
        } catch (IOException | ExcelReaderException broken) {
            throw TableFault.of("WORKBOOK_BROKEN");
        }
    }

    private static ReadableWorkbook opened(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
        } catch (ExcelReaderException withoutStyles) {
            // a workbook need not have any, and then no number of it is a day
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, false));
        }
    }

    @Override
    public List<String> columns() {
        return titles.names();
    }

    @Override
    public TableRow next() {
        List<JsonNode> cells = cells();
        return cells == null ? null : titles.row(number, cells);
    }

    private List<JsonNode> cells() {
        try {
            while (rows.hasNext()) {
                Row row = rows.next();
                number = row.getRowNum();
                List<JsonNode> cells = new ArrayList<>(row.getCellCount());
                boolean says = false;
                long size = 0;
                for (Cell cell : row) {
                    JsonNode value =
                            cell == null ? NullNode.getInstance() : SheetCell.value(cell, workbook.isDate1904());
                    says |= !value.isNull();
                    size += value.isTextual() ? value.textValue().length() : 0;
                    cells.add(value);
                }
                if (size > TableLimits.ROW) throw TableFault.of("ROW_TOO_LARGE", number, TableLimits.ROW);
                if (says) return cells;
            }
            return null;
        } catch (ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw TableFault.of("WORKBOOK_BROKEN");
        }
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
