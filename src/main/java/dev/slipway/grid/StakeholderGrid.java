package dev.slipway.grid;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.value.Formula;
import dev.slipway.value.Function;
import dev.slipway.value.Quadrant;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The power/interest grid of a product's stakeholders on a day. */
@Schema(
        name = "StakeholderGrid",
        description =
                "The power/interest grid (权力利益矩阵) of a product: every stakeholder with an engagement that is current on a day, and its quadrant.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record StakeholderGrid(
        @Schema(required = true, description = "The product (产品).")
        UUID productId,

        @Schema(required = true, maxLength = 120, description = "The name of the product.")
        String productName,

        @Schema(required = true, description = "The name of the product in other languages, by BCP 47 language tag.")
        Map<String, String> productLocalNames,

        @Schema(required = true, description = "The day of which the engagements are current (截至日期).")
        LocalDate asOf,

        @Schema(description = "The function (职能) that was asked for; absent for all.")
        Function function,

        @Schema(
                required = true,
                minItems = 4,
                maxItems = 4,
                description = "How many stakeholders each quadrant has (各象限人数).")
        List<Tally> quadrants,

        @Schema(
                required = true,
                maxItems = ReadGrid.MOST,
                description = "The stakeholders by quadrant, power, interest (each the highest first) and name.")
        List<Placed> stakeholders,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                required = true,
                type = SchemaType.STRING,
                pattern = "^[1-5](\\.[0-9])?$",
                description = "From which on power and interest are high (分界值).")
        BigDecimal cut,

        @Schema(required = true, description = "How the quadrants are computed (计算公式).")
        Formula quadrantFormula,

        @Schema(required = true, description = "How the gaps are computed (计算公式).")
        Formula gapFormula,

        @Schema(required = true, description = "When this was computed (计算时间), UTC.")
        Instant computedAt) {

    /** How many stakeholders a quadrant has. */
    @Schema(name = "StakeholderGridQuadrant", description = "How many stakeholders a quadrant has (象限人数).")
    record Tally(
            @Schema(required = true) Quadrant quadrant,

            @Schema(required = true, minimum = "0", description = "How many (人数).")
            Integer count) {

        static List<Tally> of(List<Placed> stakeholders) {
            return Arrays.stream(Quadrant.values())
                    .map(quadrant -> new Tally(quadrant, (int) stakeholders.stream()
                            .filter(stakeholder -> stakeholder.quadrant() == quadrant)
                            .count()))
                    .toList();
        }
    }
}
