package dev.slipway.security;

import dev.slipway.security.PermissionMatrixTest.Operation;
import dev.slipway.testing.Records;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of the table: who may call an operation, and whom it answers otherwise.
 *
 * @param otherwise the statuses of those who are neither answered with success nor refused as others are
 */
record Entry(Permitted permitted, Map<Visitor, Integer> otherwise) {

    private static final Path TABLE = Path.of("src", "test", "resources", "permissions", "operations.csv");

    /** A visitor, a status and the reason. */
    private static final Pattern OTHERWISE = Pattern.compile("([A-Z_]+)=(\\d{3}) \\S.*");

    /** The table by operation. */
    static Map<String, Entry> table() {
        Map<String, Entry> table = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(TABLE)) {
                if (line.startsWith("#")) continue;
                String[] columns = line.split(",");
                if (table.put(columns[0], of(columns)) != null) throw new IllegalStateException(line + " is twice");
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return table;
    }

    private static Entry of(String... columns) {
        Map<Visitor, Integer> otherwise = new EnumMap<>(Visitor.class);
        for (int i = 2; i < columns.length; i++) {
            Matcher said = OTHERWISE.matcher(columns[i]);
            if (!said.matches()) throw new IllegalStateException("no visitor, status and reason: " + columns[i]);
            otherwise.put(Visitor.valueOf(said.group(1)), Integer.valueOf(said.group(2)));
        }
        return new Entry(Permitted.valueOf(columns[1]), otherwise);
    }

    boolean lets(Visitor visitor) {
        return permitted.to(visitor);
    }

    /** What a visitor is answered. */
    int status(Visitor visitor, int success) {
        if (otherwise.containsKey(visitor)) return otherwise.get(visitor);
        if (lets(visitor)) return success;
        return Visitor.STRANGERS.contains(visitor) ? 401 : 403;
    }

    /** Where an operation is tried: around a product of its own if that is what it does something to. */
    Place placeOf(Operation operation) {
        Place place = operation.resource().equals("products") ? Place.of(Records.product()) : Place.common();
        return permitted == Permitted.OF_A_PRODUCT_WITHOUT_TEAM ? place.withoutTeam() : place;
    }
}
