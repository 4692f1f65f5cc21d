package dev.slipway.rows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.mapping.ImportMode;
import dev.slipway.mapping.OnRefusal;
import dev.slipway.mapping.RowError;
import dev.slipway.mapping.RowOutcome;
import dev.slipway.problem.ProblemException;
import dev.slipway.resource.BatchOperation;
import dev.slipway.resource.BatchResult;
import dev.slipway.tables.TableRow;
import dev.slipway.transfer.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Some rows, done in the transaction that runs. Rows whose cells say that they cannot be are refused; any other failure is one of all. */
final class RowWork {

    private final RowPlan plan;
    private final List<String> columns;
    private final TableRun.Tools tools;
    private final Map<MappedColumn, Map<String, List<Lookups.Found>>> found = new HashMap<>();
    private final Map<UUID, Integer> versions = new HashMap<>();
    private final Map<String, List<Lookups.Found>> external = new HashMap<>();
    private final Map<Long, Piece.Row> outcomes = new LinkedHashMap<>();
    private final List<TableRow> waiting = new ArrayList<>();
    private final List<BatchOperation> operations = new ArrayList<>();
    /** What rows that wait will be found by, in the columns that name records of the same resource. */
    private final Set<String> promised = new HashSet<>();

    RowWork(RowPlan plan, List<String> columns, TableRun.Tools tools) {
        this.plan = plan;
        this.columns = columns;
        this.tools = tools;
    }

    Piece done(List<TableRow> rows) {
        lookUp(rows);
        for (TableRow row : rows) {
            if (namesOneThatWaits(row)) {
                perform();
                lookUp(rows);
            }
            RowPlan.Said said = plan.said(row, found);
            if (said.errors().isEmpty()) {
                promise(said.body());
                waiting.add(row);
                operations.add(operation(said.body()));
                outcomes.put(row.number(), null);
            } else {
                outcomes.put(row.number(), refused(row, columns, said.errors()));
                if (plan.options().onRefusal() == OnRefusal.STOP) break;
            }
        }
        perform();
        return Piece.of(List.copyOf(outcomes.values()));
    }

    private void lookUp(List<TableRow> rows) {
        for (MappedColumn column : plan.columns()) {
            if (!column.looksUp()) continue;
            Set<String> names =
                    rows.stream().flatMap(row -> column.names(row).stream()).collect(Collectors.toSet());
            found.put(
                    column, tools.lookups().find(column.target(), column.targetPath(), column.externalSource(), names));
        }
    }

    private boolean namesOneThatWaits(TableRow row) {
        if (promised.isEmpty()) return false;
        return plan.columns().stream()
                .filter(column -> column.target() == plan.records())
                .anyMatch(column -> column.names(row).stream()
                        .anyMatch(name -> !found.get(column).containsKey(name)
                                && promised.contains(column.mapping().lookup().by() + '=' + name)));
    }

    private void promise(ObjectNode body) {
        for (MappedColumn column : plan.columns()) {
            if (column.target() != plan.records()) continue;
            String by = column.mapping().lookup().by();
            if (body.hasNonNull(by)) promised.add(by + '=' + body.get(by).asText());
        }
    }

    private BatchOperation operation(ObjectNode body) {
        return switch (plan.options().mode()) {
            case CREATE -> operation(BatchOperation.Kind.CREATE, null, null, null, null, body);
            case UPDATE -> {
                String id = body.path("id").asText("");
                String version =
                        body.hasNonNull("version") ? '"' + body.get("version").asText() + '"' : "*";
                body.remove(List.of("id", "version"));
                yield operation(BatchOperation.Kind.PATCH, id, version, null, null, body);
            }
            case UPSERT -> {
                String source = plan.options().externalSource();
                if (source != null) body.put("externalSource", source);
                yield operation(
                        BatchOperation.Kind.UPSERT,
                        null,
                        null,
                        body.path("externalSource").asText(""),
                        body.path("externalId").asText(""),
                        body);
            }
        };
    }

    private static BatchOperation operation(
            BatchOperation.Kind kind, String id, String ifMatch, String source, String externalId, ObjectNode body) {
        return new BatchOperation(kind, null, id, ifMatch, source, externalId, body, null, null);
    }

    /** Does the rows that wait; what an external id is known by is changed as far as the columns say, and not replaced. */
    private void perform() {
        known();
        Map<Integer, ProblemException> faults = tools.piecework().faults(resource(), operations);
        List<TableRow> rows = new ArrayList<>();
        List<BatchOperation> good = new ArrayList<>();
        for (int i = 0; i < operations.size(); i++) {
            if (faults.containsKey(i)) {
                outcomes.put(waiting.get(i).number(), refused(waiting.get(i), plan, columns, faults.get(i)));
                if (plan.options().onRefusal() == OnRefusal.STOP) {
                    cutOff(waiting.get(i).number());
                    break;
                }
            } else {
                rows.add(waiting.get(i));
                good.add(operations.get(i));
            }
        }
        List<BatchResult> results = tools.piecework().done(resource(), good);
        for (int i = 0; i < results.size(); i++)
            outcomes.put(rows.get(i).number(), outcome(rows.get(i), results.get(i)));
        waiting.clear();
        operations.clear();
        promised.clear();
    }

    /** Nothing behind a refused row happens. */
    private void cutOff(long last) {
        outcomes.keySet().removeIf(number -> number > last);
    }

    private String resource() {
        return plan.options().resource();
    }

    /** Finds the records that the operations are about, to tell what has changed, and to change those that are there. */
    private void known() {
        if (plan.options().mode() == ImportMode.UPDATE) {
            List<UUID> ids = operations.stream()
                    .map(BatchOperation::id)
                    .filter(id -> id.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"))
                    .map(UUID::fromString)
                    .toList();
            versions.putAll(tools.lookups().versions(plan.records(), ids));
        }
        if (plan.options().mode() != ImportMode.UPSERT) return;
        Map<String, List<String>> bySource = operations.stream()
                .collect(Collectors.groupingBy(
                        BatchOperation::externalSource,
                        Collectors.mapping(BatchOperation::externalId, Collectors.toList())));
        bySource.forEach((source, ids) -> tools.lookups()
                .find(plan.records(), "e.details.labels.externalId", source, Set.copyOf(ids))
                .forEach((id, records) -> external.put(source + ' ' + id, records)));
        operations.replaceAll(this::changing);
    }

    private BatchOperation changing(BatchOperation upsert) {
        List<Lookups.Found> records = external.get(upsert.externalSource() + ' ' + upsert.externalId());
        if (records == null) return upsert;
        Lookups.Found record = records.get(0);
        versions.put(record.id(), record.version());
        return operation(BatchOperation.Kind.PATCH, record.id().toString(), "*", null, null, upsert.body());
    }

    private Piece.Row outcome(TableRow row, BatchResult result) {
        boolean unchanged = result.version().equals(versions.get(result.id()));
        RowOutcome outcome =
                result.status() == 201 ? RowOutcome.CREATED : unchanged ? RowOutcome.UNCHANGED : RowOutcome.CHANGED;
        // the next row about the same record begins from here
        versions.put(result.id(), result.version());
        return new Piece.Row(row.number(), outcome, result.id(), List.of(), null);
    }

    /** A row that a problem speaks against. */
    static Piece.Row refused(TableRow row, RowPlan plan, List<String> columns, ProblemException problem) {
        List<RowError> errors = problem.errors().isEmpty()
                ? List.of(RowError.of(problem.type().name(), problem.detail()))
                : problem.errors().stream()
                        .map(error -> RowError.of(error, plan.column(error.pointer())))
                        .toList();
        return refused(row, columns, errors);
    }

    private static Piece.Row refused(TableRow row, List<String> columns, List<RowError> errors) {
        List<String> cells = columns.stream().map(row::text).toList();
        return new Piece.Row(row.number(), RowOutcome.REFUSED, null, errors, cells);
    }
}
