package dev.slipway.value;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a stakeholder goes along with a product, from not knowing of it to leading it (PMBOK Guide, 13.2). */
@Schema(
        name = "EngagementLevel",
        description =
                "How far a stakeholder goes along (参与程度), in this order: UNAWARE 不了解, RESISTANT 抵制, NEUTRAL 中立, SUPPORTIVE 支持, LEADING 领导.")
public enum EngagementLevel {
    UNAWARE,
    RESISTANT,
    NEUTRAL,
    SUPPORTIVE,
    LEADING;

    public static final Formula GAP = new Formula("engagement-gap", 1);

    /** How many positions a stakeholder has to go from this one; negative where it goes further than desired. */
    public int gapTo(EngagementLevel desired) {
        return desired.ordinal() - ordinal();
    }
}
