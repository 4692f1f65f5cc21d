package dev.slipway.workspace;

import java.util.List;
import java.util.Set;

/**
 * What the tables of the database say of themselves, and of each other.
 *
 * @param version the version of the schema
 * @param tables those that are exported, in the order of their names
 * @param staying those that belong to the place
 * @param empty those of them that hold nothing where an archive is brought in
 * @param records those that hold records, of both
 * @param references what refers to what among those that are exported
 */
record Contents(
        String version,
        List<Table> tables,
        List<String> staying,
        List<String> empty,
        Set<String> records,
        List<Reference> references) {

    /** That rows of one table refer to rows of another one, or of the same. */
    record Reference(String from, String to) {}
}
