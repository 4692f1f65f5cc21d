package dev.slipway.mapping;

import dev.slipway.api.Checked;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From which column a field comes, and how. */
@Schema(name = "ImportColumnMapping", description = "From which column a field comes, and how (列映射).")
public record ColumnMapping(
        @Size(max = 1000)
        @Schema(description = "The column (列); without one, the field is `defaultValue` in every row.")
        String column,

        @NotBlank
        @Size(max = 200)
        @Schema(
                description =
                        "The field (字段): the path of what a client says, such as `name` or `price.amount`; `id` and `version` for UPDATE.")
        String field,

        @Size(max = 1000) @Schema(description = "What stands in cells, and what it means (值对照): `{\"高\": \"HIGH\"}`.")
        Map<@NotBlank @Size(max = 500) String, @Size(max = 2000) String> valueMap,

        @Size(max = 2000) @Schema(description = "What an empty cell means (默认值).")
        String defaultValue,

        @Schema(description = "How cells name other records (引用查找).")
        RecordLookup lookup,

        @Schema(description = "How cells are read (单元格格式) where that is not clear.")
        CellFormat format)
        implements Checked {

    public ColumnMapping {
        valueMap = valueMap == null ? Map.of() : Map.copyOf(valueMap);
    }

    public static ColumnMapping of(String column, String field) {
        return new ColumnMapping(column, field, null, null, null, null);
    }

    @Override
    public void check(Report report) {
        if (column == null && defaultValue == null) report.violation("column", "COLUMN_OR_DEFAULT");
    }
}
