package dev.slipway.files;

import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of a file that was looked into; its checksum is also where its bytes are. */
@Embeddable
@Schema(name = "FileDescription", description = "What is known of a file (文件信息).")
public record FileDescription(
        @Schema(required = true, maxLength = 254, description = "Its name (文件名), without a path.")
        String name,

        @Schema(required = true, maxLength = 100, description = "What it was found to be (文件类型), a media type.")
        String mediaType,

        @Schema(required = true, minimum = "1", maximum = "20971520", description = "Its size in bytes (大小).")
        int size,

        @Schema(required = true, pattern = "^[0-9a-f]{64}$", description = "Its SHA-256 checksum in hexadecimal (校验和).")
        String sha256) {}
