package dev.slipway.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A failure as RFC 9457 problem details. */
@Schema(name = "Problem", description = "A failure (问题详情), RFC 9457. Branch on `code`, show `title` and `detail`.")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        @Schema(required = true, description = "A page of this server that explains the problem.")
        URI type,

        @Schema(required = true, description = "What went wrong, in the caller's language.")
        String title,

        @Schema(required = true, description = "The HTTP status.", minimum = "400", maximum = "599")
        int status,

        @Schema(required = true, description = "What went wrong this time, in the caller's language.")
        String detail,

        @Schema(required = true, description = "The path that was asked.", format = "uri-reference")
        URI instance,

        @Schema(
                required = true,
                description = "Stable code to branch on.",
                pattern = "^[A-Z0-9_]{1,80}$",
                maxLength = 80)
        String code,

        @Schema(
                required = true,
                description = "Finds this request in the server's log.",
                pattern = "^[0-9a-f]{32}$",
                maxLength = 32)
        String traceId,

        @Schema(description = "Everything that is wrong with the input, at once.")
        List<Error> errors) {

    /** One thing wrong with the input. */
    @Schema(name = "ProblemError", description = "One thing wrong with the input (输入错误).")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Error(
            @Schema(description = "JSON pointer into the body.")
            String pointer,

            @Schema(description = "Name of the query parameter, path parameter or header.")
            String parameter,

            @Schema(
                    required = true,
                    description = "Stable code to branch on.",
                    pattern = "^[A-Z0-9_]{1,80}$",
                    maxLength = 80)
            String code,

            @Schema(required = true, description = "Why, in the caller's language.")
            String detail) {}
}
