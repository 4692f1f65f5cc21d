package dev.slipway.launch;

import dev.slipway.problem.Refusal;
import java.util.UUID;

/**
 * One reason why a launch is not ready.
 *
 * @param code the stable code, whose sentence is the message {@code error.<code>}
 * @param resource the resource of the record behind it, or of the record that is missing
 * @param recordId the record behind it; null where one is missing
 * @param subject what the sentence names
 */
record Blocker(String code, String resource, UUID recordId, String subject) {

    Refusal refusal() {
        return Refusal.of(code, subject == null ? "" : subject);
    }

    Overridden overridden() {
        return new Overridden(code, resource, recordId);
    }
}
