package dev.slipway.tables;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A format that tables come in. */
public enum TableFormat {
    CSV("text/csv", ".csv", ".tsv", ".txt"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"),
    JSON("application/json", ".json"),
    NDJSON("application/x-ndjson", ".ndjson", ".jsonl");

    private final String mediaType;
    private final String[] endings;

    TableFormat(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = endings;
    }

    public String mediaType() {
        return mediaType;
    }

    /** How names of such files end. */
    public String[] endings() {
        return endings.clone();
    }

    /** The format that a Content-Type names. */
    public static Optional<TableFormat> named(String contentType) {
        String named = contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(named))
                .findFirst();
    }
}
