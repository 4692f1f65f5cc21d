package dev.slipway.openapi;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The shared schemas: mended where the generator cannot know better, and completed for each resource. */
final class Schemas {

    private static final Set<String> INTERNAL = Set.of(
            "JsonNode",
            "JsonNodeType",
            "ObjectNode",
            "Transitions",
            // what an upload is made of
            "Upload",
            "Path",
            "FileSystem",
            "FileStore",
            "UserPrincipalLookupService");
    private static final Set<String> SIMPLE = Set.of("Instant", "UUID", "LocalDate");

    /** No value is valid: how a schema closes its properties. */
    static final Schema NOTHING = OASFactory.createSchema().booleanSchema(false);

    private final Components components;
    private final Map<String, Schema> all;
    private final SaidSchemas said;
    private SchemaMender mender;

    Schemas(Components components) {
        this.components = components;
        this.all = new LinkedHashMap<>(components.getSchemas());
        this.said = new SaidSchemas(all);
    }

    static Schema ref(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }

    void mend(Schema schema) {
        mender.mend(schema);
    }

    /** Lets a request say nothing but what its schema names. */
    void close(Schema request) {
        Schema body = all.get(request.getRef().replaceFirst(".*/", ""));
        // two operations may take the same
        if (body.getAdditionalPropertiesSchema() == NOTHING) return;
        body.setAdditionalPropertiesSchema(NOTHING);
        SaidSchemas.optionalWhereDefaulted(body);
        said.orNull(body);
        // records in it have become schemas of their own
        all.forEach((name, part) -> {
            if (!components.getSchemas().containsKey(name)) components.addSchema(name, part);
        });
    }

    /** Puts simple types in the place where they are used, closes patterns and sets limits. */
    void mend() {
        Map<String, Schema> simple = new LinkedHashMap<>();
        SIMPLE.forEach(name -> simple.put("#/components/schemas/" + name, all.remove(name)));
        // what only stands for another schema
        List<String> aliases = all.keySet().stream()
                .filter(name -> all.get(name).getRef() != null)
                .toList();
        aliases.forEach(name -> simple.put("#/components/schemas/" + name, all.remove(name)));
        INTERNAL.forEach(all::remove);
        mender = new SchemaMender(simple);
        mender.mendAll(all.values());
        components.setSchemas(all);
    }

    /** The schemas of a resource: input, patch, record, page and transitions. */
    void describe(ResourceModel resource) {
        // nobody says anything of what is only listed
        if (all.containsKey(resource.input())) input(resource);
        record(resource);
        page(
                resource.name() + "Page",
                resource.view().getSimpleName(),
                "A page of " + resource.plural(),
                resource.name());
        all.remove("MergePatch" + resource.details().getSimpleName());
        transitions(resource);
    }

    private void input(ResourceModel resource) {
        Schema input = all.get(resource.input());
        SaidSchemas.optionalWhereDefaulted(input);
        reorder(input, names(resource.details()));
        input.setAdditionalPropertiesSchema(NOTHING);
        all.put(resource.name() + "Patch", said.patch(resource, input));
        said.orNull(input);
    }

    /** What no resource needed by itself. */
    void finish() {
        page("HistoryPage", "HistoryEntry", "A page of a record's history (变更历史)", "HistoryEntry");
        Schema page = OASFactory.createSchema()
                .type(List.of(SchemaType.OBJECT))
                .description("What every page (分页) says beside its items.");
        page.addProperty("nextCursor", text("Opaque; pass it as `cursor` to read on. Absent on the last page.", 4000));
        page.addProperty(
                "total",
                OASFactory.createSchema()
                        .type(List.of(SchemaType.INTEGER))
                        .format("int64")
                        .minimum(java.math.BigDecimal.ZERO)
                        .maximum(java.math.BigDecimal.valueOf(Long.MAX_VALUE))
                        .description("How many records match; only with `total=true`."));
        all.put("Page", page);
        all.get("BatchOperation")
                .getProperties()
                .get("body")
                .type(List.of(SchemaType.OBJECT))
                .additionalPropertiesSchema(OASFactory.createSchema());
        for (String name : List.of("BatchRequest", "BatchOperation")) {
            SaidSchemas.optionalWhereDefaulted(all.get(name));
            all.get(name).setAdditionalPropertiesSchema(NOTHING);
            said.orNull(all.get(name));
        }
        all.remove("TransitionRequest");
        components.setSchemas(all);
    }

    private static Schema text(String description, int maxLength) {
        return OASFactory.createSchema()
                .type(List.of(SchemaType.STRING))
                .maxLength(maxLength)
                .description(description);
    }

    /** Meta is shared; what remains is the resource's own. */
    private void record(ResourceModel resource) {
        Schema flat = all.get(resource.name());
        Schema meta = all.get("Meta");
        Schema own = OASFactory.createSchema().type(List.of(SchemaType.OBJECT));
        List<String> included = resource.included();
        for (String name : names(resource.view())) {
            if (meta.getProperties().containsKey(name)) continue;
            Schema property = flat.getProperties().get(name);
            boolean filled = property.getDefaultValue() != null;
            property.setDefaultValue(null);
            own.addProperty(name, property);
            boolean required = flat.getRequired() != null && flat.getRequired().contains(name);
            if ((required || filled) && !included.contains(name)) own.addRequired(name);
        }
        Schema record = OASFactory.createSchema()
                .description(flat.getDescription())
                .addAllOf(ref("Meta"))
                .addAllOf(own);
        all.put(resource.name(), record);
    }

    private void page(String name, String viewName, String description, String item) {
        all.remove("Page" + viewName);
        Schema items = OASFactory.createSchema()
                .type(List.of(SchemaType.ARRAY))
                .items(ref(item))
                .maxItems(200);
        Schema own = OASFactory.createSchema()
                .type(List.of(SchemaType.OBJECT))
                .addProperty("items", items)
                .addRequired("items");
        all.put(
                name,
                OASFactory.createSchema()
                        .description(description + ".")
                        .addAllOf(ref("Page"))
                        .addAllOf(own));
    }

    /** The states of a resource with a life cycle, as transitions and requests for them name them. */
    private void transitions(ResourceModel resource) {
        String generated = all.keySet().stream()
                .filter(name -> name.startsWith("Transitions") && isStateOf(all.get(name), resource))
                .findFirst()
                .orElse(null);
        if (generated == null) return;
        Schema transitions = all.remove(generated);
        all.put(resource.name() + "Transitions", transitions);
        Schema request = Copies.of(all.get("TransitionRequest"));
        Schema to = transitions.getProperties().get("state");
        Map<String, Schema> properties = new LinkedHashMap<>(request.getProperties());
        properties.put("to", ref(to.getRef().replaceFirst(".*/", "")).description("The state to move to."));
        request.setProperties(properties);
        request.setAdditionalPropertiesSchema(NOTHING);
        said.orNull(request);
        all.put(resource.name() + "TransitionRequest", request);
    }

    private static boolean isStateOf(Schema transitions, ResourceModel resource) {
        String state = transitions.getProperties().get("state").getRef();
        for (RecordComponent component : resource.view().getRecordComponents()) {
            var schema =
                    component.getType().getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
            if (schema != null && state.endsWith("/" + schema.name()))
                return component.getType().isEnum();
        }
        return false;
    }

    private static void reorder(Schema schema, Iterable<String> names) {
        Map<String, Schema> ordered = new LinkedHashMap<>();
        names.forEach(name -> ordered.put(name, schema.getProperties().get(name)));
        schema.setProperties(ordered);
        if (schema.getRequired() != null) {
            Set<String> required = new TreeSet<>(schema.getRequired());
            schema.setRequired(
                    ordered.keySet().stream().filter(required::contains).toList());
        }
    }

    /** The names of a record's JSON, in order. */
    static List<String> names(Class<?> type) {
        List<String> names = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                names.addAll(names(component.getType()));
            } else {
                names.add(component.getName());
            }
        }
        return names;
    }
}
