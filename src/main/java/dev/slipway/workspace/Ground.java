package dev.slipway.workspace;

import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The tables that an archive is brought into, in the transaction that does it: nobody else writes to them, and they are empty.
 *
 * <p>Triggers of ours say what may follow what, and write down what has happened; neither is for states that have been before. So
 * they are silent until the end of the transaction, as in every restored dump. Keys, references and checks, which hold of every
 * state, are not.
 */
final class Ground {

    private static final String TRIGGERS = """
            select t.relname::text, g.tgname::text from pg_trigger g join pg_class t on t.oid = g.tgrelid
            where t.relnamespace = current_schema()::regnamespace and not g.tgisinternal and g.tgenabled = 'O'
            order by 1, 2""";

    private static final String SEQUENCES = """
            select t.relname::text, a.attname::text, pg_get_serial_sequence(quote_ident(t.relname), a.attname)
            from pg_class t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
            where t.relnamespace = current_schema()::regnamespace and t.relkind in ('r', 'p')
              and pg_get_serial_sequence(quote_ident(t.relname), a.attname) is not null""";

    /** The change log says of which record each row is. */
    private static final String LOG = "change";

    private final Connection connection;
    private final Contents contents;
    private List<List<String>> silenced = List.of();

    Ground(Connection connection, Contents contents) {
        this.connection = connection;
        this.contents = contents;
    }

    /** Whoever writes waits, and whoever reads does not. */
    void lock() throws SQLException {
        Sql.run(connection, "set local lock_timeout = '10s'");
        Sql.run(connection, "lock table " + names(contents.tables()) + " in share row exclusive mode");
    }

    /** A 409 problem where anybody has entered anything. */
    static void requireEmpty(Connection connection, Contents contents) throws SQLException {
        List<String> filled = new ArrayList<>();
        for (String name : contents.empty()) {
            if (Sql.any(connection, "select 1 from " + Table.quoted(name))) filled.add(name);
        }
        for (Table table : contents.tables()) {
            if (!contents.records().contains(table.name())) continue;
            String anybody =
                    table.fillsItself() ? " where created_by <> 'system' or version > 1 or deleted_at is not null" : "";
            if (Sql.any(connection, "select 1 from " + table.quoted() + anybody)) filled.add(table.name());
        }
        if (filled.isEmpty()) return;
        throw new ProblemException(
                ProblemType.WORKSPACE_NOT_EMPTY, "detail.workspace-not-empty", String.join(", ", filled));
    }

    void silence() throws SQLException {
        silenced = Sql.rows(connection, TRIGGERS).stream()
                .filter(trigger -> contents.tables().stream()
                        .anyMatch(table -> table.name().equals(trigger.get(0))))
                .toList();
        for (List<String> trigger : silenced) alter(trigger, "disable");
    }

    void wake() throws SQLException {
        for (List<String> trigger : silenced) alter(trigger, "enable");
    }

    private void alter(List<String> trigger, String what) throws SQLException {
        Sql.run(
                connection,
                "alter table " + Table.quoted(trigger.get(0)) + ' ' + what + " trigger "
                        + Table.quoted(trigger.get(1)));
    }

    /** Takes away what the first start has made, and puts aside what the change log says of what stays. */
    void clear(List<List<Table>> order) throws SQLException {
        String ids = contents.staying().stream()
                .filter(contents.records()::contains)
                .map(name -> "select id from " + Table.quoted(name))
                .collect(Collectors.joining(" union all "));
        Sql.run(
                connection,
                "create temporary table kept_change on commit drop as select * from " + LOG
                        + (ids.isEmpty() ? " where false" : " where record_id in (" + ids + ")"));
        for (int i = order.size() - 1; i >= 0; i--) {
            for (Table table : order.get(i)) Sql.run(connection, "delete from " + table.quoted());
        }
    }

    /** Numbers go on behind those that have been given, there and here. */
    void numbers() throws SQLException {
        for (List<String> sequence : Sql.rows(connection, SEQUENCES)) {
            String largest =
                    "(select max(" + Table.quoted(sequence.get(1)) + ") from " + Table.quoted(sequence.get(0)) + ")";
            Sql.run(
                    connection,
                    "select setval('" + sequence.get(2) + "', greatest(" + largest + ", last_value, 1)) from "
                            + sequence.get(2));
        }
    }

    /** What the change log said of what stays follows, as news. */
    void tellOfWhatStayed() throws SQLException {
        Table log = contents.tables().stream()
                .filter(table -> table.name().equals(LOG))
                .findFirst()
                .orElseThrow();
        String said = log.columns().stream()
                .filter(column -> !log.key().contains(column))
                .map(Column::quoted)
                .collect(Collectors.joining(", "));
        String position = log.key().get(0).quoted();
        Sql.run(
                connection,
                "insert into " + LOG + " (" + said + ") select " + said + " from kept_change order by " + position
                        + " on conflict do nothing");
    }

    /**
     * So that the next queries do not take the tables for empty. Columns are named, since PostgreSQL then leaves out what is computed
     * for indexes, which takes longer than all else while writers wait; autovacuum measures that afterwards.
     */
    void measure() throws SQLException {
        String columns = contents.tables().stream()
                .map(table -> table.quoted()
                        + table.columns().stream().map(Column::quoted).collect(Collectors.joining(", ", " (", ")")))
                .collect(Collectors.joining(", "));
        Sql.run(connection, "analyze " + columns);
    }

    private static String names(List<Table> tables) {
        return tables.stream().map(Table::quoted).collect(Collectors.joining(", "));
    }
}
