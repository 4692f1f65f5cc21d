package dev.slipway.publicity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.data.Labels;
import dev.slipway.marks.Filterable;
import dev.slipway.marks.Sortable;
import dev.slipway.parts.Outcome;
import dev.slipway.parts.PartDetails;
import dev.slipway.value.LanguageTag;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a client may say of a publicity item. */
@Embeddable
@Schema(
        name = "PublicityItemInput",
        description =
                "What a client says of a publicity item (宣传). What is published with it are its materials (宣传物料).")
record PublicityItemDetails(
        @NotNull @Filterable @Schema(description = "The launch plan (上市计划); an item stays with it.")
        UUID launchPlanId,

        @NotBlank @Size(max = 120) @Sortable @Schema(description = "Name (名称).")
        String name,

        @NotBlank
        @Size(max = 80)
        @Filterable
        @Schema(
                description =
                        "Where it is published (宣传渠道), in the company's own words: press, social media, trade fair …")
        String channel,

        @NotBlank
        @Size(max = 80)
        @Filterable
        @Schema(description = "What it is (形式), in the company's own words: article, film, poster …")
        String format,

        @NotNull
        @Size(max = 40)
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(description = "What it says above all (核心信息), by BCP 47 language tag.", defaultValue = "{}")
        Map<@LanguageTag String, @NotBlank @Size(max = 2_000) String> messages,

        @Size(min = 1, max = 120)
        @Filterable
        @Schema(description = "The segment (目标细分市场) that it speaks to; absent for all.")
        String segment,

        @Filterable(range = true) @Sortable @Schema(description = "When it is to be published (计划发布日期).")
        LocalDate publishOn,

        @Filterable @Schema(description = "The person (负责人) who answers for it.")
        UUID ownerId,

        @NotNull
        @Schema(
                description = "Whether it is published with an approved material at least (是否需要物料).",
                defaultValue = "true")
        Boolean materialsNeeded,

        @Outcome @Min(0) @Schema(description = "How many people it has reached (触达人数).")
        Integer reached,

        @Outcome @Size(min = 1, max = 2_000) @Schema(description = "What came of it (宣传效果).")
        String result,

        @Size(max = 10_000) @Schema(description = "Note (说明).")
        String note,

        @JsonUnwrapped Labels labels)
        implements PartDetails {

    PublicityItemDetails {
        messages = messages == null ? Map.of() : Map.copyOf(messages);
        materialsNeeded = materialsNeeded == null || materialsNeeded;
    }

    @Override
    public UUID wholeId() {
        return launchPlanId;
    }
}
