package dev.slipway.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.SlipwayTest;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows become lines of JSON and rows again, of whatever types, and nothing is lost. */
@SlipwayTest
class LinesTest {

    private static final String KINDS = """
            create schema odd;
            set local search_path = odd, public;
            create table kinds (
                id text primary key, small smallint, whole integer, large bigint generated always as identity,
                exact numeric, fixed numeric(40, 20), nearly double precision, single real, truth boolean,
                day date, moment timestamptz, clock time, span interval, bytes bytea,
                one uuid, words text[], numbers numeric[], tags text[] not null default '{}', grid integer[][],
                tree jsonb, written json, days daterange, letter "char", "Groß 名" text,
                computed text generated always as (id || '!') stored);
            insert into kinds (id, exact, fixed, nearly, single, truth, day, moment, clock, span, bytes, one, words, numbers, grid,
                tree, written, days, letter, "Groß 名", small, whole)
            values
                ('钱包 💳 محفظة é "\\/ \t end', 12345678901234567890.12345678901234567890000, 0.1, 0.1::float8 + 0.2, 1.17549435e-38,
                 true, '0044-03-15 BC', '2026-11-26 04:05:06.789012+08', '23:59:59.999999', '1 year -2 days 3.5 seconds',
                 '\\x00ff10', '0198f000-0001-7000-8000-000000000001', array['a,b', null, '', 'NULL', '"', '\\', '{}'],
                 array['NaN', 1.10]::numeric[], '{{1,2},{3,null}}', '{"b": [1.10, null, "\\u4e2d"], "a": {}}',
                 E'{ "z" : 1.0,\\n "a" : 1e2 , "z":2 }', '[2026-01-01,)', 'x', 'ja', -32768, 2147483647),
                ('', 'NaN', -0.0, 'Infinity', '-0', false, 'infinity', '-infinity', '24:00', '0', '', null, '{}', '{}', '{}',
                 'null', 'null', 'empty', null, '', 0, 0),
                ('null', null, null, 'NaN', null, null, null, '9999-12-31 23:59:59.999999Z', null, null, null, null, null, null,
                 null, null, null, null, null, null, null, null)""";

    @Inject
    AgroalDataSource database;

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> read(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<String> read = new ArrayList<>();
            while (row.next()) read.add(row.getString(1));
            return read;
        }
    }

    private interface Work {
        void with(Connection connection) throws SQLException;
    }

    /** In a schema of its own, which is gone afterwards. */
    private void alone(Work work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                run(connection, KINDS);
                run(connection, ExportWorkspace.AS_THEY_ARE);
                work.with(connection);
            } finally {
                connection.rollback();
            }
        }
    }

    @Test
    void nothingIsLostOnTheWay() throws SQLException {
        alone(connection -> {
            Table table = ReadContents.of(connection, "1").tables().get(0);
            List<String> lines = read(connection, table.lines());
            List<String> rows = read(connection, "select kinds::text from kinds order by id collate \"C\"");
            assertEquals(3, rows.size());
            run(connection, "delete from kinds; create temp table stage (line json) on commit drop");
            try (PreparedStatement insert = connection.prepareStatement("insert into stage values (?::json)")) {
                for (String line : lines) {
                    assertFalse(line.contains("\n"), line);
                    insert.setString(1, line);
                    insert.executeUpdate();
                }
            }
            run(connection, table.insertion("stage"));
            List<String> again = read(connection, "select kinds::text from kinds order by id collate \"C\"");
            // only what stands between the tokens of JSON that is kept as it was written may differ
            assertEquals(
                    rows.stream().map(row -> row.replace("\n", " ")).toList(),
                    again.stream().map(row -> row.replace("\n", " ")).toList());
            assertEquals(lines, read(connection, table.lines()), "a second export says the same");
        });
    }

    @Test
    void whatIsAbsentIsLeftOutAndWhatIsEmptyIsNot() throws SQLException {
        alone(connection -> {
            Table table = ReadContents.of(connection, "1").tables().get(0);
            List<String> lines = read(connection, table.lines());
            String empty = lines.get(0);
            assertTrue(empty.contains("\"words\":[]") && empty.contains("\"tree\":null"), empty);
            assertTrue(empty.contains("\"Groß 名\":\"\"") && empty.contains("\"bytes\":\"\\\\x\""), empty);
            String absent = lines.get(1);
            assertFalse(absent.contains("\"words\"") || absent.contains("\"tree\""), absent);
            assertFalse(absent.contains("computed"), "what is computed is computed again");
            assertTrue(lines.get(2).contains("12345678901234567890.12345678901234567890000"), lines.get(2));
            assertTrue(lines.get(2).contains("2026-11-25T20:05:06.789012+00:00"), lines.get(2));
        });
    }
}
