package dev.slipway.interactions;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Checked;
import dev.slipway.data.Details;
import dev.slipway.data.Labels;
import dev.slipway.marks.Filterable;
import dev.slipway.marks.Personal;
import dev.slipway.marks.Refers;
import dev.slipway.marks.Sortable;
import dev.slipway.value.ContactChannel;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a client may say of an interaction. */
@Embeddable
@Schema(
        name = "InteractionInput",
        description =
                "What a client says of an interaction (沟通记录). Only who may know of its product and of every stakeholder who took part may know of it.")
record InteractionDetails(
        @NotNull
        @Filterable(range = true)
        @Sortable
        @Schema(description = "When it began (沟通时间); not in the future, by more than five minutes.")
        Instant at,

        @NotNull @Enumerated(EnumType.STRING) @Filterable @Schema(description = "How they talked (沟通方式).")
        ContactChannel channel,

        @NotNull
        @Size(min = 1, max = InteractionDetails.MOST)
        @JdbcTypeCode(SqlTypes.ARRAY)
        @Filterable(each = "stakeholderId")
        @Refers(to = "Stakeholder", hides = true)
        @Schema(description = "The stakeholders (干系人) who took part, each once.")
        List<UUID> stakeholderIds,

        @NotNull
        @Size(max = InteractionDetails.MOST)
        @JdbcTypeCode(SqlTypes.ARRAY)
        @Filterable(each = "personId")
        @Refers(to = "Person")
        @Schema(description = "The people (人员) of the company who took part, each once.", defaultValue = "[]")
        List<UUID> personIds,

        @Filterable
        @Schema(description = "The product (产品) that it was about; absent where it was about none or about several.")
        UUID productId,

        @Size(min = 1, max = 20_000)
        @Personal
        @Schema(description = "What was said (沟通内容). Erased with any of the stakeholders who took part.")
        String summary,

        @NotNull
        @Size(max = InteractionDetails.MOST)
        @JdbcTypeCode(SqlTypes.ARRAY)
        @Personal
        @Schema(
                description = "What was decided (达成的决定), each once. Erased with any of the stakeholders who took part.",
                defaultValue = "[]")
        List<@NotBlank @Size(max = 2_000) String> decisions,

        @Enumerated(EnumType.STRING) @Filterable @Schema(description = "How it went (沟通氛围).")
        Sentiment sentiment,

        @NotNull
        @Size(max = 20)
        @JdbcTypeCode(SqlTypes.JSON)
        @Personal
        @Schema(
                description = "Documents that lie elsewhere (附件). Erased with any of the stakeholders who took part.",
                defaultValue = "[]")
        List<Attachment> attachments,

        @Filterable
        @Schema(
                description =
                        "The person (人员) who keeps the record (记录人), and may change it where it has no product. Without it, the caller.")
        UUID ownerId,

        @JsonUnwrapped Labels labels)
        implements Details, Checked {

    static final int MOST = 100;

    /** By how much the clocks of clients may differ from this one. */
    private static final long SECONDS_AHEAD = 300;

    InteractionDetails {
        stakeholderIds = stakeholderIds == null ? List.of() : List.copyOf(stakeholderIds);
        personIds = personIds == null ? List.of() : List.copyOf(personIds);
        decisions = decisions == null ? List.of() : List.copyOf(decisions);
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
    }

    @Override
    public void check(Report report) {
        if (at != null && at.isAfter(Instant.now().plusSeconds(SECONDS_AHEAD))) {
            report.violation("at", "IN_THE_FUTURE");
        }
        report.once("stakeholderIds", stakeholderIds.stream());
        report.once("personIds", personIds.stream());
        report.once("decisions", decisions.stream());
    }

    InteractionDetails keptBy(UUID person) {
        return new InteractionDetails(
                at,
                channel,
                stakeholderIds,
                personIds,
                productId,
                summary,
                decisions,
                sentiment,
                attachments,
                person,
                labels);
    }
}
