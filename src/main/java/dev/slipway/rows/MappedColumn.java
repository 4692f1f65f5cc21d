package dev.slipway.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.slipway.data.Repository;
import dev.slipway.forms.Sheet;
import dev.slipway.mapping.CellFormat;
import dev.slipway.mapping.ColumnMapping;
import dev.slipway.tables.CellValue;
import dev.slipway.tables.DayOrder;
import dev.slipway.tables.TableRow;
import java.util.List;

/**
 * A column on its way to a field.
 *
 * @param target whose ids the field takes where cells name records otherwise; null where they do not
 * @param targetPath the path of what names them
 * @param ofASheet whether an apostrophe may stand before what would be a formula
 */
record MappedColumn(
        ColumnMapping mapping,
        TargetField field,
        Repository<?, ?, ?> target,
        String targetPath,
        CellValue values,
        boolean ofASheet) {

    static MappedColumn of(
            ColumnMapping mapping, TargetField field, Repository<?, ?, ?> target, String targetPath, boolean ofASheet) {
        CellFormat format = mapping.format();
        DayOrder order = format == CellFormat.DAY_FIRST
                ? DayOrder.DAY_FIRST
                : format == CellFormat.MONTH_FIRST ? DayOrder.MONTH_FIRST : DayOrder.UNKNOWN;
        return new MappedColumn(
                mapping,
                field,
                target,
                targetPath,
                new CellValue(ofASheet, format == CellFormat.DECIMAL_COMMA, order),
                ofASheet);
    }

    boolean looksUp() {
        return target != null;
    }

    String externalSource() {
        return mapping.lookup() == null ? null : mapping.lookup().externalSource();
    }

    /** What a row says in this column, by the map of values and the default; JSON null for nothing, and null where it has no such column. */
    JsonNode said(TableRow row) {
        JsonNode cell = mapping.column() == null ? NullNode.getInstance() : row.cell(mapping.column());
        if (cell == null && mapping.defaultValue() == null) return null;
        boolean empty = cell == null
                || cell.isNull()
                || cell.isTextual() && cell.textValue().isBlank();
        if (empty) {
            return mapping.defaultValue() == null ? NullNode.getInstance() : TextNode.valueOf(mapping.defaultValue());
        }
        if (cell.isContainerNode()) return cell;
        String text = ofASheet ? Sheet.said(CellValue.text(cell)) : CellValue.text(cell);
        String meant = mapping.valueMap().get(text.strip());
        if (meant != null) return meant.isEmpty() ? NullNode.getInstance() : TextNode.valueOf(meant);
        return cell.isTextual() ? TextNode.valueOf(text) : cell;
    }

    /** The texts that name records. */
    List<String> names(TableRow row) {
        JsonNode said = said(row);
        if (said == null || said.isNull()) return List.of();
        boolean list = field.type() instanceof java.lang.reflect.ParameterizedType;
        return list ? CellValue.items(said) : List.of(CellValue.text(said).strip());
    }
}
