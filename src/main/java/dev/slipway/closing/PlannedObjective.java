package dev.slipway.closing;

import java.math.BigDecimal;

/** Something that a launch is to reach, as its plan says. */
public record PlannedObjective(String name, String measure, BigDecimal target, String unit) {

    /** The objective with what came of it; null where nothing is said of that. */
    public JudgedObjective judged(ObjectiveResult result) {
        return result == null
                ? new JudgedObjective(name, measure, target, unit, null, null, null)
                : new JudgedObjective(name, measure, target, unit, result.actual(), result.attained(), result.note());
    }
}
