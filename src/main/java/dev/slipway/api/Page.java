package dev.slipway.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a list; the absence of {@code nextCursor} is the only sign of the end. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<V>(
        @Schema(required = true) List<V> items,

        @Schema(description = "Opaque; pass it as `cursor` to read on. Absent on the last page.")
        String nextCursor,

        @Schema(description = "How many records match; only with `total=true`.", minimum = "0")
        Long total) {}
