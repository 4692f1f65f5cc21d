package dev.slipway.pricing;

import dev.slipway.api.Checked.Report;
import java.util.List;

/** The rule that tiers cover all units from the first on, each once. */
final class PriceTiers {

    private PriceTiers() {}

    /** Reports each place where units have no price or two; nothing while a tier cannot be read. */
    static void check(Report report, List<PriceTier> tiers) {
        if (!tiers.stream().allMatch(PriceTier::readable)) return;
        for (int i = 0; i < tiers.size(); i++) {
            PriceTier tier = tiers.get(i);
            Integer before = i == 0 ? Integer.valueOf(0) : tiers.get(i - 1).toUnit();
            if (before != null) follows(report, "tiers/" + i + "/fromUnit", tier.fromUnit(), before + 1L);
            if (tier.toUnit() == null && i < tiers.size() - 1) {
                report.violation("tiers/" + i + "/toUnit", "TIER_OPEN_BEFORE_LAST");
            }
        }
    }

    private static void follows(Report report, String field, long from, long next) {
        if (from > next) report.violation(field, "TIER_GAP", next);
        if (from < next) report.violation(field, "TIER_OVERLAP", next);
    }
}
