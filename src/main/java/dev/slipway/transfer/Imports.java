package dev.slipway.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.mapping.ImportFound;
import dev.slipway.mapping.ImportOptions;
import dev.slipway.problem.ProblemException;
import dev.slipway.security.Caller;
import dev.slipway.security.CurrentCaller;
import dev.slipway.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All imports, as those who made them see them; administrators see everybody's. */
@ApplicationScoped
class Imports {

    private static final String MINE = "(cast(? as text) is null or created_by = ?)";

    @Inject
    Sql sql;

    @Inject
    ObjectMapper mapper;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    void add(UUID id, String fileName, String contentType, int size, String sha256, ImportFound found) {
        sql.change(
                "insert into import_job (id, state, file_name, media_type, size, sha256, found, total, created_at, created_by,"
                        + " caller) values (?, 'UPLOADED', ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?::jsonb)",
                id,
                fileName,
                contentType,
                size,
                sha256,
                json(found),
                found.total(),
                clock.instant(),
                caller.get().name(),
                json(caller.get()));
    }

    /** The import; a 404 problem where there is none that the caller may see. */
    StoredImport known(UUID id) {
        return find(id, "").orElseThrow(ProblemException::notFound);
    }

    /** The same, locked until the transaction ends. */
    StoredImport locked(UUID id) {
        return find(id, " for update").orElseThrow(ProblemException::notFound);
    }

    private Optional<StoredImport> find(UUID id, String end) {
        return sql
                .select("select * from import_job where id = ? and " + MINE + end, this::read, id, whose(), whose())
                .stream()
                .findFirst();
    }

    /** The latest first. */
    List<StoredImport> before(UUID last, int most) {
        return sql.select(
                "select * from import_job where (cast(? as uuid) is null or id < ?) and " + MINE
                        + " order by id desc limit ?",
                this::read,
                last,
                last,
                whose(),
                whose(),
                most);
    }

    /** Puts an import behind those that wait. */
    void queue(UUID id, ImportFound found, ImportOptions options) {
        sql.change(
                "update import_job set state = 'WAITING', found = ?::jsonb, total = ?, options = ?::jsonb,"
                        + " caller = ?::jsonb, queued_at = ? where id = ?",
                json(found),
                found.total(),
                json(options),
                json(caller.get()),
                clock.instant(),
                id);
    }

    /** Ends what nobody works on yet, and asks whoever works on the rest to end it. */
    void cancel(UUID id) {
        sql.change(
                "update import_job set cancel = true,"
                        + " ended_at = case when state = 'RUNNING' then null else cast(? as timestamptz) end,"
                        + " state = case when state = 'RUNNING' then state else 'CANCELLED' end where id = ?",
                clock.instant(),
                id);
    }

    private String whose() {
        Caller who = caller.get();
        return who.roles().contains(Role.ADMIN) && who.products().isEmpty() ? null : who.name();
    }

    StoredImport read(ResultSet row) throws SQLException {
        return new StoredImport(
                row.getObject("id", UUID.class),
                ImportState.valueOf(row.getString("state")),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getInt("size"),
                row.getString("sha256"),
                value(row.getString("found"), ImportFound.class),
                value(row.getString("options"), ImportOptions.class),
                Sql.instant(row, "created_at"),
                row.getString("created_by"),
                value(row.getString("caller"), Caller.class),
                Sql.instant(row, "started_at"),
                Sql.instant(row, "ended_at"),
                new StoredImport.Counts(
                        row.getLong("total"),
                        row.getLong("done"),
                        row.getLong("created"),
                        row.getLong("changed"),
                        row.getLong("unchanged"),
                        row.getLong("refused"),
                        row.getLong("busy_ms"),
                        row.getLong("shown")),
                row.getBoolean("cancel"),
                value(row.getString("problem"), StoredImport.Failure.class),
                Sql.instant(row, "purged_at"));
    }

    String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <V> V value(String json, Class<V> type) {
        try {
            return json == null ? null : mapper.readValue(json, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
