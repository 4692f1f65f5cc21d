package dev.slipway.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.SlipwayTest;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What becomes of each table when the workspace is exported, also of those to come. */
@SlipwayTest
class ContentsTest {

    /** Those that neither hold records nor refer to any, and are exported all the same: somebody has thought about them. */
    private static final Set<String> OF_EVERYTHING = Set.of("change", "erasure", "feed", "feed_state", "stored_file");

    /** The only bytes that are exported within a row: the hash of 256 random bits, of which nobody learns them. */
    private static final Set<String> HASHES = Set.of("share_link.hash");

    @Inject
    AgroalDataSource database;

    private Contents contents() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return ReadContents.of(connection);
        }
    }

    /** The first column of what a query finds. */
    private Set<String> found(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            Set<String> found = new TreeSet<>();
            while (row.next()) found.add(row.getString(1));
            return found;
        }
    }

    @Test
    void everyTableHoldsRecordsOrPartsOfThemOrSomebodyHasSaidWhatBecomesOfIt() throws SQLException {
        Contents contents = contents();
        Set<String> open = new TreeSet<>();
        for (Table table : contents.tables()) open.add(table.name());
        Set<String> decided = new HashSet<>(OF_EVERYTHING);
        decided.addAll(found("select table_name from information_schema.columns where column_name = 'deleted_at'"));
        open.removeAll(decided);
        assertTrue(open.contains("material_version"), "parts are looked for in the next step");
        open.removeIf(name -> contents.references().stream()
                .anyMatch(reference -> reference.from().equals(name) && decided.contains(reference.to())));
        assertEquals(Set.of(), open, "say in a migration whether they stay (V63), or name them here");
    }

    @Test
    void everyTableIsExportedOrStaysForAReason() throws SQLException {
        Contents contents = contents();
        Set<String> known = new TreeSet<>(contents.staying());
        for (Table table : contents.tables()) known.add(table.name());
        known.add("flyway_schema_history");
        assertEquals(
                found("select table_name from information_schema.tables"
                        + " where table_schema = current_schema() and table_type = 'BASE TABLE'"),
                known);
        assertTrue(contents.staying().containsAll(List.of("api_token", "audit_entry", "idempotency", "rate_limit")));
        assertEquals(
                Set.of(),
                found(
                        "select c.relname from pg_class c where obj_description(c.oid, 'pg_class') ~ '^(stays|stays empty|fills itself): *$'"));
    }

    @Test
    void whatIsExportedRefersToNothingThatStays() throws SQLException {
        Contents contents = contents();
        String staying = String.join("','", contents.staying());
        assertEquals(
                Set.of(),
                found("select conname from pg_constraint r join pg_class t on t.oid = r.conrelid"
                        + " join pg_class p on p.oid = r.confrelid where r.contype = 'f' and p.relname in ('" + staying
                        + "') and t.relname not in ('" + staying + "')"));
    }

    @Test
    void noKeyToAnythingIsExported() throws SQLException {
        Set<String> bytes = new TreeSet<>();
        for (Table table : contents().tables()) {
            for (Column column : table.columns()) {
                boolean secret = column.name().matches(".*(secret|password|hash).*");
                if (secret || column.type().equals("bytea")) bytes.add(table.name() + "." + column.name());
            }
        }
        assertEquals(HASHES, bytes);
    }
}
