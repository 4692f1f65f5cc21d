package dev.slipway.catalog;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.data.Details;
import dev.slipway.data.Labels;
import dev.slipway.marks.Filterable;
import dev.slipway.marks.Sortable;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client may say of a product line. */
@Embeddable
@Schema(name = "ProductLineInput", description = "What a client says of a product line (产品线).")
record ProductLineDetails(
        @NotBlank
        @Size(max = 10)
        @Pattern(regexp = Keys.PATTERN)
        @Filterable
        @Sortable
        @Schema(description = "Short unique name (产品线代号).")
        String key,

        @NotBlank @Size(max = 120) @Sortable @Schema(description = "Name (名称).")
        String name,

        @Size(max = 10_000) @Schema(description = "What the line is for (说明).")
        String description,

        @Filterable @Schema(description = "The person who answers for the line (产品线负责人).")
        UUID managerId,

        @JsonUnwrapped Labels labels)
        implements Details {}
