package dev.slipway.promotion;

import dev.slipway.value.Formula;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which promotions of a launch plan are in each other's way. */
@Schema(
        name = "PromotionOverlaps",
        description =
                "Which promotions of a launch plan are in one channel for one segment on the same days (推广重叠): a warning, since a company may mean it.")
record PromotionOverlaps(
        @Schema(required = true, description = "The launch plan (上市计划).")
        UUID launchPlanId,

        @Schema(
                required = true,
                minimum = "0",
                description = "How many promotions were compared (比较的推广数): all that are not cancelled.")
        int compared,

        @Schema(
                required = true,
                maxItems = PromotionOverlaps.MOST,
                description = "Each two that overlap (重叠), by the first day of the one that starts first.")
        List<PromotionOverlap> overlaps,

        @Schema(required = true, description = "Whether there are more overlaps than are listed (还有更多).")
        boolean more,

        @Schema(required = true) Formula formula,

        @Schema(required = true, description = "When this was computed (计算时间), UTC.")
        Instant computedAt) {

    static final int MOST = 1_000;
    private static final Formula FORMULA = new Formula("promotion-overlap", 1);

    /** @param promotions in the order in which they start */
    static PromotionOverlaps of(UUID plan, List<Promotion> promotions, Instant now) {
        List<Promotion> compared = promotions.stream()
                .filter(promotion -> promotion.status != PromotionStatus.CANCELLED)
                .toList();
        List<PromotionOverlap> overlaps = new ArrayList<>();
        for (int i = 0; i < compared.size() && overlaps.size() <= MOST; i++) {
            for (int j = i + 1; j < compared.size() && overlaps.size() <= MOST; j++) {
                Promotion first = compared.get(i);
                Promotion second = compared.get(j);
                if (second.details.startsOn().isAfter(first.details.endsOn())) break;
                if (PromotionOverlap.between(first, second)) overlaps.add(PromotionOverlap.of(first, second));
            }
        }
        boolean more = overlaps.size() > MOST;
        List<PromotionOverlap> listed = List.copyOf(more ? overlaps.subList(0, MOST) : overlaps);
        return new PromotionOverlaps(plan, compared.size(), listed, more, FORMULA, now);
    }
}
