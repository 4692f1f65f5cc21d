package dev.slipway.accuracy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A sales forecast as it is compared: its months, all in one currency.
 *
 * @param comparedAt when it was compared with actuals first, and so frozen; null where it never was
 * @param madeAfterSales whether the plan had actuals when it was made
 */
public record Forecast(
        UUID id, int number, UUID launchPlanId, Instant comparedAt, boolean madeAfterSales, List<Expected> expected) {

    String currency() {
        return expected.get(0).revenue().currency();
    }
}
