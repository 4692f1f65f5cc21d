package dev.slipway.history;

import java.time.Instant;
import java.util.UUID;

/**
 * One change of one record.
 *
 * @param productId the product that the record belongs to, null where there is none
 * @param wholeId the record that the record is a part of, null where there is none
 * @param before what clients read before, null for a new record
 * @param after what clients read now
 */
public record Change(
        String resource,
        UUID recordId,
        UUID productId,
        UUID wholeId,
        int version,
        Event event,
        Instant at,
        String actor,
        String reason,
        Record before,
        Record after) {}
