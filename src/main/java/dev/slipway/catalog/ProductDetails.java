package dev.slipway.catalog;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.data.Details;
import dev.slipway.data.Labels;
import dev.slipway.marks.Filterable;
import dev.slipway.marks.Sortable;
import dev.slipway.value.LanguageTag;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a client may say of a product. */
@Embeddable
@Schema(name = "ProductInput", description = "What a client says of a product (产品).")
record ProductDetails(
        @NotBlank
        @Size(max = 10)
        @Pattern(regexp = Keys.PATTERN)
        @Filterable
        @Sortable
        @Schema(description = "Short unique name (产品代号).")
        String key,

        @NotBlank @Size(max = 120) @Sortable @Schema(description = "Name (名称).")
        String name,

        @NotNull
        @Size(max = 40)
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(description = "The name in other languages (本地名称), by BCP 47 language tag.", defaultValue = "{}")
        Map<@LanguageTag String, @NotBlank @Size(max = 120) String> localNames,

        @Size(max = 10_000) @Schema(description = "What the product is (说明).")
        String description,

        @Filterable @Schema(description = "The product line (产品线) that it belongs to.")
        UUID productLineId,

        @Size(min = 1, max = 80) @Filterable @Schema(description = "Kind of product (类别), in the company's own words.")
        String category,

        @Schema(description = "The first day of the product's plan (计划启动日期); no release is out before it.")
        LocalDate plannedStart,

        @NotNull
        @Schema(
                description = "Whether only its team and administrators may know of the product and its records (保密).",
                defaultValue = "false")
        Boolean confidential,

        @JsonUnwrapped Labels labels)
        implements Details {

    public ProductDetails {
        localNames = localNames == null ? Map.of() : Map.copyOf(localNames);
        confidential = confidential != null && confidential;
    }
}
