package dev.slipway.rows;

import dev.slipway.mapping.FoundColumn;
import dev.slipway.mapping.ImportFound;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.tables.Table;
import dev.slipway.tables.TableReader;
import dev.slipway.tables.TableRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A look through a whole table: that all of it can be read, how much it is, and what it seems to be about. */
final class Inspection {

    private static final int SHOWN_ROWS = 5;
    private static final int SHOWN_COLUMNS = 100;
    private static final int SHOWN_CHARACTERS = 200;

    private Inspection() {}

    /** @param fields null where it is not known whose */
    static ImportFound of(Table table, String resource, TargetFields fields) {
        try (TableReader reader = table.open()) {
            List<TableRow> first = new ArrayList<>();
            long total = 0;
            for (TableRow row; (row = reader.next()) != null; total++) if (total < SHOWN_ROWS) first.add(row);
            if (total == 0) throw ProblemException.invalid(List.of(InputError.at("", "TABLE_NO_ROWS")));
            List<String> columns = reader.columns();
            return new ImportFound(
                    table.format().name().toLowerCase(Locale.ROOT),
                    resource,
                    table.encoding(),
                    table.separator(),
                    table.sheet(),
                    table.sheets(),
                    table.mergedCells(),
                    suggested(columns, fields),
                    first.stream().map(row -> shown(row, columns)).toList(),
                    total);
        }
    }

    private static List<FoundColumn> suggested(List<String> columns, TargetFields fields) {
        Set<String> taken = new HashSet<>();
        List<FoundColumn> found = new ArrayList<>();
        for (String column : columns) {
            String field = fields == null
                    ? null
                    : fields.likely(column)
                            .map(TargetField::path)
                            .filter(taken::add)
                            .orElse(null);
            found.add(new FoundColumn(column, field));
        }
        return found;
    }

    private static List<String> shown(TableRow row, List<String> columns) {
        return columns.stream()
                .limit(SHOWN_COLUMNS)
                .map(row::text)
                .map(text -> text.codePointCount(0, text.length()) <= SHOWN_CHARACTERS
                        ? text
                        : text.substring(0, text.offsetByCodePoints(0, SHOWN_CHARACTERS)) + "…")
                .map(text -> text.replace('\0', '\uFFFD'))
                .toList();
    }
}
