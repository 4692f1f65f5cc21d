package dev.slipway.baselines;

import dev.slipway.problem.Refusal;
import dev.slipway.resource.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.UUID;

/** The slips of one date of the items so far. */
class SlipTally {

    private int compared;
    private int later;
    private int earlier;
    private long total;
    private SlipSummary.Largest largest;

    void same() {
        compared++;
    }

    void add(Slip slip, UUID item, String title) {
        if (slip.days() == null) return;
        int days = slip.days();
        compared++;
        total += days;
        if (days < 0) earlier++;
        if (days <= 0) return;
        later++;
        if (largest == null || days > largest.days()) largest = new SlipSummary.Largest(days, item, title);
    }

    SlipSummary summary(Locale locale) {
        if (compared == 0) {
            Reason nothing = Reason.of(Refusal.of("NOTHING_COMPARED"), locale);
            return new SlipSummary(0, 0, 0, null, null, null, nothing);
        }
        BigDecimal mean = BigDecimal.valueOf(total).divide(BigDecimal.valueOf(compared), 2, RoundingMode.HALF_UP);
        return new SlipSummary(compared, later, earlier, largest, total, mean, null);
    }
}
