package dev.slipway.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A column that a file was found to have. */
@Schema(name = "ImportFoundColumn", description = "A column of the file (列).")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FoundColumn(
        @Schema(required = true, description = "Its title (列名), for JSON the path of a value.", maxLength = 1000)
        String name,

        @Schema(
                description =
                        "The field (建议字段) that it seems to be for, by its name or Chinese title; absent where none fits.",
                maxLength = 200)
        String field) {}
