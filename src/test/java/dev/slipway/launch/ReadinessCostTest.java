package dev.slipway.launch;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Launches.part;
import static dev.slipway.testing.Launches.plan;
import static dev.slipway.testing.Records.create;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Statements;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What readiness costs. */
@SlipwayTest
class ReadinessCostTest {

    private static final List<String> PARTS = List.of(
            "trials",
            "launch-tasks",
            "price-plans",
            "sales-forecasts",
            "promotions",
            "site-guides",
            "service-processes",
            "distribution-channels",
            "gate-reviews",
            "enablement-sessions",
            "publicity-items");

    /** What keeps parts of a resource apart, and lets them speak against the launch. */
    private static Map<String, ?> more(String resource, int number) {
        return switch (resource) {
            case "launch-tasks" -> Map.of("blocking", true);
            case "distribution-channels" -> Map.of("partner", "伙伴 Partner " + number);
            case "price-plans", "service-processes", "gate-reviews" -> Map.of("name", "第 " + number);
            default -> Map.of();
        };
    }

    private static int statements(String plan) {
        return Statements.during(() -> admin().get(plan + "/readiness").then().statusCode(200))
                .size();
    }

    @Test
    void readinessCostsTwoStatementsHoweverManyPartsThePlanHas() {
        String small = plan();
        String large = plan();
        for (String resource : PARTS) {
            for (int i = 0; i < 5; i++) {
                create(resource, part(resource, large, more(resource, i)));
            }
        }
        List<String> reasons = admin().get(large + "/readiness").path("reasons.code");
        assertTrue(reasons.size() > 15, reasons.toString());
        assertEquals(2, statements(small));
        assertEquals(2, statements(large));
    }
}
