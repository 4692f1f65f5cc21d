package dev.slipway.workspace;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.mapping.ImportFound;
import dev.slipway.mapping.ImportOptions;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.Refusal;
import dev.slipway.security.Area;
import dev.slipway.security.AuditKind;
import dev.slipway.security.AuditLog;
import dev.slipway.security.Caller;
import dev.slipway.security.CurrentCaller;
import dev.slipway.security.DatabaseAway;
import dev.slipway.transfer.ImportJob;
import dev.slipway.transfer.ImportKind;
import dev.slipway.transfer.Piece;
import dev.slipway.transfer.Progress;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The kind of import that brings an export of the whole workspace into an empty Slipway: all of it in one transaction, or nothing. */
@ApplicationScoped
class RestoreWorkspace implements ImportKind {

    private static final Area AREA = ExportResource.class.getAnnotation(Area.class);
    private static final Duration LONGEST = Duration.ofHours(1);

    @Inject
    AgroalDataSource database;

    @Inject
    ObjectMapper mapper;

    @Inject
    CurrentCaller caller;

    @Inject
    AuditLog audit;

    @Override
    public Set<String> mediaTypes() {
        return Set.of(ExportResource.TYPE);
    }

    @Override
    public Set<String> endings() {
        return Set.of(".zip");
    }

    @Override
    public void permit(String resource) {
        caller.missing(AREA, false).stream().findFirst().ifPresent(CurrentCaller::forbid);
        if (!caller.get().sight().all()) CurrentCaller.forbid(Refusal.of("PRODUCTS_ONLY"));
    }

    @Override
    public ImportFound inspect(Path file, String contentType, String resource) {
        if (resource != null) throw ProblemException.parameter(InputError.of("resource", "WORKSPACE_WHOLE"));
        return with(file, (archive, connection) -> {
            new CheckArchive(archive, ReadContents.of(connection)).label();
            return ImportFound.of("workspace", archive.manifest().rows());
        });
    }

    @Override
    public ImportOptions checked(ImportFound found, ImportOptions options) {
        List<InputError> errors = new ArrayList<>();
        if (options.resource() != null) errors.add(InputError.at("/resource", "WORKSPACE_WHOLE"));
        if (options.sheet() != null) errors.add(InputError.at("/sheet", "WORKSPACE_WHOLE"));
        if (options.mapping() != null) errors.add(InputError.at("/mapping", "WORKSPACE_WHOLE"));
        if (options.externalSource() != null) errors.add(InputError.at("/externalSource", "WORKSPACE_WHOLE"));
        if (!errors.isEmpty()) throw ProblemException.invalid(errors);
        try (Connection connection = database.getConnection()) {
            Ground.requireEmpty(connection, ReadContents.of(connection));
        } catch (SQLException failure) {
            throw new DatabaseAway(failure);
        }
        return options;
    }

    @Override
    public void run(ImportJob job, Progress progress) {
        if (progress.done() > 0) return;
        with(job.file(), (archive, connection) -> {
            CheckArchive check = new CheckArchive(archive, ReadContents.of(connection));
            check.label();
            check.whole(rows -> progress.show(0));
            return null;
        });
        boolean rehearsal = job.options().dryRun();
        progress.piece(
                LONGEST,
                who -> with(job.file(), (archive, connection) -> {
                    Restoration restoration =
                            new Restoration(connection, ReadContents.of(connection), archive, mapper, progress::show);
                    if (rehearsal) restoration.rehearse();
                    else restored(restoration, archive.manifest(), who);
                    long rows = archive.manifest().rows();
                    return Piece.of(rows, rows, 0, 0);
                }));
    }

    private void restored(Restoration restoration, Manifest manifest, Caller who) throws SQLException, IOException {
        restoration.run();
        audit.write(AuditKind.WORKSPACE_RESTORED, who, null, manifest.feedPosition() + ' ' + manifest.exportedAt());
    }

    /** What is done with an archive and with the transaction that runs. */
    private interface Work<R> {
        R with(ReadArchive archive, Connection connection) throws SQLException, IOException;
    }

    private <R> R with(Path file, Work<R> work) {
        try (ReadArchive archive = new ReadArchive(file, mapper);
                Connection connection = database.getConnection()) {
            return work.with(archive, connection);
        } catch (SQLException failure) {
            throw new DatabaseAway(failure);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
