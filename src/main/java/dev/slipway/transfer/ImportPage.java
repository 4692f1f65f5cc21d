package dev.slipway.transfer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of imports. */
@Schema(name = "ImportPage", description = "A page of imports (导入列表).")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportPage(
        @Schema(required = true, maxItems = 200) List<ImportView> items,

        @Schema(description = "Opaque; pass it as `cursor` to read on. Absent on the last page.", maxLength = 4000)
        String nextCursor) {}
