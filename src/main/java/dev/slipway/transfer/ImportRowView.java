package dev.slipway.transfer;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.mapping.RowError;
import dev.slipway.mapping.RowOutcome;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client reads of a row that was worked off. */
@Schema(name = "ImportRow", description = "What became of a row (行结果).")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportRowView(
        @Schema(
                required = true,
                minimum = "1",
                description =
                        "The number of the row in the file (行号), as spreadsheets count: the titles are row 1; items of JSON from 1.")
        long row,

        @Schema(required = true) RowOutcome outcome,

        @Schema(description = "The record (记录); absent for a refused row and a new record of a dry run.")
        UUID recordId,

        @Schema(required = true, description = "All that is wrong with a refused row (错误).")
        List<Fault> errors) {

    /** One thing that is wrong. */
    @Schema(name = "ImportRowError", description = "One thing wrong with a row (行错误).")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fault(
            @Schema(description = "JSON pointer into the record.", maxLength = 2000)
            String pointer,

            @Schema(description = "The column (列) that it came from.", maxLength = 1000)
            String column,

            @Schema(required = true, description = "Stable code to branch on.", pattern = "^[A-Z0-9_]{1,80}$")
            String code,

            @Schema(required = true, description = "Why, in the reader's language.")
            String detail) {

        static Fault of(RowError error, Locale locale) {
            return new Fault(error.pointer(), error.column(), error.code(), error.detail(locale));
        }
    }
}
