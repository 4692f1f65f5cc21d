package dev.slipway.workspace;

import dev.slipway.workspace.Contents.Reference;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads from PostgreSQL's catalog which tables there are; nothing here knows what they are about. */
final class ReadContents {

    static final String STAYS = "stays:";
    static final String STAYS_EMPTY = "stays empty:";
    static final String FILLS_ITSELF = "fills itself:";
    static final String APART = "apart:";

    /** The column by which a table of records is known, as in afterMigrate.sql. */
    private static final String RECORDS_HAVE = "deleted_at";

    private static final String OURS = """
            from pg_class t
            %s
            where t.relnamespace = current_schema()::regnamespace and t.relkind in ('r', 'p') and not t.relispartition
              and t.relname <> 'flyway_schema_history'
            """;

    private static final String TABLES = "select t.relname::text, coalesce(obj_description(t.oid, 'pg_class'), '')"
            + OURS.formatted("") + "order by t.relname collate \"C\"";

    /** Not what is computed, nor the numbers of transactions, which mean something on the server that gave them only. */
    private static final String COLUMNS = """
            select t.relname::text, a.attname::text, format_type(a.atttypid, a.atttypmod),
                a.atttypid in ('json'::regtype, 'jsonb'::regtype), a.attnotnull, a.attcollation <> 0,
                coalesce(col_description(t.oid, a.attnum), '')
            """ + OURS.formatted("join pg_attribute a on a.attrelid = t.oid") + """
              and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
              and a.atttypid not in ('xid'::regtype, 'xid8'::regtype)
            order by t.relname, a.attnum""";

    private static final String KEYS = "select t.relname::text, a.attname::text "
            + OURS.formatted("join pg_index i on i.indrelid = t.oid and i.indisprimary"
                    + " cross join lateral unnest(i.indkey) with ordinality k (attnum, place)"
                    + " join pg_attribute a on a.attrelid = t.oid and a.attnum = k.attnum")
            + "order by t.relname, k.place";

    private static final String REFERENCES = "select distinct t.relname::text, p.relname::text "
            + OURS.formatted("join pg_constraint r on r.conrelid = t.oid and r.contype = 'f'"
                    + " join pg_class p on p.oid = r.confrelid")
            + "order by 1, 2";

    private static final String VERSION = """
            select version from flyway_schema_history
            where success and version is not null order by installed_rank desc limit 1""";

    private ReadContents() {}

    static Contents of(Connection connection) throws SQLException {
        String version = Sql.rows(connection, VERSION).get(0).get(0);
        return of(connection, version);
    }

    static Contents of(Connection connection, String version) throws SQLException {
        Map<String, List<Column>> columns = new HashMap<>();
        Set<String> records = new HashSet<>();
        Map<String, String> apart = new HashMap<>();
        for (List<String> row : Sql.rows(connection, COLUMNS)) {
            String table = row.get(0);
            if (row.get(6).startsWith(APART)) {
                apart.put(table, row.get(1));
                continue;
            }
            if (row.get(1).equals(RECORDS_HAVE)) records.add(table);
            columns.computeIfAbsent(table, name -> new ArrayList<>())
                    .add(new Column(row.get(1), row.get(2), is(row.get(3)), is(row.get(4)), is(row.get(5))));
        }
        Map<String, List<String>> keys = new HashMap<>();
        for (List<String> row : Sql.rows(connection, KEYS)) {
            keys.computeIfAbsent(row.get(0), name -> new ArrayList<>()).add(row.get(1));
        }
        List<Table> tables = new ArrayList<>();
        List<String> staying = new ArrayList<>();
        List<String> empty = new ArrayList<>();
        for (List<String> row : Sql.rows(connection, TABLES)) {
            String name = row.get(0);
            boolean isEmpty = row.get(1).startsWith(STAYS_EMPTY);
            if (isEmpty) empty.add(name);
            if (isEmpty || row.get(1).startsWith(STAYS)) {
                staying.add(name);
                continue;
            }
            List<Column> all = columns.get(name);
            List<String> key = keys.getOrDefault(name, List.of());
            if (key.isEmpty()) throw new IllegalStateException(name + " has no primary key, nor does it stay");
            List<Column> ordered = key.stream()
                    .map(part -> all.stream()
                            .filter(column -> column.name().equals(part))
                            .findFirst()
                            .orElseThrow())
                    .toList();
            tables.add(new Table(name, all, ordered, apart.get(name), row.get(1).startsWith(FILLS_ITSELF)));
        }
        List<Reference> references = Sql.rows(connection, REFERENCES).stream()
                .map(row -> new Reference(row.get(0), row.get(1)))
                .filter(reference -> !staying.contains(reference.from()) && !staying.contains(reference.to()))
                .toList();
        return new Contents(version, tables, staying, empty, records, references);
    }

    private static boolean is(String value) {
        return value.equals("t");
    }
}
