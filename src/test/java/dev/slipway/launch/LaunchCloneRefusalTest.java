package dev.slipway.launch;

import static dev.slipway.launch.Clones.WISH;
import static dev.slipway.launch.Clones.cloned;
import static dev.slipway.launch.Clones.part;
import static dev.slipway.launch.Clones.plan;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.product;
import static dev.slipway.testing.Tokens.secret;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.slipway.testing.SlipwayTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clones of launches that are refused, whole. */
@SlipwayTest
class LaunchCloneRefusalTest {

    private static final Map<String, ?> FAR = Map.of("name", "远 Far", "launchPlanned", "9999-06-01");

    @Test
    void whereACopyIsRefusedNothingIsMade() {
        String product = product();
        String plan = plan(Map.of());
        Map<String, Object> wish = new HashMap<>(WISH);
        wish.putAll(
                Map.of("productId", id(product), "releaseId", UUID.randomUUID().toString()));
        cloned(plan, wish).statusCode(422);
        admin().get("/api/v1/launch-plans?productId=" + id(product)).then().body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "'',2027-11-02,422,/name",
        "n,,422,/launchPlanned",
        "n,tomorrow,400,/launchPlanned",
        "n,9999-11-01,422,/launchPlanned"
    })
    void aNameAndADayAreNeeded(String name, String day, int status, String pointer) {
        Map<String, Object> wish = new HashMap<>();
        wish.put("name", name);
        if (day != null) wish.put("launchPlanned", day);
        cloned(plan(Map.of()), wish).statusCode(status).body("errors.pointer", hasItem(pointer));
    }

    @Test
    void whoMayNotKnowOfThePlanOrChangeTheProductMakesNoClone() {
        String plan = plan(Map.of("confidential", true));
        String other = product();
        as(secret(List.of("EDITOR"), Map.of()))
                .body(WISH)
                .post(plan + "/clones")
                .then()
                .statusCode(404);
        String open = plan(Map.of());
        as(secret(List.of("EDITOR"), Map.of("products", List.of(id(other)))))
                .body(WISH)
                .post(open + "/clones")
                .then()
                .statusCode(403);
        patch(open, Map.of("note", "仍可更改 Still open")).statusCode(200);
    }

    @Test
    void eachPartThatWouldBreakARuleIsNamedAndNothingIsMade() {
        String product = product();
        String plan = plan(Map.of("productId", id(product)));
        part("launch-tasks", plan, Map.of("section", "a", "title", "t", "daysBeforeLaunch", 1));
        String forecast = part(
                "sales-forecasts",
                plan,
                Map.of(
                        "entries",
                        List.of(Map.of(
                                "month", "2027-06",
                                "units", "10",
                                "revenue", Map.of("amount", "100.00", "currency", "CNY")))));
        String promotion = part(
                "promotions",
                plan,
                Map.of("name", "大使", "channel", "校园", "startsOn", "2026-11-10", "endsOn", "2027-08-31"));
        cloned(plan, FAR)
                .statusCode(422)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("errors", hasSize(2))
                .body("errors.code", everyItem(equalTo("CLONED_PART_INVALID")))
                .body(
                        "errors.detail",
                        hasItem(allOf(
                                containsString("sales-forecasts " + id(forecast)), containsString("/entries/0/month"))))
                .body(
                        "errors.detail",
                        hasItem(allOf(containsString("promotions " + id(promotion)), containsString("/endsOn"))));
        admin().header("Accept-Language", "zh")
                .body(FAR)
                .post(plan + "/clones")
                .then()
                .body("errors.detail", everyItem(containsString("的副本")));
        admin().get("/api/v1/launch-plans?productId=" + id(product))
                .then()
                .body("items.id", equalTo(List.of(id(plan))));
    }
}
