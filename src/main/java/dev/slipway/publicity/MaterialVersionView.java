package dev.slipway.publicity;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.files.FileDescription;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client reads of one version of a material's content. */
@Schema(name = "MaterialVersion", description = "One version of the content of a material (物料版本); it never changes.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MaterialVersionView(
        @Schema(required = true, minimum = "1", description = "Counts from 1 (版本号).")
        int number,

        @Schema(
                required = true,
                description = "What was decided of it; an old one keeps what it had when the next came.")
        MaterialStatus status,

        @Schema(format = "uri", maxLength = 2000, description = "Where it leads (链接); of a LINK only.")
        String url,

        @Schema(description = "The file (文件); of a FILE only.")
        FileDescription file,

        @Schema(required = true, description = "UTC.") Instant createdAt,

        @Schema(required = true, description = "Who: `token:<id>`, `person:<id>` or `system`.")
        String createdBy) {}
