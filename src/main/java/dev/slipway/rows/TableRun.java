package dev.slipway.rows;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.http.ProblemAnswers;
import dev.slipway.mapping.OnRefusal;
import dev.slipway.mapping.RowOutcome;
import dev.slipway.problem.ProblemException;
import dev.slipway.resource.Piecework;
import dev.slipway.tables.Table;
import dev.slipway.tables.TableReader;
import dev.slipway.tables.TableRow;
import dev.slipway.transfer.Piece;
import dev.slipway.transfer.Progress;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a table on their way to records. Some hundred travel in one transaction; where that fails, each half of them does,
 * down to the row that is refused.
 */
final class TableRun {

    private static final int MOST_ROWS = 500;
    private static final int MOST_CHARACTERS = 4 << 20;

    private final Table table;
    private final List<String> columns;
    private final RowPlan plan;
    private final Tools tools;
    private final Progress progress;

    /** What rows are worked off with. */
    record Tools(Piecework piecework, Lookups lookups, ProblemAnswers problems, TableImport rights) {}

    TableRun(Table table, List<String> columns, RowPlan plan, Tools tools, Progress progress) {
        this.table = table;
        this.columns = columns;
        this.plan = plan;
        this.tools = tools;
        this.progress = progress;
    }

    void run() {
        try (TableReader reader = table.open()) {
            for (long i = progress.done(); i > 0; i--) reader.next();
            List<TableRow> rows = new ArrayList<>();
            long size = 0;
            for (TableRow row; (row = reader.next()) != null; ) {
                long length = size(row);
                if (!rows.isEmpty() && size + length > MOST_CHARACTERS) {
                    work(rows);
                    rows.clear();
                    size = 0;
                }
                rows.add(row);
                size += length;
                if (rows.size() < MOST_ROWS) continue;
                work(rows);
                rows.clear();
                size = 0;
            }
            if (!rows.isEmpty()) work(rows);
        }
    }

    private long size(TableRow row) {
        long size = 0;
        for (String column : columns) {
            JsonNode cell = row.cell(column);
            if (cell != null)
                size += cell.isTextual()
                        ? cell.textValue().length()
                        : cell.toString().length();
        }
        return size;
    }

    private void work(List<TableRow> rows) {
        work(rows, new ArrayList<>());
    }

    /** @param before rows that travelled with these and have been done, or tried, since */
    private void work(List<TableRow> rows, List<TableRow> before) {
        try {
            Piece did = plan.options().dryRun() ? tried(rows, before) : stored(rows);
            before.addAll(rows);
            stopWhereRefused(did);
        } catch (Progress.Stopped stopped) {
            throw stopped;
        } catch (RuntimeException failure) {
            ProblemException problem = tools.problems.known(failure).orElseThrow(() -> failure);
            if (problem.type().status() >= 500) throw failure;
            if (rows.size() > 1) {
                int half = rows.size() / 2;
                work(List.copyOf(rows.subList(0, half)), before);
                work(List.copyOf(rows.subList(half, rows.size())), before);
                return;
            }
            Piece refused = Piece.of(List.of(RowWork.refused(rows.get(0), plan, columns, problem)));
            progress.piece(caller -> refused);
            stopWhereRefused(refused);
        }
    }

    private Piece stored(List<TableRow> rows) {
        Piece[] did = new Piece[1];
        progress.piece(caller -> did[0] = attempt(rows));
        return did[0];
    }

    /** What would become of rows; those before them, of which nothing is left, are tried with them. */
    private Piece tried(List<TableRow> rows, List<TableRow> before) {
        List<TableRow> together = new ArrayList<>(before);
        together.addAll(rows);
        Piece all = progress.trial(caller -> {
            Piece piece = attempt(together);
            tools.piecework.settle();
            return piece;
        });
        Piece own = Piece.of(all.rows().stream()
                .skip(before.size())
                .map(TableRun::withoutNewId)
                .toList());
        progress.piece(caller -> own);
        return own;
    }

    private Piece attempt(List<TableRow> rows) {
        tools.rights.permitStill(plan.options().resource());
        return new RowWork(plan, columns, tools).done(rows);
    }

    private static Piece.Row withoutNewId(Piece.Row row) {
        return row.outcome() == RowOutcome.CREATED
                ? new Piece.Row(row.number(), row.outcome(), null, row.errors(), row.cells())
                : row;
    }

    private void stopWhereRefused(Piece piece) {
        if (plan.options().onRefusal() != OnRefusal.STOP || piece.refused() == 0) return;
        Piece.Row last = piece.rows().get(piece.rows().size() - 1);
        throw Progress.Stopped.by(TableImport.stoppedAt(last.number()));
    }
}
