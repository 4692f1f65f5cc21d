package dev.slipway.gates;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.util.UUID;

/** Something that a gatekeeper lets a launch go on with only if it is done in time, as it is stored. */
record GateCondition(
        Integer number,
        String text,
        UUID ownerId,
        @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate dueOn,
        UUID setBy,
        @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate fulfilledOn,
        String note) {

    static GateCondition of(int number, ConditionRequest said, UUID setBy) {
        return new GateCondition(number, said.text(), said.ownerId(), said.dueOn(), setBy, null, null);
    }

    GateCondition fulfilled(LocalDate day, String said) {
        return new GateCondition(number, text, ownerId, dueOn, setBy, day, said);
    }

    /** Whether it was not done by the end of its last day. */
    boolean missed(LocalDate today) {
        return fulfilledOn == null && dueOn.isBefore(today);
    }
}
