package dev.slipway.transfer;

import dev.slipway.mapping.ImportFound;
import dev.slipway.mapping.ImportOptions;
import java.nio.file.Path;
import java.util.UUID;

/**
 * One import that is worked off.
 *
 * @param file a copy of what was uploaded, gone when the work ends
 */
public record ImportJob(UUID id, Path file, String contentType, ImportFound found, ImportOptions options) {}
