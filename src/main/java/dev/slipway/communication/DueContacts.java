package dev.slipway.communication;

import dev.slipway.value.Formula;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is to be talked to by a day. */
@Schema(name = "DueContacts", description = "Who is to be talked to by a day (待沟通清单), and who should have been.")
record DueContacts(
        @Schema(required = true, description = "Today (今天), by UTC.")
        LocalDate on,

        @Schema(required = true, description = "The last day looked at (截止日期).")
        LocalDate until,

        @Schema(
                required = true,
                maxItems = ReadDue.MOST,
                description = "Who is due, the longest overdue first (按应沟通日期).")
        List<DueContact> items,

        @Schema(
                required = true,
                description =
                        "Whether there are more than these (是否还有更多); then ask for less, by product, owner or stakeholder.")
        boolean more,

        @Schema(required = true, description = "How it is computed.")
        Formula formula,

        @Schema(required = true, description = "When this was computed (计算时间), UTC.")
        Instant computedAt) {

    static final Formula FORMULA = new Formula("contact-due", 1);
}
