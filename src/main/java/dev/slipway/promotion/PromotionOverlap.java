package dev.slipway.promotion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Days on which two promotions are in one channel for one segment. */
@Schema(
        name = "PromotionOverlap",
        description = "Days on which two promotions are in one channel for one segment (推广重叠).")
record PromotionOverlap(
        @Schema(required = true, description = "The channel (推广渠道) of both.")
        String channel,

        @Schema(required = true, description = "The first day (开始日期) of both.")
        LocalDate startsOn,

        @Schema(required = true, description = "The last day (结束日期) of both, included.")
        LocalDate endsOn,

        @Schema(required = true, minimum = "1", description = "How many days (天数) that is.")
        int days,

        @Schema(required = true, description = "The one that starts first.")
        Side first,

        @Schema(required = true) Side second) {

    /** One of two promotions that overlap. */
    @Schema(name = "OverlappingPromotion", description = "One of two promotions that overlap (重叠的推广).")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Side(
            @Schema(required = true) UUID id,

            @Schema(required = true, description = "Name (名称).")
            String name,

            @Schema(description = "The segment (细分市场) that it is for; absent where it is for all.")
            String segment) {

        static Side of(Promotion promotion) {
            return new Side(promotion.id(), promotion.details.name(), promotion.details.segment());
        }
    }

    /** Whether two of which the first does not start later overlap; one without a segment is for every segment. */
    static boolean between(Promotion first, Promotion second) {
        PromotionDetails one = first.details;
        PromotionDetails other = second.details;
        return !other.startsOn().isAfter(one.endsOn())
                && folded(one.channel()).equals(folded(other.channel()))
                && (one.segment() == null
                        || other.segment() == null
                        || folded(one.segment()).equals(folded(other.segment())));
    }

    static PromotionOverlap of(Promotion first, Promotion second) {
        LocalDate ends = first.details.endsOn().isBefore(second.details.endsOn())
                ? first.details.endsOn()
                : second.details.endsOn();
        LocalDate starts = second.details.startsOn();
        int days = Math.toIntExact(ChronoUnit.DAYS.between(starts, ends) + 1);
        return new PromotionOverlap(first.details.channel(), starts, ends, days, Side.of(first), Side.of(second));
    }

    /** People spell one channel in upper and lower case, and in full and half width. */
    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
