package dev.slipway.pricing;

import static dev.slipway.pricing.Plans.cny;
import static dev.slipway.pricing.Plans.discount;
import static dev.slipway.pricing.Plans.launch;
import static dev.slipway.pricing.Plans.refused;
import static dev.slipway.pricing.Plans.said;
import static dev.slipway.pricing.Plans.tier;
import static dev.slipway.testing.Records.create;

import dev.slipway.testing.SlipwayTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Discounts of price plans over HTTP. */
@SlipwayTest
class DiscountTest {

    @Test
    void aDiscountIsAPercentageOrAnAmountInDatesThatAreInOrder() {
        Map<String, Object> both = discount(Map.of("percent", "5", "amount", cny("1")));
        refused(Map.of("discounts", List.of(both)), "/discounts/0/amount", "PERCENT_OR_AMOUNT");
        refused(Map.of("discounts", List.of(discount(Map.of()))), "/discounts/0/percent", "PERCENT_OR_AMOUNT");
        for (String percent : List.of("0", "-5", "100.01", "5.00001")) {
            Map<String, Object> wrong = discount(Map.of("percent", percent));
            refused(Map.of("discounts", List.of(wrong)), "/discounts/0/percent", "DISCOUNT_PERCENT");
        }
        refused(
                Map.of("discounts", List.of(discount(Map.of("percent", "5", "endsOn", "2026-11-02")))),
                "/discounts/0/endsOn",
                "BEFORE");
        Map<String, Object> whole = discount(Map.of("percent", "100", "endsOn", "2026-11-03"));
        create("price-plans", said(launch(), Map.of("discounts", List.of(whole))));
    }

    @Test
    void noDiscountIsMoreThanAPrice() {
        refused(
                Map.of("discounts", List.of(discount(Map.of("amount", cny("10.01"))))),
                "/discounts/0/amount/amount",
                "DISCOUNT_MORE_THAN_PRICE");
        refused(
                Map.of("discounts", List.of(discount(Map.of("amount", cny("0"))))),
                "/discounts/0/amount/amount",
                "DISCOUNT_AMOUNT");
        List<Map<String, Object>> tiers = List.of(tier(1, 5, "0"), tier(6, null, "4.00"));
        refused(
                Map.of(
                        "model",
                        "TIERED",
                        "tiers",
                        tiers,
                        "discounts",
                        List.of(discount(Map.of("amount", cny("4.01"))))),
                "/discounts/0/amount/amount",
                "DISCOUNT_MORE_THAN_PRICE");
        create(
                "price-plans",
                said(
                        launch(),
                        Map.of(
                                "model",
                                "TIERED",
                                "tiers",
                                tiers,
                                "discounts",
                                List.of(discount(Map.of("amount", cny("4.00")))))));
    }

    @Test
    void namesOfDiscountsAreUnique() {
        Map<String, Object> twice = discount(Map.of("percent", "5"));
        refused(Map.of("discounts", List.of(twice, twice)), "/discounts", "DUPLICATES");
    }
}
