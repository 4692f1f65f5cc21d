package dev.slipway.rows;

import dev.slipway.data.Repository;
import dev.slipway.http.ProblemAnswers;
import dev.slipway.mapping.FoundColumn;
import dev.slipway.mapping.ImportFound;
import dev.slipway.mapping.ImportOptions;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import dev.slipway.resource.Piecework;
import dev.slipway.resource.ResourceCatalog;
import dev.slipway.security.CurrentCaller;
import dev.slipway.tables.Table;
import dev.slipway.tables.TableFormat;
import dev.slipway.transfer.ImportJob;
import dev.slipway.transfer.ImportKind;
import dev.slipway.transfer.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The import of tables: each row is a record of one resource. */
@ApplicationScoped
class TableImport implements ImportKind {

    @Inject
    ResourceCatalog catalog;

    @Inject
    Piecework piecework;

    @Inject
    Lookups lookups;

    @Inject
    CurrentCaller caller;

    @Inject
    ProblemAnswers problems;

    @Override
    public Set<String> mediaTypes() {
        return Arrays.stream(TableFormat.values()).map(TableFormat::mediaType).collect(Collectors.toSet());
    }

    @Override
    public Set<String> endings() {
        return Arrays.stream(TableFormat.values())
                .flatMap(format -> Arrays.stream(format.endings()))
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> endings(String contentType) {
        return Set.of(TableFormat.named(contentType).orElseThrow().endings());
    }

    /** Whoever may change the records of a resource may import them; which ones, each row tells. */
    @Override
    public void permit(String resource) {
        if (resource == null) return;
        if (!piecework.knows(resource)) {
            throw ProblemException.parameter(InputError.of("resource", "ONE_OF_EXPECTED", names()));
        }
        caller.missing(catalog.named(resource).orElseThrow().area(), false).stream()
                .findFirst()
                .ifPresent(CurrentCaller::forbid);
    }

    private String names() {
        return catalog.names().stream().filter(piecework::knows).collect(Collectors.joining(", "));
    }

    @Override
    public ImportFound inspect(Path file, String contentType, String resource) {
        return inspect(file, contentType, resource, null);
    }

    @Override
    public ImportFound inspect(Path file, String contentType, String resource, String sheet) {
        Table table = Table.in(file, contentType, sheet);
        TargetFields fields = resource == null
                ? null
                : TargetFields.of(catalog.named(resource).orElseThrow().repository());
        return Inspection.of(table, resource, fields);
    }

    @Override
    public ImportOptions checked(ImportFound found, ImportOptions options) {
        String resource = options.resource() == null ? found.resource() : options.resource();
        if (resource == null || !piecework.knows(resource)) {
            throw ProblemException.invalid(List.of(InputError.at("/resource", "ONE_OF_EXPECTED", names())));
        }
        Repository<?, ?, ?> records = catalog.named(resource).orElseThrow().repository();
        return new OptionsCheck(found, options, records, catalog, caller).checked(resource);
    }

    @Override
    public void run(ImportJob job, Progress progress) {
        Table table = Table.in(job.file(), job.contentType(), job.found().sheet());
        RowPlan plan = RowPlan.of(job.options(), catalog, !job.found().format().endsWith("json"));
        List<String> columns =
                job.found().columns().stream().map(FoundColumn::name).toList();
        new TableRun(table, columns, plan, new TableRun.Tools(piecework, lookups, problems, this), progress).run();
    }

    /** Ends a job whose caller may no longer change records of the resource. */
    void permitStill(String resource) {
        try {
            permit(resource);
        } catch (ProblemException forbidden) {
            throw Progress.Stopped.by(forbidden);
        }
    }

    static ProblemException stoppedAt(long row) {
        return new ProblemException(ProblemType.IMPORT_STOPPED, "detail.import-stopped", row);
    }
}
