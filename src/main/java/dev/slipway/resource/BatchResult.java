package dev.slipway.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.problem.Problem;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of one operation of a batch. */
@Schema(name = "BatchResult", description = "What became of one operation of a batch (单项结果).")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BatchResult(
        @Schema(
                required = true,
                minimum = "200",
                maximum = "599",
                description =
                        "The status (状态码) that the operation would have had by itself; 424 where it was not tried because others failed.")
        int status,

        @Schema(description = "The record (记录); absent for a new one of a dry run and where the operation failed.")
        UUID id,

        @Schema(minimum = "1", description = "The version (版本) of the record now.")
        Integer version,

        @Schema(description = "Why it failed (失败原因).") Problem problem) {

    static final int NOT_TRIED = 424;

    boolean succeeded() {
        return status < 400;
    }
}
