package dev.slipway.history;

import java.util.Set;
import java.util.UUID;

/**
 * How much of what is confidential a reader may know.
 *
 * @param all whether nothing is hidden
 * @param person the person who reads, null for none: knows of the products whose team the person is on today
 * @param products the products whose confidential records the reader knows of besides
 */
public record Sight(boolean all, UUID person, Set<UUID> products) {}
