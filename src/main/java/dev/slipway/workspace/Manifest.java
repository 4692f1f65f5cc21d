package dev.slipway.workspace;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;

/**
 * What an archive says of itself, in its last entry.
 *
 * @param format {@link #FORMAT}
 * @param formatVersion the version of the format; it grows when older Slipways could not read the archive
 * @param slipwayVersion the Slipway that wrote it
 * @param schemaVersion the version of its tables
 * @param exportedAt the moment of which everything in it is
 * @param feedPosition the position of the change feed at that moment
 * @param notice what whoever has it must know
 */
@JsonPropertyOrder({
    "format",
    "formatVersion",
    "slipwayVersion",
    "schemaVersion",
    "exportedAt",
    "feedPosition",
    "notice",
    "tables",
    "files"
})
record Manifest(
        String format,
        int formatVersion,
        String slipwayVersion,
        String schemaVersion,
        Instant exportedAt,
        String feedPosition,
        String notice,
        List<Part> tables,
        Files files) {

    static final String ENTRY = "manifest.json";
    static final String FORMAT = "slipway-workspace";
    static final int FORMAT_VERSION = 1;
    static final String NOTICE =
            "Holds everything, confidential records and personal data such as contacts included: keep it as safe as the database."
                    + " 含全部数据，包括机密记录和联系方式等个人信息，请按数据库同等级别保管。";

    /** The rows of one table: where they are, and what they come to. */
    @JsonPropertyOrder({"table", "file", "rows", "bytes", "sha256", "columns"})
    record Part(String table, String file, long rows, long bytes, String sha256, List<String> columns) {}

    /** The files beside the tables, each named by its checksum: how many, and their bytes. */
    @JsonPropertyOrder({"count", "bytes"})
    record Files(long count, long bytes) {}

    /** Whether nothing that is needed is missing, or cannot be. */
    boolean isWhole() {
        return schemaVersion != null
                && slipwayVersion != null
                && tables != null
                && files != null
                && files.count >= 0
                && files.bytes >= 0
                && tables.stream()
                        .allMatch(part -> part != null
                                && part.table != null
                                && part.file != null
                                && part.sha256 != null
                                && part.columns != null
                                && part.rows >= 0
                                && part.bytes >= 0);
    }

    long rows() {
        return tables.stream().mapToLong(Part::rows).sum();
    }
}
