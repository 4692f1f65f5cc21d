package dev.slipway.strategy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.data.Details;
import dev.slipway.data.Labels;
import dev.slipway.marks.Filterable;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client may say of a strategy. */
@Embeddable
@Schema(name = "StrategyInput", description = "What a client says of a strategy (产品战略).")
record StrategyDetails(
        @NotNull
        @Filterable
        @Schema(description = "The product (产品); a strategy stays with it, as its number counts the product's.")
        UUID productId,

        @NotBlank @Size(max = 2000) @Schema(description = "What the product is to become (愿景).")
        String vision,

        @Schema(description = "Whom it is for and why they choose it (定位).")
        Positioning positioning,

        @Size(max = 10_000) @Schema(description = "Which customers it serves and which not (客户细分).")
        String segmentation,

        @Size(max = 10_000) @Schema(description = "Why it is called what it is called (命名理由).")
        String namingRationale,

        @Size(max = 10_000) @Schema(description = "What it means for the company (对公司的战略意义).")
        String strategicSignificance,

        @Size(max = 10_000) @Schema(description = "Its role in the product line (在产品线中的角色).")
        String roleInLine,

        @NotNull
        @Filterable
        @Schema(
                description = "Whether only the product's team and administrators may know of it (保密).",
                defaultValue = "false")
        Boolean confidential,

        @JsonUnwrapped Labels labels)
        implements Details {

    public StrategyDetails {
        // the database cannot tell a positioning without parts from none
        positioning = positioning == null || positioning.empty() ? null : positioning;
        confidential = confidential != null && confidential;
    }
}
