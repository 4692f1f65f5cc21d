package dev.slipway.mapping;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the cells of a column name other records, whose ids the field takes. */
@Schema(
        name = "ImportLookup",
        description = "How cells name other records (引用查找): by a field that says which it is, instead of by id.")
public record RecordLookup(
        @Size(max = 100)
        @Schema(description = "The resource (资源) of those records; without it, the one that the field refers to.")
        String resource,

        @NotBlank
        @Size(max = 100)
        @Schema(description = "A text field (按字段查找) of theirs, such as `key`, `name` or `externalId`.")
        String by,

        @Size(max = 80)
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]*")
        @Schema(description = "The other system (外部系统), for `externalId`.")
        String externalSource) {}
