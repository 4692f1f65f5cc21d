package dev.slipway.strategy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.data.Details;
import dev.slipway.data.Labels;
import dev.slipway.marks.Filterable;
import dev.slipway.marks.Sortable;
import dev.slipway.value.LanguageTag;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client may say of a name candidate. */
@Embeddable
@Schema(name = "NameCandidateInput", description = "What a client says of a name candidate (命名候选).")
record NameCandidateDetails(
        @NotNull @Filterable @Schema(description = "The product (产品) that may be called so.")
        UUID productId,

        @NotBlank
        @Size(max = 120)
        @Sortable
        @Schema(description = "The name (名称); once for each product and language, whatever its case.")
        String name,

        @NotNull
        @LanguageTag
        @Size(max = 35)
        @Filterable
        @Schema(description = "The language (语言) that it is a name in, as a BCP 47 tag.")
        String language,

        @Size(max = 10_000) @Schema(description = "What speaks for it (理由).")
        String rationale,

        @NotNull @Schema(description = "Whether it is a trademark of others (商标检查).", defaultValue = "{}")
        NameCheck trademarkCheck,

        @NotNull @Schema(description = "Whether its domain is free (域名检查).", defaultValue = "{}")
        NameCheck domainCheck,

        @JsonUnwrapped Labels labels)
        implements Details {

    public NameCandidateDetails {
        trademarkCheck = trademarkCheck == null ? NameCheck.NONE : trademarkCheck;
        domainCheck = domainCheck == null ? NameCheck.NONE : domainCheck;
    }
}
