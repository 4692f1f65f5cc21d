package dev.slipway.workspace;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.LongConsumer;

/** Brings an archive that has been checked into an empty Slipway, in the transaction of a connection. */
final class Restoration {

    private static final String BEGIN = "savepoint restoration";
    private static final String BACK = "rollback to savepoint restoration";

    private final Connection connection;
    private final Contents contents;
    private final ReadArchive archive;
    private final ObjectMapper mapper;
    private final LongConsumer progress;

    Restoration(
            Connection connection, Contents contents, ReadArchive archive, ObjectMapper mapper, LongConsumer progress) {
        this.connection = connection;
        this.contents = contents;
        this.archive = archive;
        this.mapper = mapper;
        this.progress = progress;
    }

    /** Everything; a problem where anybody has entered anything, or where the database refuses a row. */
    void run() throws SQLException, IOException {
        Sql.run(connection, ExportWorkspace.AS_THEY_ARE);
        List<List<Table>> order = Order.of(contents);
        Ground ground = new Ground(connection, contents);
        ground.lock();
        Ground.requireEmpty(connection, contents);
        ground.silence();
        ground.clear(order);
        FillTables tables = new FillTables(connection, archive, mapper, progress);
        for (List<Table> group : order) tables.fill(group);
        ground.numbers();
        ground.tellOfWhatStayed();
        ground.wake();
        ground.measure();
    }

    /** The same, and then takes everything back. */
    void rehearse() throws SQLException, IOException {
        Sql.run(connection, BEGIN);
        run();
        Sql.run(connection, BACK);
    }
}
