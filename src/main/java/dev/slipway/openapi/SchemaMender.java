package dev.slipway.openapi;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** What the generator leaves open in every schema: simple types by reference, patterns without ends, missing limits. */
final class SchemaMender {

    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_ADDRESS = 8_192;
    private static final int LONGEST_LIST = 1_000;
    private static final String DECIMAL = "^-?(0|[1-9][0-9]{0,18})(\\.[0-9]{1,12})?$";
    private static final int LONGEST_DECIMAL = 33;

    private final Map<String, Schema> simple;

    SchemaMender(Map<String, Schema> simple) {
        this.simple = simple;
    }

    void mendAll(Collection<Schema> schemas) {
        schemas.forEach(this::mend);
    }

    void mend(Schema schema) {
        inline(schema);
        if (schema.getRef() != null) {
            schema.setType((List<SchemaType>) null);
            return;
        }
        decimal(schema);
        close(schema);
        if ("uuid".equals(schema.getFormat())) schema.setPattern(null);
        limit(schema);
        if (schema.getProperties() != null) mendAll(schema.getProperties().values());
        if (schema.getItems() != null) mend(schema.getItems());
        if (schema.getAdditionalPropertiesSchema() != null) mend(schema.getAdditionalPropertiesSchema());
    }

    private void inline(Schema schema) {
        Schema target = simple.get(schema.getRef());
        if (target == null) return;
        schema.setRef(target.getRef());
        if (target.getRef() != null) return;
        schema.setType(target.getType());
        schema.setFormat(target.getFormat());
    }

    /** A decimal is a string, so that no digit is lost. */
    private static void decimal(Schema schema) {
        if (!is(schema, SchemaType.NUMBER) || schema.getFormat() != null) return;
        schema.type(List.of(SchemaType.STRING)).minimum(null).maximum(null).multipleOf(null);
        if (schema.getPattern() == null) schema.pattern(DECIMAL).maxLength(LONGEST_DECIMAL);
    }

    /** A Bean Validation pattern matches the whole text, a JSON Schema pattern any part. */
    private static void close(Schema schema) {
        String pattern = schema.getPattern();
        if (pattern == null || pattern.startsWith("^") || pattern.equals("\\S")) return;
        schema.setPattern("^" + pattern + "$");
    }

    private static void limit(Schema schema) {
        boolean free = schema.getFormat() == null || schema.getFormat().startsWith("uri");
        if (is(schema, SchemaType.STRING) && free && schema.getEnumeration() == null && schema.getMaxLength() == null) {
            schema.setMaxLength(schema.getFormat() == null ? LONGEST_TEXT : LONGEST_ADDRESS);
        }
        if (is(schema, SchemaType.ARRAY) && schema.getMaxItems() == null) schema.setMaxItems(LONGEST_LIST);
        if (!is(schema, SchemaType.INTEGER)) return;
        boolean small = "int32".equals(schema.getFormat());
        if (schema.getMinimum() == null) {
            schema.setMinimum(BigDecimal.valueOf(small ? Integer.MIN_VALUE : Long.MIN_VALUE));
        }
        if (schema.getMaximum() == null) {
            schema.setMaximum(BigDecimal.valueOf(small ? Integer.MAX_VALUE : Long.MAX_VALUE));
        }
    }

    private static boolean is(Schema schema, SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }
}
