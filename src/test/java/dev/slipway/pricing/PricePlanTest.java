package dev.slipway.pricing;

import static dev.slipway.pricing.Plans.cny;
import static dev.slipway.pricing.Plans.discount;
import static dev.slipway.pricing.Plans.launch;
import static dev.slipway.pricing.Plans.money;
import static dev.slipway.pricing.Plans.refused;
import static dev.slipway.pricing.Plans.said;
import static dev.slipway.pricing.Plans.tier;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Account;
import dev.slipway.testing.Api;
import dev.slipway.testing.SlipwayTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Price plans over HTTP. */
@SlipwayTest
class PricePlanTest {

    @Inject
    DataSource database;

    /** Expects that a price plan which says this is refused for exactly this. */
    @Test
    void whatIsSaidIsReadBackWithTheProductOfItsPlan() {
        String launch = launch();
        Map<String, Object> opening = discount(Map.of("percent", "12.5"));
        String plan = create(
                "price-plans", said(launch, Map.of("discounts", List.of(opening), "segment", "年轻家庭 👪", "unit", "笔")));
        admin().get(plan + "?include=launchPlan")
                .then()
                .statusCode(200)
                .body("productId", equalTo(admin().get(launch).path("productId")))
                .body("launchPlan.id", equalTo(id(launch)))
                .body("discounts", equalTo(List.of(opening)))
                .body("segment", equalTo("年轻家庭 👪"))
                .body("tierMargins", empty());
    }

    @Test
    void listsAreFilteredByPlanModelAndSegment() {
        String launch = launch();
        String usage = create("price-plans", said(launch, Map.of("segment", "A")));
        create("price-plans", said(launch, Map.of("name", "B", "segment", "B", "model", "ONE_TIME")));
        String list = "/api/v1/price-plans?launchPlanId=" + id(launch);
        admin().get(list + "&sort=-name").then().body("items.name", contains("标准 Standard", "B"));
        admin().get(list + "&model=USAGE").then().body("items.id", contains(id(usage)));
        admin().get(list + "&segment=A").then().body("items.id", contains(id(usage)));
    }

    @Test
    void marginIsWhatRemainsOfThePriceInMoneyAndPercent() {
        String plan = create(
                "price-plans",
                said(
                        launch(),
                        Map.of(
                                "model", "TIERED",
                                "listPrice", cny("12.00"),
                                "unitCost", cny("4.00"),
                                "tiers", List.of(tier(1, 10, "0"), tier(11, 20, "12.00"), tier(21, null, "3.00")))));
        admin().get(plan)
                .then()
                .body("margin.amount", equalTo(cny("8.00")))
                .body("margin.percent", equalTo("66.67"))
                .body("margin.reason", nullValue())
                .body("margin.formula", equalTo(Map.of("name", "margin", "version", 1)))
                .body("tierMargins.amount.amount", contains("-4.00", "8.00", "-1.00"))
                .body("tierMargins[0].percent", nullValue())
                .body("tierMargins[0].reason", equalTo("PRICE_ZERO"))
                .body("tierMargins[2].percent", equalTo("-33.33"));
    }

    @Test
    void withoutACostTheMarginIsUndefinedAndNeverZero() {
        admin().get(create("price-plans", said(launch(), Map.of())))
                .then()
                .body("margin.amount", nullValue())
                .body("margin.percent", nullValue())
                .body("margin.reason", equalTo("NO_UNIT_COST"));
    }

    @ParameterizedTest
    @CsvSource({"ONE_TIME", "SUBSCRIPTION", "USAGE"})
    void onlyFreemiumIsFree(String model) {
        Map<String, Object> free = new java.util.HashMap<>(Map.of("model", model, "listPrice", cny("0.00")));
        if (model.equals("SUBSCRIPTION")) free.put("billingPeriod", "MONTH");
        refused(free, "/listPrice/amount", "PRICE_ZERO_FORBIDDEN");
        create("price-plans", said(launch(), Map.of("model", "FREEMIUM", "listPrice", cny("0.00"))));
    }

    @Test
    void noMoneyIsNegative() {
        refused(Map.of("listPrice", cny("-0.01")), "/listPrice/amount", "MONEY_NEGATIVE");
        refused(Map.of("unitCost", cny("-1")), "/unitCost/amount", "MONEY_NEGATIVE");
        refused(
                Map.of("model", "TIERED", "tiers", List.of(tier(1, null, "-1"))),
                "/tiers/0/price/amount",
                "MONEY_NEGATIVE");
    }

    @Test
    void allMoneyIsInTheCurrencyOfTheListPrice() {
        refused(Map.of("unitCost", money("1", "USD")), "/unitCost/currency", "CURRENCY_DIFFERS");
        refused(
                Map.of("model", "TIERED", "tiers", List.of(Map.of("fromUnit", 1, "price", money("1", "USD")))),
                "/tiers/0/price/currency",
                "CURRENCY_DIFFERS");
        refused(
                Map.of("discounts", List.of(discount(Map.of("amount", money("1", "USD"))))),
                "/discounts/0/amount/currency",
                "CURRENCY_DIFFERS");
    }

    @Test
    void aTieredModelHasTiersAndNoOtherDoes() {
        refused(Map.of("model", "TIERED"), "/tiers", "TIERS_NEEDED");
        refused(Map.of("tiers", List.of(tier(1, null, "9"))), "/tiers", "TIERS_FORBIDDEN");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2,10,11,-,/tiers/0/fromUnit,TIER_GAP",
                "1,10,12,-,/tiers/1/fromUnit,TIER_GAP",
                "1,10,10,-,/tiers/1/fromUnit,TIER_OVERLAP",
                "1,10,1,-,/tiers/1/fromUnit,TIER_OVERLAP",
                "1,-,11,-,/tiers/0/toUnit,TIER_OPEN_BEFORE_LAST",
                "1,10,11,10,/tiers/1/toUnit,BEFORE",
                "0,10,11,-,/tiers/0/fromUnit,MIN|TIER_OVERLAP"
            })
    void tiersCoverAllUnitsFromTheFirstOnEachOnce(
            int from, Integer to, int next, Integer end, String pointer, String codes) {
        List<Map<String, Object>> tiers = List.of(tier(from, to, "9"), tier(next, end, "8"));
        post("price-plans", said(launch(), Map.of("model", "TIERED", "tiers", tiers)))
                .statusCode(422)
                .body("errors.pointer.unique()", contains(pointer))
                .body("errors.code", equalTo(List.of(codes.split("\\|"))));
    }

    @Test
    void tiersMayEnd() {
        create(
                "price-plans",
                said(launch(), Map.of("model", "TIERED", "tiers", List.of(tier(1, 10, "9"), tier(11, 11, "8")))));
    }

    @Test
    void aSubscriptionHasABillingPeriodAndWhatIsPaidOnceHasNone() {
        refused(Map.of("model", "SUBSCRIPTION"), "/billingPeriod", "BILLING_PERIOD_NEEDED");
        refused(Map.of("model", "ONE_TIME", "billingPeriod", "YEAR"), "/billingPeriod", "BILLING_PERIOD_FORBIDDEN");
        create("price-plans", said(launch(), Map.of("model", "SUBSCRIPTION", "billingPeriod", "YEAR")));
    }

    @Test
    void namesArePlansOwnAndUniqueInEachLaunch() {
        String launch = launch();
        create("price-plans", said(launch, Map.of()));
        create("price-plans", said(launch(), Map.of()));
        post("price-plans", said(launch, Map.of()))
                .statusCode(409)
                .body("errors.pointer", contains("/name"))
                .body("errors.code", contains("PRICE_PLAN_NAME_KEY"));
    }

    @Test
    void aPricePlanStaysWithItsLaunchAndRestsWhenThatHasEnded() {
        String launch = launch();
        String plan = create("price-plans", said(launch, Map.of()));
        patch(plan, Map.of("launchPlanId", id(launch())))
                .statusCode(409)
                .body("errors.code", contains("PART_LAUNCH_PLAN_ID_FIXED"));
        move(launch, Map.of("to", "CANCELLED", "reason", "取消")).statusCode(200);
        patch(plan, Map.of("name", "another"))
                .statusCode(409)
                .body("errors.code", contains("PART_LAUNCH_PLAN_ID_ENDED"));
    }

    @Test
    void priceOfAConfidentialLaunchIsHidden() {
        String launch = launch();
        String plan = create("price-plans", said(launch, Map.of()));
        String viewer = Account.of("VIEWER").token();
        Api.as(viewer).get(plan).then().statusCode(200);
        patch(launch, Map.of("confidential", true)).statusCode(200);
        Api.as(viewer).get(plan).then().statusCode(404);
        Api.as(viewer).get(plan + "/history").then().statusCode(404);
        Api.as(viewer)
                .get("/api/v1/price-plans?launchPlanId=" + id(launch))
                .then()
                .body("items", empty());
    }

    @Test
    void aLaunchWithoutAPriceIsNotReadyUnlessThatIsWaived() throws SQLException {
        String launch = launch();
        assertEquals(List.of("PRICE_PLAN_MISSING"), blockers(launch));
        String plan = create("price-plans", said(launch, Map.of()));
        assertEquals(List.of(), blockers(launch));
        delete(plan).statusCode(204);
        assertEquals(List.of("PRICE_PLAN_MISSING"), blockers(launch));
        patch(launch, Map.of("waivedParts", List.of(Map.of("part", "PRICE_PLAN", "reason", "免费 Free"))))
                .statusCode(200);
        assertEquals(List.of(), blockers(launch));
    }

    private List<String> blockers(String launch) throws SQLException {
        List<String> codes = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select code from launch_blocker_pricing where launch_plan_id = ?")) {
            query.setObject(1, UUID.fromString(id(launch)));
            ResultSet rows = query.executeQuery();
            while (rows.next()) codes.add(rows.getString(1));
        }
        return codes;
    }

    @Test
    void everyFaultIsSaidAtOnceAndInChinese() {
        Map<String, Object> wrong = said(
                launch(),
                Map.of("model", "TIERED", "unitCost", money("1", "XXQ"), "tiers", List.of(tier(3, null, "1"))));
        admin().header("Accept-Language", "zh")
                .body(wrong)
                .post("/api/v1/price-plans")
                .then()
                .statusCode(422)
                .body("errors.detail", hasItem("自第 1 个单位起没有价格"))
                .body("errors.code", hasItem("CURRENCY_EXPECTED"));
        post("price-plans", said(launch(), Collections.singletonMap("listPrice", null)))
                .statusCode(422)
                .body("errors.pointer", contains("/listPrice"));
    }
}
