package dev.slipway.features;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.data.Details;
import dev.slipway.data.Labels;
import dev.slipway.marks.Filterable;
import dev.slipway.marks.Sortable;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client may say of a feature. */
@Embeddable
@Schema(name = "FeatureInput", description = "What a client says of a feature (产品特点).")
record FeatureDetails(
        @NotNull @Filterable @Schema(description = "The product (产品).")
        UUID productId,

        @Filterable @Schema(description = "The release (版本) of the same product that brings it.")
        UUID releaseId,

        @Filterable
        @Schema(
                description =
                        "The feature of the same product that it is a part of (上级特点); absent at a root. A tree has at most four levels. Moving a feature moves everything below it.")
        UUID parentId,

        @NotBlank @Size(max = 200) @Sortable @Schema(description = "Name (名称).")
        String name,

        @Size(max = 10_000) @Schema(description = "The problem that it solves (解决的问题).")
        String problem,

        @Size(max = 10_000) @Schema(description = "What customers gain by it (带来的价值).")
        String benefit,

        @JsonUnwrapped Labels labels)
        implements Details {}
