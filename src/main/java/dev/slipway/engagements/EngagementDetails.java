package dev.slipway.engagements;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Checked;
import dev.slipway.data.Details;
import dev.slipway.data.Labels;
import dev.slipway.formula.Decimals;
import dev.slipway.marks.Filterable;
import dev.slipway.marks.Personal;
import dev.slipway.marks.Sortable;
import dev.slipway.value.EngagementLevel;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client may say of an engagement. */
@Embeddable
@Schema(
        name = "EngagementInput",
        description =
                "What a client says of a stakeholder's engagement with a product (参与度评估) from a day on. What was so before stays: a change is another record with a later day.")
record EngagementDetails(
        @NotNull @Filterable @Schema(description = "The stakeholder (干系人).")
        UUID stakeholderId,

        @NotNull @Filterable @Schema(description = "The product (产品); an engagement stays with it.")
        UUID productId,

        @NotNull
        @Filterable(range = true)
        @Sortable
        @Schema(
                description =
                        "The first day on which it is so (生效日期). The one with the latest day that has come is current; one of the future is planned.")
        LocalDate validFrom,

        @NotNull
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                type = SchemaType.STRING,
                pattern = EngagementDetails.SCALE,
                maxLength = 3,
                description = "Power over the product (权力), from 1 to 5 with at most one decimal; high from 3.5 on.")
        BigDecimal power,

        @NotNull
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                type = SchemaType.STRING,
                pattern = EngagementDetails.SCALE,
                maxLength = 3,
                description = "Interest in the product (利益), from 1 to 5 with at most one decimal; high from 3.5 on.")
        BigDecimal interest,

        @NotNull
        @Enumerated(EnumType.STRING)
        @Filterable
        @Schema(description = "How far the stakeholder goes along (当前参与程度).")
        EngagementLevel currentEngagement,

        @NotNull
        @Enumerated(EnumType.STRING)
        @Filterable
        @Schema(
                description =
                        "How far the stakeholder should go along (期望参与程度); the same as `currentEngagement` where nothing is to change.")
        EngagementLevel desiredEngagement,

        @Size(max = 10_000)
        @Personal
        @Schema(
                description =
                        "How the stakeholder is to be engaged (参与策略). Personal data: erased together with the stakeholder.")
        String approach,

        @Size(max = 10_000)
        @Personal
        @Schema(
                description =
                        "What the judgement rests on (判断依据). Personal data: erased together with the stakeholder.")
        String evidence,

        @JsonUnwrapped Labels labels)
        implements Details, Checked {

    static final String SCALE = "^([1-4](\\.[0-9])?|5(\\.0)?)$";

    EngagementDetails {
        power = Decimals.tidy(power);
        interest = Decimals.tidy(interest);
    }

    @Override
    public void check(Report report) {
        if (!onScale(power)) report.violation("power", "ENGAGEMENT_SCALE");
        if (!onScale(interest)) report.violation("interest", "ENGAGEMENT_SCALE");
    }

    private static boolean onScale(BigDecimal value) {
        return value == null || value.toPlainString().matches(SCALE);
    }
}
