package dev.slipway.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a file was found to hold. */
@Schema(name = "ImportFound", description = "What the file was found to hold (识别结果).")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportFound(
        @Schema(
                required = true,
                description = "csv, xlsx, json, ndjson, or another kind of import (格式).",
                maxLength = 40)
        String format,

        @Schema(description = "The resource (资源) that the suggested fields are of.", maxLength = 100)
        String resource,

        @Schema(description = "The encoding (编码) of a text, such as UTF-8 or GB18030.", maxLength = 40)
        String encoding,

        @Schema(description = "What separates the cells (分隔符) of a CSV: a comma, a semicolon or a tab.", maxLength = 1)
        String separator,

        @Schema(description = "The sheet (工作表) that the rest is said of.", maxLength = 300)
        String sheet,

        @Schema(description = "All sheets (全部工作表) of a workbook.", maxItems = 1000)
        List<String> sheets,

        @Schema(
                minimum = "0",
                description =
                        "How many areas of the sheet are merged cells (合并单元格): only the first cell of each has the value.")
        Integer mergedCells,

        @Schema(description = "The columns (列), in their order.", maxItems = 1000)
        List<FoundColumn> columns,

        @Schema(description = "The first rows (前几行), a text for each column; a long one is cut short.", maxItems = 5)
        List<List<String>> rows,

        @Schema(required = true, minimum = "0", description = "How many rows, or items, there are (总行数).")
        long total) {

    /** What a kind found that knows no columns. */
    public static ImportFound of(String format, long total) {
        return new ImportFound(format, null, null, null, null, null, null, null, null, total);
    }
}
