package dev.slipway.communication;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An open commitment in somebody's calendar. */
@Schema(name = "DueCommitment", description = "An open commitment in the calendar of a person (待兑现的承诺).")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DueCommitment(
        @Schema(required = true, description = "The commitment (承诺事项).")
        UUID commitmentId,

        @Schema(required = true) CommitmentPart part,

        @Schema(required = true, maxLength = 2_000, description = "What was promised (承诺内容).")
        String text,

        @Schema(required = true, maxLength = 300, description = "The name of who promised (承诺方).")
        String promisedBy,

        @Schema(required = true, maxLength = 300, description = "The name of who was promised it (受诺方).")
        String promisedTo,

        @Schema(description = "The product (产品) that it is about.")
        UUID productId,

        @Schema(maxLength = 120, description = "The name of the product.")
        String productName,

        @Schema(description = "The interaction (沟通记录) in which it was given.")
        UUID interactionId,

        @Schema(required = true, description = "The day by which it is to be kept (到期日).")
        LocalDate dueOn,

        @Schema(required = true, minimum = "0", description = "How many days that is over (逾期天数); 0 where it is not.")
        int daysOverdue,

        @JsonIgnore Instant changedAt,
        @JsonIgnore int version) {

    /** One row of the statement that finds them for a person. */
    static DueCommitment of(Object[] row, UUID person, LocalDate today) {
        CommitmentPart part = person.equals(row[1])
                ? CommitmentPart.PROMISED
                : person.equals(row[2]) ? CommitmentPart.RECEIVES : CommitmentPart.FOLLOWS_UP;
        LocalDate dueOn = (LocalDate) row[9];
        return new DueCommitment(
                (UUID) row[0],
                part,
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (UUID) row[6],
                (String) row[7],
                (UUID) row[8],
                dueOn,
                Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(dueOn, today))),
                (Instant) row[10],
                (Integer) row[11]);
    }
}
