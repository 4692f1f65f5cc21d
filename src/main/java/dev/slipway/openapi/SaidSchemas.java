package dev.slipway.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * The schemas of what clients say, where null stands for nothing, and only a part need be said of what is patched.
 *
 * @param all the shared schemas by name, to which those of records in records are added
 */
record SaidSchemas(Map<String, Schema> all) {

    /** A client may say that there is no value by null as well as by leaving it out, in records inside the record too. */
    void orNull(Schema input) {
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
            Schema input = Copies.of(read).additionalPropertiesSchema(Schemas.NOTHING);
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

    static void optionalWhereDefaulted(Schema input) {
        input.getProperties().forEach((name, property) -> {
            if (property.getDefaultValue() == null) return;
            input.removeRequired(name);
            // type generators take a field with a default for one that must be sent
            property.setDefaultValue(null);
        });
    }

    Schema patch(ResourceModel resource, Schema input) {
        Schema patch = OASFactory.createSchema()
                .type(List.of(SchemaType.OBJECT))
                .description("A merge patch (RFC 7396) to a " + resource.noun() + " (" + resource.chinese()
                        + "): only what changes; null removes a value.")
                .additionalPropertiesSchema(Schemas.NOTHING);
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
                .additionalPropertiesSchema(Schemas.NOTHING);
        whole.getProperties().forEach((name, property) -> part.addProperty(name, nullable(property)));
        return part;
    }
}
