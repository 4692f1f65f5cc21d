package dev.slipway.workspace;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;

/** The tables of a second Slipway, in a schema of their own, as empty as the first start makes them. */
final class OtherSlipway implements AutoCloseable {

    private final AgroalDataSource server;
    private final String name = "other_" + UUID.randomUUID().toString().substring(0, 8);
    private final ObjectMapper mapper;
    final Connection connection;

    OtherSlipway(AgroalDataSource server, ObjectMapper mapper) throws SQLException {
        this.server = server;
        this.mapper = mapper;
        String url = setting("jdbc.url");
        Flyway.configure()
                .dataSource(url, setting("username"), setting("password"))
                .defaultSchema(name)
                .locations("db/migration")
                .load()
                .migrate();
        url += (url.contains("?") ? '&' : '?') + "currentSchema=" + name + ",public";
        connection = DriverManager.getConnection(url, setting("username"), setting("password"));
        connection.setAutoCommit(false);
        Sql.run(connection, """
                insert into api_token (id, version, created_at, created_by, updated_at, updated_by, tags, name, roles, scopes,
                    products, hash, hint)
                values ('0198f000-0043-7000-8000-000000000001', 1, now(), 'system', now(), 'system', '{}', 'administrator', '["ADMIN"]',
                    '{}', '{}', '\\x01', 'abcd');
                insert into change (resource, record_id, version, event, at, actor, snapshot)
                values ('api-tokens', '0198f000-0043-7000-8000-000000000001', 1, 'CREATED', now(), 'system', '{"name": "administrator"}')""");
        connection.commit();
        advance();
    }

    /** Takes into the feed what has been committed; its last position. */
    long advance() throws SQLException {
        long last = Long.parseLong(
                Sql.rows(connection, "select advance_feed()").get(0).get(0));
        connection.commit();
        return last;
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue("quarkus.datasource." + name, String.class);
    }

    Contents contents() throws SQLException {
        return ReadContents.of(connection);
    }

    /** As an import does it. */
    void restore(Path file, boolean rehearsal, LongConsumer progress) throws SQLException, IOException {
        try (ReadArchive archive = new ReadArchive(file, mapper)) {
            CheckArchive check = new CheckArchive(archive, contents());
            check.label();
            check.whole(rows -> {});
            Restoration restoration = new Restoration(connection, contents(), archive, mapper, progress);
            if (rehearsal) restoration.rehearse();
            else restoration.run();
            connection.commit();
        } finally {
            connection.rollback();
        }
    }

    Unpacked export() throws SQLException, IOException {
        advance();
        var bytes = new ByteArrayOutputStream();
        Sql.run(connection, ExportWorkspace.AS_THEY_ARE);
        new WriteArchive(connection, contents(), mapper, bytes).write("test", Instant.EPOCH, "position");
        connection.rollback();
        return Unpacked.of(bytes.toByteArray());
    }

    long count(String query) throws SQLException {
        long count = Long.parseLong(Sql.rows(connection, query).get(0).get(0));
        connection.rollback();
        return count;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        try (Connection last = server.getConnection()) {
            Sql.run(last, "drop schema " + name + " cascade");
        }
    }
}
