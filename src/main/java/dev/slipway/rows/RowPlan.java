package dev.slipway.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.slipway.data.Repository;
import dev.slipway.mapping.ColumnMapping;
import dev.slipway.mapping.ImportOptions;
import dev.slipway.mapping.RowError;
import dev.slipway.problem.InputError;
import dev.slipway.resource.ResourceCatalog;
import dev.slipway.tables.CellFault;
import dev.slipway.tables.TableRow;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How rows become what a client says of records. */
record RowPlan(Repository<?, ?, ?> records, ImportOptions options, List<MappedColumn> columns) {

    /** The plan of options that were checked. */
    static RowPlan of(ImportOptions options, ResourceCatalog catalog, boolean ofASheet) {
        Repository<?, ?, ?> records =
                catalog.named(options.resource()).orElseThrow().repository();
        TargetFields fields = TargetFields.of(records);
        List<MappedColumn> columns = new ArrayList<>();
        for (ColumnMapping mapping : options.mapping()) {
            TargetField field = fields.named(mapping.field()).orElseThrow();
            Repository<?, ?, ?> target = mapping.lookup() == null
                    ? null
                    : target(mapping, field, catalog).orElseThrow();
            String path = target == null
                    ? null
                    : Lookups.path(target, mapping.lookup().by()).orElseThrow();
            columns.add(MappedColumn.of(mapping, field, target, path, ofASheet));
        }
        return new RowPlan(records, options, columns);
    }

    /** The records that cells of a column name. */
    static Optional<Repository<?, ?, ?>> target(ColumnMapping mapping, TargetField field, ResourceCatalog catalog) {
        String resource = mapping.lookup().resource();
        for (String name : catalog.names()) {
            Repository<?, ?, ?> records = catalog.named(name).orElseThrow().repository();
            boolean meant = resource != null
                    ? name.equals(resource)
                    : records.entity().getSimpleName().equals(field.refers());
            if (meant) return Optional.of(records);
        }
        return Optional.empty();
    }

    /** What a row says of its record, and what is wrong with it. */
    record Said(ObjectNode body, List<RowError> errors) {}

    Said said(TableRow row, Map<MappedColumn, Map<String, List<Lookups.Found>>> found) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        List<RowError> errors = new ArrayList<>();
        if (row.tooLong()) errors.add(RowError.of(InputError.at("", "ROW_TOO_LONG"), null));
        for (MappedColumn column : columns) {
            JsonNode said = column.said(row);
            if (said == null) continue;
            try {
                JsonNode value = said.isNull()
                        ? said
                        : column.looksUp()
                                ? looked(row, column, found.get(column), errors)
                                : column.values().of(said, column.field().type());
                put(body, column.field().path(), value);
            } catch (CellFault fault) {
                errors.add(RowError.of(
                        fault.at(column.field().pointer()), column.mapping().column()));
            }
        }
        emptied(body);
        return new Said(body, errors);
    }

    private static JsonNode looked(
            TableRow row, MappedColumn column, Map<String, List<Lookups.Found>> found, List<RowError> errors) {
        ArrayNode ids = JsonNodeFactory.instance.arrayNode();
        for (String name : column.names(row)) {
            List<Lookups.Found> records = found.getOrDefault(name, List.of());
            if (records.size() == 1) ids.add(records.get(0).id().toString());
            else {
                String code = records.isEmpty() ? "LOOKUP_NOTHING" : "LOOKUP_SEVERAL";
                InputError error = InputError.at(
                        column.field().pointer(),
                        code,
                        column.target().resource(),
                        column.mapping().lookup().by(),
                        name);
                errors.add(RowError.of(error, column.mapping().column()));
            }
        }
        boolean list = column.field().type() instanceof ParameterizedType;
        return list
                ? ids
                : ids.isEmpty()
                        ? NullNode.getInstance()
                        : TextNode.valueOf(ids.get(0).asText());
    }

    private static void put(ObjectNode body, String path, JsonNode value) {
        ObjectNode at = body;
        String[] names = path.split("\\.");
        for (int i = 0; i < names.length - 1; i++) {
            at = at.get(names[i]) instanceof ObjectNode inner ? inner : at.putObject(names[i]);
        }
        at.set(names[names.length - 1], value);
    }

    /** A record in the record of which nothing is said is none, however deep it is. */
    private static void emptied(ObjectNode body) {
        body.properties().forEach(field -> {
            if (!(field.getValue() instanceof ObjectNode inner) || inner.isEmpty()) return;
            emptied(inner);
            boolean says = false;
            for (JsonNode part : inner) says |= !part.isNull();
            if (!says) field.setValue(NullNode.getInstance());
        });
    }

    /** The column that a place of the record came from; null where it came from none. */
    String column(String pointer) {
        if (pointer == null) return null;
        return columns.stream()
                .filter(column -> (pointer + "/").startsWith(column.field().pointer() + "/")
                        || column.field().pointer().startsWith(pointer + "/"))
                .max(Comparator.comparing(column -> column.field().pointer().length()))
                .map(column -> column.mapping().column())
                .orElse(null);
    }
}
