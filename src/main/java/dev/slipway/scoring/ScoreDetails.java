package dev.slipway.scoring;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Checked;
import dev.slipway.data.Details;
import dev.slipway.data.Labels;
import dev.slipway.formula.Decimals;
import dev.slipway.marks.Filterable;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a client may say of a score. */
@Embeddable
@Schema(
        name = "ScoreInput",
        description =
                "What a client says of a score (评分): of one subject, by one model; there is one for both, and it stays with them.")
record ScoreDetails(
        @NotNull @Filterable @Schema(description = "The version of a scoring model (评分模型) that it is by.")
        UUID modelId,

        @Filterable @Schema(description = "The feature (产品特点) that is scored; this or another subject.")
        UUID featureId,

        @Filterable @Schema(description = "The roadmap item (路线图条目) that is scored; this or another subject.")
        UUID roadmapItemId,

        @NotNull
        @Size(max = 20)
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(
                description =
                        "The values (评分输入) by the keys of the model's `inputs`, decimals as strings with up to 6 decimals. Some may be missing still.",
                defaultValue = "{}")
        Map<@Pattern(regexp = Criterion.KEY) String, @Digits(integer = 13, fraction = 6) BigDecimal> inputs,

        @Size(max = 10_000) @Schema(description = "Why these values (评分理由).")
        String rationale,

        @JsonUnwrapped Labels labels)
        implements Details, Checked {

    ScoreDetails {
        Map<String, BigDecimal> tidy = new TreeMap<>();
        if (inputs != null) inputs.forEach((key, value) -> tidy.put(key, Decimals.tidy(value)));
        inputs = Collections.unmodifiableMap(tidy);
    }

    @Override
    public void check(Report report) {
        if (featureId == null && roadmapItemId == null) report.violation("featureId", "ONE_SUBJECT");
        if (featureId != null && roadmapItemId != null) report.violation("roadmapItemId", "ONE_SUBJECT");
    }

    Subject subject() {
        return featureId != null ? Subject.FEATURE : Subject.ROADMAP_ITEM;
    }

    UUID subjectId() {
        return featureId != null ? featureId : roadmapItemId;
    }
}
