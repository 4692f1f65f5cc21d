package dev.slipway.accuracy;

import java.time.LocalDate;
import java.util.List;

/**
 * What was sold of a launch.
 *
 * @param launch the actual day on the market, or the planned one; null without either
 * @param sold in the order of days
 */
public record Sales(LocalDate launch, List<Sold> sold) {

    public static final Sales NONE = new Sales(null, List.of());
}
