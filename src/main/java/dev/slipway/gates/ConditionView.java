package dev.slipway.gates;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client reads of a condition. */
@Schema(
        name = "GateCondition",
        description = "Something that a gatekeeper lets the launch go on with only if it is done in time (通过条件).")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConditionView(
        @Schema(
                required = true,
                minimum = "1",
                maximum = "400",
                description = "Counts the conditions of the review (序号).")
        Integer number,

        @Schema(required = true, description = "What is to be done (条件).")
        String text,

        @Schema(required = true, description = "The person (负责人) who answers for it.")
        UUID ownerId,

        @Schema(required = true, description = "The last day for it (截止日期).")
        LocalDate dueOn,

        @Schema(required = true, description = "The gatekeeper (评审人) who has set it.")
        UUID setBy,

        @Schema(description = "When it was done (完成日期); absent while it is not.")
        LocalDate fulfilledOn,

        @Schema(description = "What was said last of its fulfilment (完成说明).")
        String note,

        @Schema(required = true, description = "By the date of UTC when it is read.")
        State state) {

    /** How a condition stands. */
    @Schema(
            name = "GateConditionState",
            description =
                    "How a condition stands (条件状态): OPEN 未完成, FULFILLED 已完成, MISSED 已逾期 (not done by the end of its last day).")
    enum State {
        OPEN,
        FULFILLED,
        MISSED
    }

    static ConditionView of(GateCondition condition, LocalDate today) {
        State state =
                condition.fulfilledOn() != null ? State.FULFILLED : condition.missed(today) ? State.MISSED : State.OPEN;
        return new ConditionView(
                condition.number(),
                condition.text(),
                condition.ownerId(),
                condition.dueOn(),
                condition.setBy(),
                condition.fulfilledOn(),
                condition.note(),
                state);
    }
}
