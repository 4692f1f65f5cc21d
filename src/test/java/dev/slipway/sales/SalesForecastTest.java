package dev.slipway.sales;

import static dev.slipway.sales.Sales.cny;
import static dev.slipway.sales.Sales.entry;
import static dev.slipway.sales.Sales.forecast;
import static dev.slipway.sales.Sales.launch;
import static dev.slipway.sales.Sales.money;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.SlipwayTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sales forecasts over HTTP. */
@SlipwayTest
class SalesForecastTest {

    private static final String FROZEN = "SALES_FORECAST_ENTRIES_FROZEN";

    @Inject
    DataSource database;

    private static void refused(List<Map<String, Object>> entries, String pointer, String code) {
        post("sales-forecasts", forecast(launch(Map.of()), entries))
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> entry = new java.util.HashMap<>(entry("2026-11", 5));
        entry.put(field, value);
        return entry;
    }

    @Test
    void theServerCountsTheForecastsOfEachLaunchThoseInTheTrashToo() throws Exception {
        String launch = launch(Map.of());
        Map<String, Object> body = forecast(launch, List.of(entry("2026-11", 5)));
        String first = create("sales-forecasts", body);
        admin().get(first).then().body("number", equalTo(1));
        delete(first).statusCode(204);
        List<CompletableFuture<Integer>> atOnce = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() ->
                        post("sales-forecasts", body).statusCode(201).extract().<Integer>path("number")))
                .toList();
        List<Integer> numbers = new ArrayList<>();
        for (CompletableFuture<Integer> one : atOnce) numbers.add(one.get(60, TimeUnit.SECONDS));
        assertEquals(List.of(2, 3, 4, 5), numbers.stream().sorted().toList());
        admin().get("/api/v1/sales-forecasts?sort=-number&number=2&number=3&launchPlanId=" + id(launch))
                .then()
                .body("items.number", contains(3, 2));
        post("sales-forecasts", forecast(launch(Map.of()), List.of(entry("2026-11", 5))))
                .body("number", equalTo(1));
    }

    @Test
    void eachMonthSegmentAndChannelIsThereOnce() {
        refused(
                List.of(
                        entry("2026-11", 5, "家庭", null),
                        entry("2026-11", 5, null, "家庭"),
                        entry("2026-11", 6, "家庭", null)),
                "/entries/2",
                "FORECAST_ENTRY_REPEATED");
        create(
                "sales-forecasts",
                forecast(
                        launch(Map.of()),
                        List.of(
                                entry("2026-11", 5),
                                entry("2026-12", 5),
                                entry("2026-11", 5, "家庭", null),
                                entry("2026-11", 5, "家庭", "线上"),
                                entry("2026-11", 5, "家庭", "🏪"))));
    }

    @Test
    void allRevenueIsInOneCurrency() {
        refused(
                List.of(entry("2026-11", 5), Map.of("month", "2026-12", "units", "1", "revenue", money("1", "USD"))),
                "/entries/1/revenue/currency",
                "CURRENCY_DIFFERS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1000000000000", "0.00001"})
    void unitsAreWithinBounds(String units) {
        refused(List.of(with("units", units)), "/entries/0/units", "UNITS_RANGE");
    }

    @Test
    void revenueIsNotNegative() {
        refused(List.of(with("revenue", cny("-0.01"))), "/entries/0/revenue/amount", "MONEY_NEGATIVE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13", "2026-00", "2026-1", "2026-11-01", "0999-11", "二〇二六"})
    void aMonthIsAMonth(String month) {
        refused(List.of(with("month", month)), "/entries/0/month", "PATTERN");
    }

    @Test
    void aForecastHasEntriesButNotWithoutEnd() {
        refused(List.of(), "/entries", "SIZE");
        List<Map<String, Object>> many = IntStream.rangeClosed(0, 1_000)
                .mapToObj(i -> entry("2026-11", 1, "s" + i, null))
                .toList();
        refused(many, "/entries", "SIZE");
        create("sales-forecasts", forecast(launch(Map.of()), many.subList(0, 1_000)));
    }

    @Test
    void aLaunchWithoutAForecastIsNotReadyUnlessThatIsWaived() throws SQLException {
        String launch = launch(Map.of());
        assertEquals(List.of("SALES_FORECAST_MISSING"), blockers(launch));
        String forecast = create("sales-forecasts", forecast(launch, List.of(entry("2026-11", 5))));
        assertEquals(List.of(), blockers(launch));
        delete(forecast).statusCode(204);
        assertEquals(List.of("SALES_FORECAST_MISSING"), blockers(launch));
        patch(launch, Map.of("waivedParts", List.of(Map.of("part", "SALES_FORECAST", "reason", "免费 Free"))))
                .statusCode(200);
        assertEquals(List.of(), blockers(launch));
    }

    private List<String> blockers(String launch) throws SQLException {
        List<String> codes = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select code from launch_blocker_sales where launch_plan_id = ?")) {
            query.setObject(1, UUID.fromString(id(launch)));
            ResultSet rows = query.executeQuery();
            while (rows.next()) codes.add(rows.getString(1));
        }
        return codes;
    }

    @Test
    void aForecastStaysWithItsLaunch() {
        String forecast = create("sales-forecasts", forecast(launch(Map.of()), List.of(entry("2026-11", 5))));
        patch(forecast, Map.of("launchPlanId", id(launch(Map.of()))))
                .statusCode(409)
                .body("errors.code", hasItem("PART_LAUNCH_PLAN_ID_FIXED"));
    }
}
