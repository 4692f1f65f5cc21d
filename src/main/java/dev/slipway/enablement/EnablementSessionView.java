package dev.slipway.enablement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Meta;
import dev.slipway.api.View;
import dev.slipway.marks.Included;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client reads of an enablement session. */
@Schema(
        name = "EnablementSession",
        description =
                "An enablement session (说明会/通告/培训): a briefing, an announcement or a training for a launch, and whom it has reached.")
record EnablementSessionView(
        @JsonUnwrapped Meta meta,
        @JsonUnwrapped EnablementSessionDetails details,

        @Schema(required = true, readOnly = true, description = "The product (产品) of the plan.")
        UUID productId,

        @Schema(required = true, readOnly = true, description = "Moved by transitions.")
        SessionStatus status,

        @Schema(
                required = true,
                readOnly = true,
                description = "When it begins (开始时刻), UTC: `startsOn` and `startTime` in its time zone.")
        Instant startsAt,

        @Schema(
                readOnly = true,
                description =
                        "When it ends (结束时刻), UTC; where only days are said, with the last. Absent where it is not said.")
        Instant endsAt,

        @Schema(
                required = true,
                readOnly = true,
                description = "Whom it has reached of those invited; computed whenever the session is written.")
        Coverage coverage,

        @Included(entity = "LaunchPlan", area = "launch", by = "launchPlanId")
        @Schema(ref = "#/components/schemas/LaunchPlan")
        Record launchPlan,

        @Included(entity = "Person", area = "people", by = "hostId") @Schema(ref = "#/components/schemas/Person")
        Record host)
        implements View {}
