package dev.slipway.transfer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of rows of an import. */
@Schema(name = "ImportRowPage", description = "A page of rows of an import (逐行结果).")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportRowPage(
        @Schema(required = true, maxItems = 200) List<ImportRowView> items,

        @Schema(description = "Opaque; pass it as `cursor` to read on. Absent on the last page.", maxLength = 4000)
        String nextCursor) {}
