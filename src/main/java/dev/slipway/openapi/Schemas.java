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
    private static final Schema NOTHING = OASFactory.createSchema().booleanSchema(false);

    private final Components components;
    private final Map<String, Schema> all;
    private SchemaMender mender;

    Schemas(Components components) {
        this.components = components;
        this.all = new LinkedHashMap<>(components.getSchemas());
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
        orNull(body);
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
        optionalWhereDefaulted(input);
        reorder(input, names(resource.details()));
        input.setAdditionalPropertiesSchema(NOTHING);
        all.put(resource.name() + "Patch", patch(resource, input));
        orNull(input);
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
        all.remove("TransitionRequest");
        components.setSchemas(all);
    }

    private static Schema text(String description, int maxLength) {
        return OASFactory.createSchema()
                .type(List.of(SchemaType.STRING))
                .maxLength(maxLength)
                .description(description);
    }

    /** A client may say that there is no value by null as well as by leaving it out, in records inside the record too. */
    private void orNull(Schema input) {
        Map<String, Schema> properties = new LinkedHashMap<>(input.getProperties());
        properties.replaceAll((name, property) -> {
            Schema said = said(property);
            return input.getRequired() != null && input.getRequired().contains(name) ? said : orNullItself(said);
        });
        input.setProperties(properties);
    }

    /** A record that has fields to leave out is another schema where a client says it than where a client reads it. */
    private Schema said(Schema property) {
        Schema copy = Copies.of(property);
        if (copy.getItems() != null) return copy.items(said(copy.getItems()));
        if (copy.getRef() == null) return copy;
        String name = copy.getRef().replaceFirst(".*/", "");
        Schema read = all.get(name);
        if (read == null || read.getProperties() == null) return copy;
        if (!all.containsKey(name + "Input")) {
            Schema input = Copies.of(read).additionalPropertiesSchema(NOTHING);
            Map<String, Schema> parts = new LinkedHashMap<>(read.getProperties());
            parts.replaceAll((field, part) -> Copies.of(part));
            input.setProperties(parts);
            optionalWhereDefaulted(input);
            List<String> required = input.getRequired() == null ? List.of() : input.getRequired();
            if (required.containsAll(input.getProperties().keySet())) return copy;
            read.getProperties().values().forEach(part -> part.setDefaultValue(null));
            all.put(name + "Input", input);
            orNull(input);
        }
        return copy.ref("#/components/schemas/" + name + "Input");
    }

    private static Schema orNullItself(Schema property) {
        Schema copy = Copies.of(property);
        if (copy.getRef() == null) {
            List<SchemaType> types = new ArrayList<>(copy.getType());
            types.add(SchemaType.NULL);
            return copy.type(types);
        }
        copy.setDescription(null);
        return OASFactory.createSchema()
                .description(property.getDescription())
                .addAnyOf(copy)
                .addAnyOf(OASFactory.createSchema().type(List.of(SchemaType.NULL)));
    }

    private static void optionalWhereDefaulted(Schema input) {
        input.getProperties().forEach((name, property) -> {
            if (property.getDefaultValue() == null) return;
            input.removeRequired(name);
            // type generators take a field with a default for one that must be sent
            property.setDefaultValue(null);
        });
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

    private Schema patch(ResourceModel resource, Schema input) {
        Schema patch = OASFactory.createSchema()
                .type(List.of(SchemaType.OBJECT))
                .description("A merge patch (RFC 7396) to a " + resource.noun() + " (" + resource.chinese()
                        + "): only what changes; null removes a value.")
                .additionalPropertiesSchema(NOTHING);
        input.getProperties().forEach((name, property) -> patch.addProperty(name, nullable(property)));
        return patch;
    }

    private Schema nullable(Schema property) {
        Schema copy = Copies.of(property);
        copy.setDefaultValue(null);
        Schema target = copy.getRef() == null ? null : all.get(copy.getRef().replaceFirst(".*/", ""));
        if (target != null && target.getProperties() != null) return partial(target);
        if (copy.getRef() != null) return orNullItself(copy);
        if (copy.getItems() != null) copy.setItems(said(copy.getItems()));
        List<SchemaType> types = new ArrayList<>(copy.getType());
        types.add(SchemaType.NULL);
        Schema values = copy.getAdditionalPropertiesSchema();
        if (values != null && values.getType() != null) copy.setAdditionalPropertiesSchema(nullable(values));
        return copy.type(types);
    }

    /** A record in the record is merged too: it may come in part. */
    private Schema partial(Schema whole) {
        Schema part = OASFactory.createSchema()
                .type(List.of(SchemaType.OBJECT, SchemaType.NULL))
                .description(whole.getDescription())
                .additionalPropertiesSchema(NOTHING);
        whole.getProperties().forEach((name, property) -> part.addProperty(name, nullable(property)));
        return part;
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
        orNull(request);
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
