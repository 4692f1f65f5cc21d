package dev.slipway.transfer;

import dev.slipway.mapping.ImportFound;
import dev.slipway.mapping.ImportOptions;
import dev.slipway.mapping.RowError;
import dev.slipway.security.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** An import as it is kept. */
record StoredImport(
        UUID id,
        ImportState state,
        String fileName,
        String contentType,
        int size,
        String sha256,
        ImportFound found,
        ImportOptions options,
        Instant createdAt,
        String createdBy,
        Caller caller,
        Instant startedAt,
        Instant endedAt,
        Counts counts,
        boolean cancel,
        Failure problem,
        Instant purgedAt) {

    /** How far it is. */
    record Counts(
            long total, long done, long created, long changed, long unchanged, long refused, long busy, long shown) {}

    /** Why it failed. */
    record Failure(String code, String en, String zh, List<RowError> errors) {}

    String mediaType() {
        return contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    ImportView view(Locale locale) {
        long done = Math.max(counts.done, counts.shown);
        int percentage = counts.total == 0
                ? state == ImportState.DONE ? 100 : 0
                : (int) Math.min(100, done * 100 / counts.total);
        Integer speed = counts.busy == 0 || counts.done == 0
                ? null
                : (int) Math.min(Integer.MAX_VALUE, counts.done * 1000 / counts.busy);
        return new ImportView(
                id,
                state,
                fileName,
                mediaType(),
                size,
                sha256,
                createdAt,
                createdBy,
                found,
                options,
                new ImportProgress(
                        counts.total,
                        done,
                        counts.created,
                        counts.changed,
                        counts.unchanged,
                        counts.refused,
                        percentage,
                        speed,
                        startedAt,
                        endedAt),
                cancel,
                problem == null ? null : reason(locale),
                purgedAt);
    }

    private ImportView.Reason reason(Locale locale) {
        return new ImportView.Reason(
                problem.code,
                locale.getLanguage().equals("zh") ? problem.zh : problem.en,
                problem.errors.stream()
                        .map(error -> ImportRowView.Fault.of(error, locale))
                        .toList());
    }
}
