package dev.slipway.accuracy;

import java.util.List;
import java.util.UUID;

/** A sales forecast as it is compared: its months, all in one currency. */
public record Forecast(UUID id, int number, UUID launchPlanId, List<Expected> expected) {

    String currency() {
        return expected.get(0).revenue().currency();
    }
}
