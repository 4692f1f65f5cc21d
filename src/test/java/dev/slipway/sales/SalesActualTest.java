package dev.slipway.sales;

import static dev.slipway.sales.Sales.cny;
import static dev.slipway.sales.Sales.launch;
import static dev.slipway.sales.Sales.money;
import static dev.slipway.sales.Sales.part;
import static dev.slipway.sales.Sales.sell;
import static dev.slipway.sales.Sales.share;
import static dev.slipway.sales.Sales.sold;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.post;
import static dev.slipway.testing.Records.restore;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.slipway.testing.Account;
import dev.slipway.testing.Api;
import dev.slipway.testing.SlipwayTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Actuals over HTTP. */
@SlipwayTest
class SalesActualTest {

    /** Ten units of a week, and more that is said of them. */
    private static ValidatableResponse week(Map<String, ?> more) {
        return post("sales-actuals", sold(launch(Map.of()), "2026-11-03", "2026-11-09", 10, more));
    }

    private static void refused(Map<String, ?> more, String pointer, String code) {
        week(more).statusCode(422).body("errors.pointer", contains(pointer)).body("errors.code", contains(code));
    }

    private static Map<String, Object> structure(Map<String, Object> fresh, Map<String, Object> existing) {
        return Map.of("newCustomers", fresh, "existingCustomers", existing);
    }

    @Test
    void whatIsSaidIsReadBackWithTheProductOfItsPlan() {
        String launch = launch(Map.of());
        Map<String, Object> structure = structure(share(7, 6), share(3, 2));
        List<Map<String, Object>> segments = List.of(part("家庭 👪", 4, null), part("طلاب", 6, null));
        String actual = create(
                "sales-actuals",
                sold(
                        launch,
                        "2026-11-03",
                        "2026-11-09",
                        10,
                        Map.of("customers", 8, "customerStructure", structure, "bySegment", segments)));
        admin().get(actual + "?include=launchPlan")
                .then()
                .statusCode(200)
                .body("productId", equalTo(admin().get(launch).path("productId")))
                .body("launchPlan.id", equalTo(id(launch)))
                .body("customerStructure", equalTo(structure))
                .body("bySegment", equalTo(segments))
                .body("byChannel", empty());
        patch(actual, Collections.singletonMap("customerStructure", null)).statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-03,2026-11-02,BEFORE",
        "2025-11-24,2025-12-01,PERIOD_OF_ONE_MONTH",
        "2025-11-03,2026-11-09,PERIOD_OF_ONE_MONTH"
    })
    void aPeriodIsInOrderAndInOneMonth(String from, String to, String code) {
        refused(Map.of("startsOn", from, "endsOn", to), "/endsOn", code);
    }

    @Test
    void noDayOfALaunchIsCountedTwice() {
        String launch = launch(Map.of());
        String first = sell(launch, "2026-11-03", "2026-11-09", 1);
        sell(launch, "2026-11-10", "2026-11-16", 1);
        sell(launch(Map.of()), "2026-11-09", "2026-11-10", 1);
        post("sales-actuals", sold(launch, "2026-11-09", "2026-11-09", 1, Map.of()))
                .statusCode(409)
                .body("errors.pointer", contains("/startsOn"))
                .body("errors.code", contains("SALES_ACTUAL_STARTS_ON_OVERLAP"));
        patch(first, Map.of("endsOn", "2026-11-10")).statusCode(409);
        delete(first).statusCode(204);
        sell(launch, "2026-11-09", "2026-11-09", 1);
        restore(first).statusCode(409);
    }

    @Test
    void numbersAreNotNegative() {
        refused(Map.of("units", "-1"), "/units", "UNITS_RANGE");
        refused(Map.of("revenue", cny("-1")), "/revenue/amount", "MONEY_NEGATIVE");
        refused(Map.of("customers", -1), "/customers", "MIN");
    }

    @Test
    void theUnitsOfTheCustomerStructureAddUpToTheWhole() {
        week(Map.of("customerStructure", structure(share(7, null), share(3, null))))
                .statusCode(201);
        Map<String, Object> fewer = Map.of("units", "2.5", "revenue", cny("30.00"));
        refused(Map.of("customerStructure", structure(share(7, null), fewer)), "/customerStructure", "UNITS_DIFFER");
    }

    @Test
    void theRevenueOfTheSegmentsAddsUpToTheWhole() {
        week(Map.of("bySegment", List.of(part("a", 4, null), part("b", 6, null))))
                .statusCode(201);
        Map<String, Object> more = Map.of("name", "b", "units", "6", "revenue", cny("60.01"));
        refused(Map.of("bySegment", List.of(part("a", 4, null), more)), "/bySegment", "REVENUE_DIFFERS");
    }

    @Test
    void theCustomersOfTheChannelsAddUpToTheWhole() {
        week(Map.of("customers", 9, "byChannel", List.of(part("a", 4, 3), part("b", 6, 6))))
                .statusCode(201);
        refused(
                Map.of("customers", 9, "byChannel", List.of(part("a", 4, 3), part("b", 6, 5))),
                "/byChannel",
                "CUSTOMERS_DIFFER");
    }

    @Test
    void customersAreCountedInEveryPartAndTheWholeOrInNoPart() {
        refused(
                Map.of("customers", 9, "byChannel", List.of(part("a", 4, 9), part("b", 6, null))),
                "/byChannel",
                "CUSTOMERS_INCOMPLETE");
        refused(Map.of("byChannel", List.of(part("a", 4, 3), part("b", 6, 6))), "/byChannel", "CUSTOMERS_INCOMPLETE");
        week(Map.of("customers", 9, "byChannel", List.of(part("a", 10, null)))).statusCode(201);
    }

    @Test
    void eachSumThatDiffersIsSaidWithBothNumbers() {
        admin().header("Accept-Language", "zh")
                .body(sold(
                        launch(Map.of()),
                        "2026-11-03",
                        "2026-11-09",
                        10,
                        Map.of("bySegment", List.of(part("a", 4, null), part("b", 5, null)))))
                .post("/api/v1/sales-actuals")
                .then()
                .statusCode(422)
                .body("errors.code", contains("REVENUE_DIFFERS", "UNITS_DIFFER"))
                .body("errors.detail", contains("各部分收入合计 90.00，总额为 100.00", "各部分销量合计 9，总量为 10"));
    }

    @Test
    void allRevenueIsInOneCurrency() {
        Map<String, Object> foreign = Map.of("name", "a", "units", "10", "revenue", money("100.00", "USD"));
        refused(Map.of("byChannel", List.of(foreign)), "/byChannel/0/revenue/currency", "CURRENCY_DIFFERS");
    }

    @Test
    void eachSegmentAndChannelIsThereOnce() {
        refused(Map.of("bySegment", List.of(part("a", 4, null), part("a", 6, null))), "/bySegment", "DUPLICATES");
    }

    @Test
    void listsAreFilteredByLaunchAndDays() {
        String launch = launch(Map.of());
        String first = sell(launch, "2026-11-03", "2026-11-09", 1);
        String second = sell(launch, "2026-11-10", "2026-11-16", 2);
        String list = "/api/v1/sales-actuals?launchPlanId=" + id(launch);
        admin().get(list + "&sort=-startsOn").then().body("items.id", contains(id(second), id(first)));
        admin().get(list + "&startsOnFrom=2026-11-04").then().body("items.id", contains(id(second)));
        admin().get(list + "&startsOnTo=2026-11-09").then().body("items.id", contains(id(first)));
    }

    @Test
    void theSalesOfAConfidentialLaunchAreHidden() {
        String launch = launch(Map.of("confidential", true));
        String actual = sell(launch, "2026-11-03", "2026-11-09", 1);
        String viewer = Account.of("VIEWER").token();
        Api.as(viewer).get(actual).then().statusCode(404);
        Api.as(viewer)
                .get("/api/v1/sales-actuals?launchPlanId=" + id(launch))
                .then()
                .body("items", empty());
    }
}
