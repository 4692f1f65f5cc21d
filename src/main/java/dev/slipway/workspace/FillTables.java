package dev.slipway.workspace;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.workspace.Manifest.Part;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.postgresql.PGConnection;
import org.postgresql.util.PSQLException;

/** Makes rows of an archive that has been checked, all of a table by one statement, so that they may refer to each other. */
final class FillTables {

    /** Signs that no line of JSON has. */
    private static final String COPY = "copy %s from stdin with (format csv, quote e'\\x01', delimiter e'\\x02')";

    private final Connection connection;
    private final ReadArchive archive;
    private final ObjectMapper mapper;
    private final LongConsumer progress;
    private long filled;

    FillTables(Connection connection, ReadArchive archive, ObjectMapper mapper, LongConsumer progress) {
        this.connection = connection;
        this.archive = archive;
        this.mapper = mapper;
        this.progress = progress;
    }

    /** Fills the tables of a group, which refer to each other. */
    void fill(List<Table> group) throws SQLException, IOException {
        List<Table> staged = new ArrayList<>();
        for (Table table : group) {
            if (table.apart() == null) staged.add(table);
            else one(table);
        }
        if (staged.isEmpty()) return;
        for (Table table : staged) stage(table);
        try {
            Sql.run(connection, together(staged));
        } catch (PSQLException refused) {
            throw refused(String.join(", ", staged.stream().map(Table::name).toList()), refused);
        }
        for (Table table : staged) Sql.run(connection, "drop table " + stageOf(table));
    }

    /** One statement for all: references are looked at when it has ended, with everything that it did. */
    static String together(List<Table> tables) {
        StringBuilder statement = new StringBuilder();
        int last = tables.size() - 1;
        for (int i = 0; i < last; i++) {
            statement
                    .append(i == 0 ? "with " : ", ")
                    .append("filled_" + i + " as (")
                    .append(tables.get(i).insertion(stageOf(tables.get(i))))
                    .append(" returning 1) ");
        }
        return statement
                .append(tables.get(last).insertion(stageOf(tables.get(last))))
                .toString();
    }

    private static String stageOf(Table table) {
        return Table.quoted("stage_" + table.name());
    }

    private void stage(Table table) throws SQLException, IOException {
        Sql.run(connection, "create temporary table " + stageOf(table) + " (line json) on commit drop");
        try (InputStream lines = new BufferedInputStream(archive.open(table.file()), 1 << 16)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(COPY.formatted(stageOf(table)), new Counted(lines));
        } catch (PSQLException refused) {
            throw refused(table.name(), refused);
        }
    }

    /** Row by row, each with the bytes that are a file of their own. */
    private void one(Table table) throws SQLException, IOException {
        Part part = archive.part(table);
        String key = table.key().get(0).name();
        try (PreparedStatement insert = connection.prepareStatement(table.insertionOfOne())) {
            Lines lines = archive.lines(part);
            for (byte[] line; (line = lines.next()) != null; ) {
                String file = "files/" + mapper.readTree(line).get(key).asText();
                try (InputStream bytes = archive.open(file)) {
                    insert.setBinaryStream(1, bytes, archive.size(file));
                    insert.setString(2, new String(line, StandardCharsets.UTF_8));
                    insert.executeUpdate();
                }
                progress.accept(++filled);
            }
        } catch (PSQLException refused) {
            throw refused(table.name(), refused);
        }
    }

    /** What PostgreSQL says against a row is about the archive; what it says about itself is not. */
    private static RuntimeException refused(String tables, PSQLException refused) throws SQLException {
        String state = String.valueOf(refused.getSQLState());
        if (!state.startsWith("22") && !state.startsWith("23")) throw refused;
        var message = refused.getServerErrorMessage();
        String constraint = message == null ? null : message.getConstraint();
        return Refused.archive("WORKSPACE_ROW_REFUSED", tables, constraint == null ? state : constraint);
    }

    /** Tells how many lines have gone through. */
    private final class Counted extends FilterInputStream {

        Counted(InputStream lines) {
            super(lines);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            for (int i = 0; i < read; i++) {
                if (into[from + i] == '\n' && ++filled % CheckArchive.ROWS_BETWEEN == 0) progress.accept(filled);
            }
            return read;
        }
    }
}
