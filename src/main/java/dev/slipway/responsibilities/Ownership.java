package dev.slipway.responsibilities;

import java.util.UUID;

/**
 * Whom a subject belongs to.
 *
 * @param productId the product that it is of or about; null where there is none
 * @param productLineId the line that it belongs to; null where it belongs to a product
 * @param wholeId the launch plan that it is or is a part of; null where there is none
 */
record Ownership(UUID productId, UUID productLineId, UUID wholeId) {}
