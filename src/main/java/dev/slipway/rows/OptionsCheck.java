package dev.slipway.rows;

import dev.slipway.data.Repository;
import dev.slipway.mapping.ColumnMapping;
import dev.slipway.mapping.FoundColumn;
import dev.slipway.mapping.ImportFound;
import dev.slipway.mapping.ImportMode;
import dev.slipway.mapping.ImportOptions;
import dev.slipway.mapping.RecordLookup;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.resource.ResourceCatalog;
import dev.slipway.security.CurrentCaller;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a table can be imported as somebody wants it to be; everything that speaks against it at once. */
final class OptionsCheck {

    private final ImportFound found;
    private final ImportOptions options;
    private final Repository<?, ?, ?> records;
    private final ResourceCatalog catalog;
    private final CurrentCaller caller;
    private final TargetFields fields;
    private final List<InputError> errors = new ArrayList<>();
    private final Set<String> mapped = new HashSet<>();

    OptionsCheck(
            ImportFound found,
            ImportOptions options,
            Repository<?, ?, ?> records,
            ResourceCatalog catalog,
            CurrentCaller caller) {
        this.found = found;
        this.options = options;
        this.records = records;
        this.catalog = catalog;
        this.caller = caller;
        this.fields = TargetFields.of(records);
    }

    /** The options with what they left open; a 422 problem where they cannot be. */
    ImportOptions checked(String resource) {
        List<ColumnMapping> mapping = options.mapping() == null ? suggested() : options.mapping();
        if (mapping.isEmpty()) errors.add(InputError.at("/mapping", "NOTHING_MAPPED", String.join(", ", paths())));
        for (int i = 0; i < mapping.size(); i++) check(mapping.get(i), "/mapping/" + i);
        boolean update = options.mode() == ImportMode.UPDATE;
        if (update && !mapped.contains("id")) errors.add(InputError.at("/mapping", "MODE_NEEDS", options.mode(), "id"));
        boolean upsert = options.mode() == ImportMode.UPSERT;
        if (upsert && !mapped.contains("externalId")) {
            errors.add(InputError.at("/mapping", "MODE_NEEDS", options.mode(), "externalId"));
        }
        if (upsert && options.externalSource() == null && !mapped.contains("externalSource")) {
            errors.add(InputError.at("/externalSource", "MODE_NEEDS", options.mode(), "externalSource"));
        }
        if (!upsert && options.externalSource() != null) {
            errors.add(InputError.at("/externalSource", "ONLY_WITH", ImportMode.UPSERT));
        }
        if (!errors.isEmpty()) throw ProblemException.invalid(errors);
        return new ImportOptions(
                resource,
                found.sheet(),
                mapping,
                options.mode(),
                options.externalSource(),
                options.onRefusal(),
                options.dryRun());
    }

    /** By the names of the columns; what only the server says is no field of a new record. */
    private List<ColumnMapping> suggested() {
        List<ColumnMapping> suggested = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (FoundColumn column : found.columns()) {
            Optional<String> field = fields.likely(column.name()).map(TargetField::path);
            boolean own = field.filter(this::ofTheServer).isPresent() && options.mode() != ImportMode.UPDATE;
            boolean fits = field.isPresent() && !own && taken.add(field.get()) && !inside(field.get(), taken);
            if (fits) suggested.add(ColumnMapping.of(column.name(), field.get()));
        }
        wholeMaps(suggested, taken);
        return suggested;
    }

    /** Of JSON, a map is found as its values. */
    private void wholeMaps(List<ColumnMapping> suggested, Set<String> taken) {
        for (String path : fields.all().keySet()) {
            boolean inside =
                    found.columns().stream().anyMatch(column -> column.name().startsWith(path + "."));
            boolean known = taken.stream().anyMatch(other -> other.equals(path) || other.startsWith(path + "."));
            if (found.format().endsWith("json") && inside && !known) suggested.add(ColumnMapping.of(path, path));
        }
    }

    private static boolean inside(String path, Set<String> taken) {
        return taken.stream().anyMatch(other -> !other.equals(path) && path.startsWith(other + "."));
    }

    private boolean ofTheServer(String path) {
        return path.equals("id") || path.equals("version");
    }

    private void check(ColumnMapping mapping, String at) {
        if (mapping.column() != null && !isColumn(mapping.column())) {
            errors.add(InputError.at(at + "/column", "COLUMN_UNKNOWN", mapping.column()));
        }
        Optional<TargetField> field = fields.named(mapping.field());
        if (field.isEmpty()) {
            errors.add(InputError.at(at + "/field", "FIELD_UNKNOWN", mapping.field(), String.join(", ", paths())));
            return;
        }
        String path = field.get().path();
        if (!mapped.add(path)) errors.add(InputError.at(at + "/field", "FIELD_TWICE", path));
        if (ofTheServer(path) && options.mode() != ImportMode.UPDATE) {
            errors.add(InputError.at(at + "/field", "ONLY_FOR_UPDATE", path));
        }
        if (mapping.lookup() != null) checkLookup(mapping, field.get(), at + "/lookup");
    }

    private boolean isColumn(String name) {
        return found.columns().stream()
                .anyMatch(column -> column.name().equals(name)
                        || found.format().endsWith("json") && column.name().startsWith(name + "."));
    }

    private void checkLookup(ColumnMapping mapping, TargetField field, String at) {
        Optional<Repository<?, ?, ?>> target = RowPlan.target(mapping, field, catalog);
        if (target.isEmpty()) {
            errors.add(InputError.at(at + "/resource", "LOOKUP_RESOURCE", String.join(", ", catalog.names())));
            return;
        }
        caller.missing(catalog.named(target.get().resource()).orElseThrow().area(), true).stream()
                .findFirst()
                .ifPresent(CurrentCaller::forbid);
        RecordLookup lookup = mapping.lookup();
        if (Lookups.path(target.get(), lookup.by()).isEmpty()) {
            errors.add(InputError.at(at + "/by", "LOOKUP_FIELD", target.get().resource(), lookup.by()));
        }
        boolean external = lookup.by().equals("externalId");
        if (external && lookup.externalSource() == null) {
            errors.add(InputError.at(at + "/externalSource", "MODE_NEEDS", "externalId", "externalSource"));
        }
    }

    private Set<String> paths() {
        return fields.all().keySet();
    }
}
