package dev.slipway.transfer;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.mapping.ImportFound;
import dev.slipway.mapping.ImportOptions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client reads of an import. */
@Schema(name = "Import", description = "An import (导入): a file and the job that works it off.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportView(
        @Schema(required = true) UUID id,
        @Schema(required = true) ImportState state,

        @Schema(required = true, description = "The name of the file (文件名).", maxLength = 255)
        String fileName,

        @Schema(required = true, description = "The media type of the file (文件类型).", maxLength = 200)
        String mediaType,

        @Schema(required = true, minimum = "1", description = "The size of the file in bytes (大小).")
        int size,

        @Schema(required = true, pattern = "^[0-9a-f]{64}$", description = "The SHA-256 checksum of the file (校验和).")
        String sha256,

        @Schema(required = true, description = "When it was uploaded (上传时间), UTC.")
        Instant createdAt,

        @Schema(required = true, description = "Who uploaded it (上传者).", maxLength = 200)
        String createdBy,

        @Schema(required = true) ImportFound found,

        @Schema(description = "How it is done (导入选项), once it has been started.")
        ImportOptions options,

        @Schema(required = true) ImportProgress progress,

        @Schema(required = true, description = "Whether somebody has asked it to end (是否请求取消).")
        boolean cancelRequested,

        @Schema(description = "Why it failed (失败原因).") Reason problem,

        @Schema(description = "Since when file and report on rows are no longer kept (清除时间), UTC.")
        Instant purgedAt) {

    /** Why an import failed. */
    @Schema(name = "ImportProblem", description = "Why an import failed (失败原因).")
    public record Reason(
            @Schema(required = true, description = "Stable code to branch on.", pattern = "^[A-Z0-9_]{1,80}$")
            String code,

            @Schema(required = true, description = "Why, in the reader's language.")
            String detail,

            @Schema(required = true, description = "All that is wrong with it.")
            List<ImportRowView.Fault> errors) {}
}
