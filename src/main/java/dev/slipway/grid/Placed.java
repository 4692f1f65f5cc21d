package dev.slipway.grid;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.value.EngagementLevel;
import dev.slipway.value.Function;
import dev.slipway.value.LocalNames;
import dev.slipway.value.Quadrant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stakeholder with its place in the grid. */
@Schema(name = "GridStakeholder", description = "A stakeholder (干系人) with its place in the power/interest grid.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Placed(
        @Schema(required = true, description = "The stakeholder (干系人).")
        UUID stakeholderId,

        @Schema(required = true, maxLength = 300, description = "Name (名称).")
        String name,

        @Schema(required = true, description = "The name in other languages (本地名称), by BCP 47 language tag.")
        Map<String, String> localNames,

        @Schema(required = true, ref = "#/components/schemas/StakeholderKind")
        String kind,

        @Schema(required = true) Function function,

        @Schema(required = true, description = "The engagement (参与度评估) that says so.")
        UUID engagementId,

        @Schema(required = true, description = "The first day on which it is so (生效日期).")
        LocalDate validFrom,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(required = true, type = SchemaType.STRING, pattern = Placed.SCALE, description = "Power (权力), 1 to 5.")
        BigDecimal power,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                required = true,
                type = SchemaType.STRING,
                pattern = Placed.SCALE,
                description = "Interest (利益), 1 to 5.")
        BigDecimal interest,

        @Schema(required = true) Quadrant quadrant,

        @Schema(required = true, description = "How far the stakeholder goes along (当前参与程度).")
        EngagementLevel currentEngagement,

        @Schema(required = true, description = "How far the stakeholder should go along (期望参与程度).")
        EngagementLevel desiredEngagement,

        @Schema(
                required = true,
                minimum = "-4",
                maximum = "4",
                description = "How many positions it is from the one to the other (参与差距).")
        Integer gap) {

    private static final String SCALE = "^[1-5](\\.[0-9])?$";

    /** The order of the list, and of the numbers in the picture. */
    static final Comparator<Placed> ORDER = Comparator.comparing(Placed::quadrant)
            .thenComparing(Placed::power, Comparator.reverseOrder())
            .thenComparing(Placed::interest, Comparator.reverseOrder())
            .thenComparing(Placed::name)
            .thenComparing(Placed::stakeholderId);

    /** The name that a reader of a language knows best. */
    String nameFor(Locale locale) {
        return LocalNames.of(name, localNames, locale);
    }
}
