package dev.slipway.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may use the embedded database, and what for. */
class EmbeddedDatabaseAccessTest {
    @TempDir
    static Path directory;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(EmbeddedDatabase.start(directory));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"slipway,wrong", "slipway,", "postgres,", "postgres,postgres", "root,"})
    void loginWithoutThePasswordOfSlipwayIsRefused(String username, String password) {
        var url = server.database().jdbcUrl();
        var refused = assertThrows(SQLException.class, () -> DriverManager.getConnection(url, username, password));
        assertTrue(List.of("08004", "28P01", "28000").contains(refused.getSQLState()), refused.getMessage());
    }

    @Test
    void noLineOfTheLoginRulesTrusts() throws Exception {
        assertEquals(
                "host slipway slipway 127.0.0.1/32 scram-sha-256\n",
                Files.readString(directory.resolve("postgres/pg_hba.conf")));
    }

    @Test
    void roleOfSlipwayIsNoSuperuserAndOwnsItsDatabase() throws SQLException {
        assertEquals("f", server.ask("select rolsuper from pg_roles where rolname = current_user"));
        assertEquals(
                "slipway",
                server.ask("select pg_get_userbyid(datdba) from pg_database where datname = current_database()"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pg_trgm", "btree_gist", "btree_gin", "unaccent", "pgcrypto"})
    void roleOfSlipwayMayCreateExtension(String extension) throws SQLException {
        server.execute("create extension if not exists " + extension);
    }

    @Test
    void chineseTextHasTrigrams() throws SQLException {
        server.execute("create extension if not exists pg_trgm");
        assertNotEquals("0", server.ask("select cardinality(show_trgm('产品路线图'))"));
    }

    @ParameterizedTest
    @CsvSource({
        "fsync,on",
        "full_page_writes,on",
        "synchronous_commit,on",
        "data_checksums,on",
        "server_encoding,UTF8",
        "listen_addresses,127.0.0.1"
    })
    void serverIsDurableAndListensOnLoopbackOnly(String setting, String value) throws SQLException {
        assertEquals(value, server.ask("select setting from pg_settings where name = '" + setting + "'"));
    }

    @Test
    void serverHasNoSocketInTheFileSystem() throws Exception {
        assertEquals(
                "",
                Files.readAllLines(directory.resolve("postgres/postmaster.pid"))
                        .get(4)
                        .strip());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void filesAreReadableByTheirOwnerOnly() throws Exception {
        assertEquals(
                PosixFilePermissions.fromString("rw-------"),
                Files.getPosixFilePermissions(directory.resolve("postgres.password")));
        for (var name : List.of("postgres", "programs")) {
            assertEquals(
                    PosixFilePermissions.fromString("rwx------"),
                    Files.getPosixFilePermissions(directory.resolve(name)));
        }
    }

    @Test
    void lostPasswordFileIsReplaced(@TempDir Path other) throws Exception {
        TestServer.start(other).close();
        Files.delete(other.resolve("postgres.password"));
        try (var restarted = TestServer.start(other)) {
            assertEquals("1", restarted.ask("select 1"));
        }
    }
}
