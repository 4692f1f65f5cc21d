package dev.slipway.grid;

import dev.slipway.testing.Hostile;
import dev.slipway.value.EngagementLevel;
import dev.slipway.value.Function;
import dev.slipway.value.Quadrant;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Stakeholders of tests, with names that pictures are said to stumble over. */
final class Crowds {

    private Crowds() {}

    static Placed placed(String name, String power, String interest, EngagementLevel current, EngagementLevel desired) {
        BigDecimal strength = new BigDecimal(power);
        BigDecimal concern = new BigDecimal(interest);
        return new Placed(
                UUID.randomUUID(),
                name,
                Map.of(),
                "PERSON",
                Function.SALES,
                UUID.randomUUID(),
                LocalDate.EPOCH,
                strength,
                concern,
                Quadrant.of(strength, concern),
                current,
                desired,
                current.gapTo(desired));
    }

    /** So many, the more of them in few places the lower the spread, 1 to 41. */
    static List<Placed> of(int count, int spread, long seed) {
        Random random = new Random(seed);
        EngagementLevel[] levels = EngagementLevel.values();
        List<Placed> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(placed(
                    Hostile.TITLES.get(random.nextInt(Hostile.TITLES.size())) + " " + i,
                    tenths(50 - random.nextInt(spread)),
                    tenths(50 - random.nextInt(spread)),
                    levels[random.nextInt(levels.length)],
                    levels[random.nextInt(levels.length)]));
        }
        return all.stream().sorted(Placed.ORDER).toList();
    }

    private static String tenths(int tenths) {
        return BigDecimal.valueOf(tenths, 1).stripTrailingZeros().toPlainString();
    }

    static StakeholderGrid grid(String product, List<Placed> stakeholders) {
        return new StakeholderGrid(
                UUID.randomUUID(),
                product,
                Map.of("zh-Hans", "玉钱包"),
                LocalDate.parse("2026-11-26"),
                null,
                StakeholderGrid.Tally.of(stakeholders),
                stakeholders,
                Quadrant.CUT,
                Quadrant.FORMULA,
                EngagementLevel.GAP,
                Instant.EPOCH);
    }
}
