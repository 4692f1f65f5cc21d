package dev.slipway.gaps;

import dev.slipway.value.EngagementLevel;
import dev.slipway.value.Function;
import dev.slipway.value.Quadrant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A stakeholder whose engagement with the product is current.
 *
 * @param lastContact null where there was none on the product
 */
record Engaged(
        UUID engagementId,
        UUID stakeholderId,
        String name,
        Function function,
        BigDecimal power,
        BigDecimal interest,
        EngagementLevel current,
        EngagementLevel desired,
        LocalDate lastContact) {

    Quadrant quadrant() {
        return Quadrant.of(power, interest);
    }
}
