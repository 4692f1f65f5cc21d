package dev.slipway.tables;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The objects of a JSON array, of a page with {@code items}, or of NDJSON. */
final class JsonReader implements TableReader {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(TableLimits.DEPTH)
                            .maxNumberLength(TableLimits.NUMBER)
                            .maxStringLength(TableLimits.ROW)
                            .maxNameLength(TableLimits.TITLE)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final ObjectReader ROWS = MAPPER.readerFor(JsonNode.class);

    private final JsonParser parser;
    private final boolean lines;
    private final Set<String> columns = new LinkedHashSet<>();
    private boolean page;
    private long number;
    private long rowStart;

    static Table table(Path file, TableFormat format) {
        Encoding encoding = Encoding.of(file, "application/json; charset=utf-8");
        return new Table(format, encoding.name(), null, null, null, null, () -> new JsonReader(file, encoding, format));
    }

    private JsonReader(Path file, Encoding encoding, TableFormat format) {
        lines = format == TableFormat.NDJSON;
        try {
            parser = limited(MAPPER.getFactory().createParser(new BufferedReader(encoding.reader(file), 1 << 16)));
            if (!lines) begin();
        } catch (IOException malformed) {
            throw fault(malformed);
        }
    }

    /** A parser that stops in a row that is too large. */
    private JsonParser limited(JsonParser unlimited) {
        return new JsonParserDelegate(unlimited) {
            @Override
            public JsonToken nextToken() throws IOException {
                JsonToken token = super.nextToken();
                if (number > 0 && currentLocation().getCharOffset() - rowStart > TableLimits.ROW) {
                    throw TableFault.of("ROW_TOO_LARGE", number, TableLimits.ROW);
                }
                return token;
            }
        };
    }

    private void begin() throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) throw TableFault.of("TABLE_EMPTY");
        if (first == JsonToken.START_OBJECT) {
            page = true;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean items = parser.currentName().equals("items");
                JsonToken value = parser.nextToken();
                if (items && value == JsonToken.START_ARRAY) return;
                parser.skipChildren();
            }
        }
        if (first != JsonToken.START_ARRAY) throw TableFault.of("JSON_ARRAY_EXPECTED");
    }

    @Override
    public List<String> columns() {
        return List.copyOf(columns);
    }

    @Override
    public TableRow next() {
        try {
            JsonToken token = parser.nextToken();
            if (token == null && lines) return null;
            if (token == JsonToken.END_ARRAY && !lines) return end();
            if (token == null) throw TableFault.of("JSON_CUT_OFF", number);
            number++;
            rowStart = parser.currentTokenLocation().getCharOffset();
            if (token != JsonToken.START_OBJECT) throw TableFault.of("JSON_OBJECT_EXPECTED", number);
            ObjectNode object = ROWS.readValue(parser);
            collect("", object);
            return new Item(number, object);
        } catch (NumberFormatException exponent) {
            throw broken(parser.currentLocation());
        } catch (IOException malformed) {
            throw fault(malformed);
        }
    }

    private TableRow end() throws IOException {
        rowStart = Long.MAX_VALUE;
        if (page) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                parser.nextToken();
                parser.skipChildren();
            }
            if (parser.currentToken() != JsonToken.END_OBJECT) throw TableFault.of("JSON_CUT_OFF", number);
        }
        if (parser.nextToken() != null) throw TableFault.of("JSON_BROKEN", number, 1, 1);
        return null;
    }

    private void collect(String path, ObjectNode object) {
        object.properties().forEach(property -> {
            String name = path + property.getKey();
            if (property.getValue() instanceof ObjectNode inner && !inner.isEmpty()) collect(name + ".", inner);
            else columns.add(name);
            if (columns.size() > TableLimits.COLUMNS) {
                throw TableFault.of("TOO_MANY_COLUMNS", number, TableLimits.COLUMNS);
            }
        });
    }

    private RuntimeException fault(IOException failure) {
        if (failure instanceof StreamConstraintsException) {
            return TableFault.of(
                    "JSON_LIMITS", number, TableLimits.DEPTH, TableLimits.NUMBER, TableLimits.TITLE, TableLimits.ROW);
        }
        if (failure instanceof com.fasterxml.jackson.core.io.JsonEOFException) {
            return TableFault.of("JSON_CUT_OFF", number);
        }
        if (failure instanceof JsonProcessingException malformed && malformed.getLocation() != null) {
            return broken(malformed.getLocation());
        }
        return new UncheckedIOException(failure);
    }

    private RuntimeException broken(JsonLocation at) {
        return TableFault.of("JSON_BROKEN", number, at.getLineNr(), at.getColumnNr());
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One object; its columns are the paths of its values. */
    private record Item(long number, ObjectNode object) implements TableRow {

        @Override
        public JsonNode cell(String column) {
            JsonNode whole = object.get(column);
            if (whole != null) return whole;
            JsonNode part = object;
            for (String name : column.split("\\.")) {
                part = part.get(name);
                if (part == null) return null;
            }
            return part;
        }
    }
}
