package dev.slipway.baselines;

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

/** What a client may say of a baseline. */
@Embeddable
@Schema(
        name = "BaselineInput",
        description =
                "What a client says of a baseline (基线). Creating it freezes the roadmap; from then on only what is said about the baseline itself changes.")
record BaselineDetails(
        @NotNull @Filterable @Schema(description = "The roadmap (路线图) that it freezes, the same for ever.")
        UUID roadmapId,

        @NotBlank @Size(max = 120) @Sortable @Schema(description = "Name (名称).")
        String name,

        @Size(max = 10_000) @Schema(description = "What was agreed with it, and with whom (说明).")
        String note,

        @JsonUnwrapped Labels labels)
        implements Details {}
