package dev.slipway.feedback;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Checked;
import dev.slipway.api.NotAhead;
import dev.slipway.data.Details;
import dev.slipway.data.Labels;
import dev.slipway.marks.Filterable;
import dev.slipway.marks.Sortable;
import dev.slipway.value.LanguageTag;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a client may say of feedback. */
@Embeddable
@Schema(
        name = "FeedbackInput",
        description =
                "What a client says of feedback (客户意见). It belongs to a product; where it names a launch plan, it is as confidential as that.")
record FeedbackDetails(
        @NotNull @Filterable @Schema(description = "The product (产品); feedback stays with it.")
        UUID productId,

        @Filterable
        @Schema(description = "The launch plan (上市计划) of the same product in whose launch period it came in.")
        UUID launchPlanId,

        @Filterable @Schema(description = "The release (版本) of the same product that it is about.")
        UUID releaseId,

        @NotNull @Enumerated(EnumType.STRING) @Filterable @Schema(description = "How it came in (来源).")
        Source source,

        @NotNull
        @NotAhead
        @Filterable(range = true)
        @Sortable
        @Schema(description = "The day on which it came in (收到日期), not in the future.")
        LocalDate receivedOn,

        @Size(min = 1, max = 200)
        @Schema(
                description =
                        "Who says so (客户), by name or number. How to reach the customer does not belong here: it is personal data.")
        String customer,

        @NotBlank @Size(max = 20_000) @Schema(description = "What the customer says (意见内容), in the customer's words.")
        String text,

        @Size(max = 35) @LanguageTag @Schema(description = "The language of the text (语言), BCP 47.")
        String language,

        @Enumerated(EnumType.STRING)
        @Filterable
        @Schema(
                description =
                        "How the customer feels (情绪); absent where nobody has judged it. Needed to move to TRIAGED.")
        Sentiment sentiment,

        @Enumerated(EnumType.STRING)
        @Filterable
        @Schema(description = "How much it matters to the customer (严重程度); needed to move to TRIAGED.")
        Severity severity,

        @NotNull
        @Size(max = FeedbackDetails.MOST_FEATURES)
        @JdbcTypeCode(SqlTypes.ARRAY)
        @Filterable(each = "featureId")
        @Schema(
                description =
                        "The features (产品特点) of the same product that it is about, each once; needed to move to PLANNED.",
                defaultValue = "[]")
        List<UUID> featureIds,

        @JsonUnwrapped Labels labels)
        implements Details, Checked {

    static final int MOST_FEATURES = 50;

    FeedbackDetails {
        featureIds = featureIds == null ? List.of() : List.copyOf(featureIds);
    }

    @Override
    public void check(Report report) {
        report.once("featureIds", featureIds.stream());
    }

    FeedbackDetails linkedTo(List<UUID> features) {
        return new FeedbackDetails(
                productId,
                launchPlanId,
                releaseId,
                source,
                receivedOn,
                customer,
                text,
                language,
                sentiment,
                severity,
                features,
                labels);
    }
}
