package dev.slipway.openapi;

import dev.slipway.data.Fields;
import dev.slipway.value.PlannedDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The parameters of operations: the filters and sort keys of each resource, and the headers that all share. */
final class Parameters {

    private static final String ETAGS = "^(\\*|(W/)?\"[^\"]*\"(\\s*,\\s*(W/)?\"[^\"]*\")*)$";

    private final Schemas schemas;

    Parameters(Components components, Schemas schemas) {
        this.schemas = schemas;
        Map<String, Parameter> shared = new LinkedHashMap<>();
        shared.put(
                "AcceptLanguage",
                header(
                        "Accept-Language",
                        "The language of problems and reasons: English or Chinese (中文).",
                        null,
                        "en"));
        shared.put(
                "IdempotencyKey",
                header(
                        "Idempotency-Key",
                        "Makes the request happen once within 24 hours, however often it is sent.",
                        "^[!-~]{1,255}$",
                        null));
        shared.put(
                "IfMatch",
                header(
                        "If-Match",
                        "The ETag of the version that the change is made to; `*` overrides knowingly. Without it the answer is 428.",
                        ETAGS,
                        "\"1\""));
        shared.put("IfMatchOptional", header("If-Match", "The ETag of the version that must be there.", ETAGS, null));
        shared.put(
                "IfNoneMatch",
                header(
                        "If-None-Match",
                        "The ETag that the reader has; where it is current the answer is 304.",
                        null,
                        null));
        shared.put(
                "IfNoneMatchChange",
                header(
                        "If-None-Match",
                        "`*` only creates: where the record is there already, the answer is 412.",
                        null,
                        null));
        components.setParameters(shared);
    }

    private static Parameter header(String name, String description, String pattern, String example) {
        Schema schema = string().maxLength(500);
        if (pattern != null) schema.setPattern(pattern);
        Parameter header = OASFactory.createParameter()
                .in(Parameter.In.HEADER)
                .name(name)
                .description(description)
                .schema(schema);
        return example == null ? header : header.example(example);
    }

    private static Schema string() {
        return OASFactory.createSchema().type(List.of(SchemaType.STRING));
    }

    static Parameter ref(String name) {
        return OASFactory.createParameter().ref("#/components/parameters/" + name);
    }

    void describe(Verb verb, ResourceModel resource, Operation operation) {
        List<Parameter> parameters = new ArrayList<>();
        if (operation.getParameters() != null) parameters.addAll(operation.getParameters());
        parameters.removeIf(parameter -> "Accept-Language".equals(parameter.getName()));
        parameters.forEach(parameter -> mend(parameter, resource));
        parameters.removeIf(parameter ->
                parameter.getName().equals("include") && resource.included().isEmpty());
        if (verb.has(Verb.LIST, Verb.EXPORT)) filters(resource, parameters);
        if (verb.has(Verb.REPLACE, Verb.PATCH, Verb.DELETE, Verb.TRANSITION)) parameters.add(ref("IfMatch"));
        if (verb.has(Verb.UPSERT, Verb.RESTORE)) parameters.add(ref("IfMatchOptional"));
        if (verb == Verb.READ) parameters.add(ref("IfNoneMatch"));
        if (verb == Verb.UPSERT) parameters.add(ref("IfNoneMatchChange"));
        if (verb.has(Verb.CREATE, Verb.RESTORE, Verb.TRANSITION, Verb.BATCH)) parameters.add(ref("IdempotencyKey"));
        parameters.add(ref("AcceptLanguage"));
        operation.setParameters(parameters);
    }

    /** For operations outside the uniform interface. */
    void describe(Operation operation) {
        List<Parameter> parameters = new ArrayList<>();
        if (operation.getParameters() != null) parameters.addAll(operation.getParameters());
        parameters.removeIf(parameter -> "Accept-Language".equals(parameter.getName()));
        parameters.forEach(parameter -> {
            schemas.mend(parameter.getSchema());
            typedDefault(parameter.getSchema());
            if (parameter.getIn() == Parameter.In.PATH && parameter.getSchema().getFormat() == null) {
                parameter.getSchema().setMaxLength(80);
            }
            Schema each = parameter.getSchema().getItems();
            if (each != null) parameter.getSchema().setMaxItems(200);
            if (each != null && each.getFormat() == null && each.getRef() == null) each.setMaxLength(254);
            paging(parameter);
            Schema items = parameter.getSchema().getItems();
            if (items == null) return;
            parameter.getSchema().setMaxItems(200);
            if (items.getRef() == null) items.setMaxLength(254);
        });
        parameters.add(ref("AcceptLanguage"));
        operation.setParameters(parameters);
    }

    /** For a change outside the uniform interface that happens once however often it is sent. */
    void repeatable(Operation operation) {
        operation.addParameter(ref("IdempotencyKey"));
    }

    /** For a change of a record outside the uniform interface, to the version that its caller knows. */
    void conditional(Operation operation, boolean optional) {
        operation.addParameter(ref(optional ? "IfMatchOptional" : "IfMatch"));
    }

    /** The default of a whole number or of a yes or no, which Jakarta REST has as a text. */
    private static void typedDefault(Schema schema) {
        if (schema.getType() == null || !(schema.getDefaultValue() instanceof String text)) return;
        if (schema.getType().contains(Schema.SchemaType.INTEGER)) schema.setDefaultValue(Integer.valueOf(text));
        if (schema.getType().contains(Schema.SchemaType.BOOLEAN)) schema.setDefaultValue(Boolean.valueOf(text));
    }

    /** How every page is asked for. */
    private static void paging(Parameter parameter) {
        if (parameter.getName().equals("limit")) {
            parameter.setDescription("How many to answer at most.");
            parameter.getSchema().setDefaultValue(50);
            parameter.getSchema().minimum(java.math.BigDecimal.ONE).maximum(java.math.BigDecimal.valueOf(200));
        } else if (parameter.getName().equals("cursor")) {
            parameter.setDescription("`nextCursor` of the page before, with the same filters and sort.");
            parameter.getSchema().setMaxLength(4000);
        }
    }

    private void mend(Parameter parameter, ResourceModel resource) {
        Schema schema = parameter.getSchema();
        schemas.mend(schema);
        switch (parameter.getName()) {
            case "id" -> {
                if (parameter.getIn() == Parameter.In.QUERY) {
                    schema.setMaxItems(200);
                } else {
                    parameter.setDescription("The id of the " + resource.noun() + ".");
                }
            }
            case "source" ->
                describe(
                        parameter,
                        "The other system.",
                        schema.maxLength(80).pattern("^[A-Za-z0-9][A-Za-z0-9._-]*$"),
                        "jira");
            case "externalId" -> {
                if (parameter.getIn() == Parameter.In.QUERY) {
                    schema.maxItems(200).getItems().setMaxLength(254);
                } else {
                    describe(
                            parameter,
                            "The record's id in the other system, percent-encoded.",
                            schema.minLength(1).maxLength(200),
                            "PROJ-42");
                }
            }
            case "tag" -> schema.maxItems(200).getItems().setMaxLength(254);
            case "externalSource" -> schema.maxItems(200).getItems().setMaxLength(254);
            case "as" -> parameter.setDescription("The form of the export (格式); goes before `Accept`.");
            case "asOf" -> parameter.setDescription("The instant to look back to; the answer has no ETag.");
            case "limit", "cursor" -> paging(parameter);
            case "total", "deleted" -> schema.setDefaultValue(false);
            case "sort" -> {
                List<Object> keys = new ArrayList<>();
                for (String key : new TreeSet<>(resource.fields().keys().keySet())) {
                    keys.add(key);
                    keys.add("-" + key);
                }
                names(parameter, keys).maxItems(3);
            }
            case "include" -> {
                parameter.setDescription("Records to include that this one refers to.");
                names(parameter, new ArrayList<>(resource.included()));
            }
            case "fields" -> {
                parameter.setDescription(
                        "Only these fields, whatever the schema requires; `id` and `version` always come.");
                names(parameter, new ArrayList<>(new TreeSet<>(Schemas.names(resource.view()))));
            }
            default -> {}
        }
    }

    private static void describe(Parameter parameter, String description, Schema schema, Object example) {
        parameter.description(description).example(example).setSchema(schema);
    }

    /** Names, separated by commas or repeated. */
    private static Schema names(Parameter parameter, List<Object> names) {
        Schema schema = OASFactory.createSchema()
                .type(List.of(SchemaType.ARRAY))
                .items(string().enumeration(names))
                .maxItems(200);
        parameter.style(Parameter.Style.FORM).explode(false).setSchema(schema);
        return schema;
    }

    private void filters(ResourceModel resource, List<Parameter> parameters) {
        for (Fields.Filter filter : resource.fields().filters().values()) {
            boolean one = !filter.many();
            Schema single = schema(filter.type());
            Schema schema = one
                    ? single
                    : OASFactory.createSchema()
                            .type(List.of(SchemaType.ARRAY))
                            .items(single)
                            .maxItems(200);
            String side = filter.operator().equals(">=") ? "on or after" : "on or before";
            String description = one
                    ? "Only records whose `" + filter.name().replaceFirst("(From|To)$", "") + "` is " + side + " this."
                    : "Only records with one of these values.";
            parameters.add(OASFactory.createParameter()
                    .in(Parameter.In.QUERY)
                    .name(filter.name())
                    .description(description)
                    .schema(schema));
        }
    }

    private static Schema schema(Class<?> type) {
        if (type.isEnum()) {
            var named = type.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
            return Schemas.ref(named.name());
        }
        if (type == UUID.class) return string().format("uuid");
        if (type == LocalDate.class || type == PlannedDate.class) return string().format("date");
        if (type == Instant.class) return string().format("date-time");
        if (type == Integer.class) {
            return OASFactory.createSchema()
                    .type(List.of(SchemaType.INTEGER))
                    .format("int32")
                    .minimum(java.math.BigDecimal.valueOf(Integer.MIN_VALUE))
                    .maximum(java.math.BigDecimal.valueOf(Integer.MAX_VALUE));
        }
        if (type == Boolean.class) return OASFactory.createSchema().type(List.of(SchemaType.BOOLEAN));
        return string().maxLength(254);
    }
}
