package dev.slipway.tables;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * A table in a file.
 *
 * @param encoding null where the format needs none
 * @param separator null where the format has none
 * @param sheet null where the format has none
 * @param mergedCells how many areas of merged cells there are; null where the format has none
 */
public record Table(
        TableFormat format,
        String encoding,
        String separator,
        String sheet,
        List<String> sheets,
        Integer mergedCells,
        Supplier<TableReader> opener) {

    /**
     * The table in a file; a problem of status 400 or 422 where there is none.
     *
     * @param contentType the format, and for CSV the encoding where the sender knows it
     * @param sheet a sheet of a workbook; null for the first
     */
    public static Table in(Path file, String contentType, String sheet) {
        TableFormat format = TableFormat.named(contentType).orElseThrow();
        if (sheet != null && format != TableFormat.XLSX) throw TableFault.of("SHEET_ONLY_IN_WORKBOOK");
        return switch (format) {
            case CSV -> CsvReader.table(file, contentType);
            case XLSX -> Workbook.table(file, sheet);
            case JSON, NDJSON -> JsonReader.table(file, format);
        };
    }

    public TableReader open() {
        return opener.get();
    }
}
