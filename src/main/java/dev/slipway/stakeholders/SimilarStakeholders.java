package dev.slipway.stakeholders;

import dev.slipway.value.Formula;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Stakeholders that may be the same as some other. */
@Schema(name = "SimilarStakeholders", description = "Stakeholders that may be the same as some other (疑似重复的干系人).")
record SimilarStakeholders(
        @Schema(required = true, description = "The stakeholder (干系人) that the others are compared with.")
        UUID stakeholderId,

        @Schema(required = true, description = "The similarity of names from which on a stakeholder is listed (相似度阈值).")
        BigDecimal threshold,

        @Schema(
                required = true,
                description =
                        "Whether equal contacts count (是否比较联系方式): only for who may read contacts, by role and scope.")
        Boolean contactsCompared,

        @Schema(
                required = true,
                maxItems = ReadSimilar.MOST,
                description = "The highest score first (按相似度); among equals in order of creation.")
        List<Item> items,

        @Schema(
                required = true,
                description =
                        "How the score is computed: the trigrams that two forms of the names share, divided by all that they have (pg_trgm), of the two forms that are most alike; 1 where a contact is equal.")
        Formula formula,

        @Schema(required = true, description = "When this was computed (计算时间), UTC.")
        Instant computedAt) {

    static final Formula FORMULA = new Formula("stakeholder-similarity", 1);

    /** One stakeholder, how similar it is and why. */
    @Schema(name = "SimilarStakeholdersItem", description = "One stakeholder and how similar it is (相似干系人条目).")
    record Item(
            @Schema(required = true, description = "From 0 to 1 (相似度), rounded half up to two decimals.")
            BigDecimal score,

            @Schema(required = true, maxItems = 2, description = "Why it is listed (原因).")
            List<SimilarityReason> reasons,

            @Schema(required = true) StakeholderView stakeholder) {}
}
