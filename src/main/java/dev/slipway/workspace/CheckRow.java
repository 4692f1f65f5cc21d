package dev.slipway.workspace;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.slipway.problem.ProblemException;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks whether lines are rows of a table: JSON objects of its columns. What is in them, the database judges. */
final class CheckRow {

    /** As far as PostgreSQL goes; a line has a limit of its own. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(150_000)
                    .maxStringLength(Lines.LONGEST)
                    .build())
            .build();

    private final Table table;
    private final String key;
    private final Set<String> known;
    private final Set<String> needed;

    CheckRow(Table table) {
        this.table = table;
        this.key = table.key().get(0).name();
        this.known = Set.copyOf(table.columnNames());
        this.needed = table.columns().stream()
                .filter(Column::needed)
                .map(Column::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The value of the first column of the key; a 422 problem where the line is no row. */
    String key(byte[] line, long number) {
        try (JsonParser json = JSON.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) throw refused(number, "WORKSPACE_LINE_NOT_JSON");
            String found = null;
            Set<String> missing = new HashSet<>(needed);
            Set<String> seen = new HashSet<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                if (!known.contains(name)) throw refused(number, "WORKSPACE_COLUMN_UNKNOWN", name);
                if (!seen.add(name)) throw refused(number, "WORKSPACE_COLUMN_TWICE", name);
                if (json.nextToken() != JsonToken.VALUE_NULL) missing.remove(name);
                if (name.equals(key)) found = json.getText();
                json.skipChildren();
            }
            if (json.nextToken() != null) throw refused(number, "WORKSPACE_LINE_NOT_JSON");
            if (!missing.isEmpty()) {
                throw refused(
                        number,
                        "WORKSPACE_COLUMN_MISSING",
                        String.join(", ", missing.stream().sorted().toList()));
            }
            return found;
        } catch (JsonProcessingException broken) {
            throw refused(number, "WORKSPACE_LINE_NOT_JSON");
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private ProblemException refused(long number, String code, Object... arguments) {
        return Refused.line(table.file(), number, code, arguments);
    }
}
