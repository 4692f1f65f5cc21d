package dev.slipway.communication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom a person is to talk to, and the commitments that he has to do with, by their days. */
@Schema(
        name = "CommunicationCalendar",
        description = "Whom a person is to talk to, and the open commitments that the person has to do with (沟通与承诺日历).")
record CommunicationCalendar(
        @Schema(required = true, description = "The person (人员).")
        UUID personId,

        @Schema(required = true, description = "Today (今天), by UTC.")
        LocalDate on,

        @Schema(required = true, description = "The last day looked at (截止日期).")
        LocalDate until,

        @Schema(
                required = true,
                maxItems = ReadDue.MOST,
                description = "Whom to talk to (待沟通), the longest overdue first.")
        List<DueContact> contacts,

        @Schema(
                required = true,
                maxItems = ReadDue.MOST,
                description = "Open commitments (待兑现的承诺) that the person gave, was given or follows up, by due day.")
        List<DueCommitment> commitments,

        @Schema(required = true, description = "Whether there are more than these (是否还有更多); then look less far ahead.")
        boolean more,

        @Schema(required = true, description = "When this was found (计算时间), UTC.")
        Instant computedAt) {}
