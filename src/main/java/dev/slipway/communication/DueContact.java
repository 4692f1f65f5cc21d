package dev.slipway.communication;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.value.ContactChannel;
import dev.slipway.value.Function;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody to be talked to because a plan says so. */
@Schema(
        name = "DueContact",
        description =
                "Somebody to be talked to (待沟通) because a communication plan says so. `dueOn` is `lastContactAt` and `cadenceDays` more, by the date of UTC, but not before the plan begins; who was never talked to is due on the plan's first day.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DueContact(
        @Schema(required = true, description = "The communication plan (沟通计划).")
        UUID communicationPlanId,

        @Schema(required = true, description = "The product (产品) to talk about.")
        UUID productId,

        @Schema(required = true, maxLength = 120, description = "The name of the product.")
        String productName,

        @Schema(required = true, description = "The stakeholder (干系人) to talk to.")
        UUID stakeholderId,

        @Schema(required = true, maxLength = 300, description = "The name of the stakeholder.")
        String stakeholderName,

        @Schema(description = "The function (职能) that the plan is for; absent where it is for one stakeholder.")
        Function function,

        @Schema(maxLength = 2_000, description = "What for (沟通目的).")
        String purpose,

        @Schema(description = "How to talk (沟通方式).") ContactChannel channel,

        @Schema(description = "The person (人员) who is to talk (负责人).")
        UUID ownerId,

        @Schema(required = true, minimum = "1", maximum = "366", description = "The cadence in days (沟通周期).")
        Integer cadenceDays,

        @Schema(
                description =
                        "The last interaction (上次沟通记录) with this stakeholder on this product, whatever its channel, that the caller may know of.")
        UUID lastInteractionId,

        @Schema(description = "When that was (上次沟通时间).") Instant lastContactAt,

        @Schema(required = true, description = "Whether there was none yet (从未沟通).")
        boolean neverContacted,

        @Schema(required = true, description = "The day by which to talk (应沟通日期).")
        LocalDate dueOn,

        @Schema(required = true, minimum = "0", description = "How many days that is over (逾期天数); 0 where it is not.")
        int daysOverdue,

        @JsonIgnore Instant changedAt) {

    /** One row of the statement that finds them. */
    static DueContact of(Object[] row, LocalDate today) {
        Instant planned = (Instant) row[10];
        Instant contacted = (Instant) row[13];
        LocalDate dueOn = (LocalDate) row[14];
        return new DueContact(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (UUID) row[3],
                (String) row[4],
                (Function) row[5],
                (String) row[6],
                (ContactChannel) row[7],
                (UUID) row[8],
                (Integer) row[9],
                (UUID) row[11],
                (Instant) row[12],
                row[11] == null,
                dueOn,
                Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(dueOn, today))),
                contacted == null || contacted.isBefore(planned) ? planned : contacted);
    }
}
