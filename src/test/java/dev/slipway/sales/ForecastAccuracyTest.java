package dev.slipway.sales;

import static dev.slipway.sales.Sales.entry;
import static dev.slipway.sales.Sales.forecast;
import static dev.slipway.sales.Sales.launch;
import static dev.slipway.sales.Sales.money;
import static dev.slipway.sales.Sales.sell;
import static dev.slipway.sales.Sales.sold;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Account;
import dev.slipway.testing.Api;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Statements;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How far forecasts were from what was sold, over HTTP. */
@SlipwayTest
class ForecastAccuracyTest {

    private static ValidatableResponse accuracy(String forecast) {
        return admin().get(forecast + "/accuracy").then().statusCode(200);
    }

    private static String expect(String launch, List<Map<String, Object>> entries) {
        return create("sales-forecasts", forecast(launch, entries));
    }

    @Test
    void unitsAndRevenueAreComparedByMonthAndInAll() {
        String launch = launch(Map.of());
        String forecast = expect(
                launch,
                List.of(
                        entry("2025-08", 60, "家庭", null),
                        entry("2025-08", 30, "学生", null),
                        entry("2025-09", 100),
                        entry("2025-10", 10),
                        entry("2025-11", 110)));
        sell(launch, "2025-08-01", "2025-08-31", 100);
        sell(launch, "2025-09-01", "2025-09-15", 40);
        sell(launch, "2025-09-16", "2025-09-30", 40);
        sell(launch, "2025-10-01", "2025-10-31", 0);
        sell(launch, "2025-11-01", "2025-11-30", 120);
        delete(sell(launch, "2025-12-01", "2025-12-31", 999)).statusCode(204);
        accuracy(forecast)
                .body("salesForecastId", equalTo(id(forecast)))
                .body("number", equalTo(1))
                .body("launchPlanId", equalTo(id(launch)))
                .body("currency", equalTo("CNY"))
                .body("frozen", is(true))
                .body("units.actual", equalTo("300"))
                .body("units.forecast", equalTo("310"))
                .body("units.wapePercent", equalTo("16.67"))
                .body("units.mapePercent", equalTo("14.44"))
                .body("units.mapeSkipped", equalTo(1))
                .body("units.biasPercent", equalTo("3.33"))
                .body("units.alert", is(false))
                .body("units.reason", nullValue())
                .body("revenue.actual", equalTo("3000.00"))
                .body("revenue.wapePercent", equalTo("16.67"))
                .body("months.month", contains("2025-08", "2025-09", "2025-10", "2025-11"))
                .body("months.forecastUnits", contains("90", "100", "10", "110"))
                .body("months.units.actual", contains("100", "80", "0", "120"))
                .body("months[1].units.wapePercent", equalTo("25.00"))
                .body("months[1].units.biasPercent", equalTo("25.00"))
                .body("months[1].units.alert", is(true))
                .body("months[2].units.wapePercent", nullValue())
                .body("months[2].units.alert", nullValue())
                .body("months[2].units.reason.code", equalTo("ACTUALS_ZERO"))
                .body("thresholdPercent", equalTo(20))
                .body("alert", is(true))
                .body("formula", equalTo(Map.of("name", "forecast-accuracy", "version", 1)))
                .body("computedAt", notNullValue());
    }

    @Test
    void aMonthCountsFromTheDayOfTheLaunchAndIsComparedAsFarAsItHasActuals() {
        String launch = launch(Map.of("launchPlanned", "2025-11-01", "launchActual", "2025-11-03"));
        String forecast = expect(launch, List.of(entry("2025-11", 200), entry("2025-12", 310)));
        sell(launch, "2025-11-03", "2025-11-09", 50);
        sell(launch, "2025-11-17", "2025-11-23", 50);
        sell(launch, "2025-12-01", "2025-12-01", 10);
        accuracy(forecast)
                .body("months.days", contains(28, 31))
                .body("months.coveredDays", contains(14, 1))
                .body("months.units.forecast", contains("100", "10"))
                .body("months.revenue.forecast", contains("1000.00", "100.00"))
                .body("units.wapePercent", equalTo("0.00"))
                .body("alert", is(false));
    }

    @Test
    void whatWasSoldBeforeTheLaunchBelongsToItsMonth() {
        String launch = launch(Map.of("launchPlanned", "2025-11-11"));
        String forecast = expect(launch, List.of(entry("2025-11", 260)));
        sell(launch, "2025-11-05", "2025-11-10", 60);
        accuracy(forecast)
                .body("months.days", contains(26))
                .body("months.coveredDays", contains(6))
                .body("months[0].units.forecast", equalTo("60"));
    }

    @Test
    void aShareOfAForecastIsRoundedHalfUp() {
        String launch = launch(Map.of());
        String forecast = expect(launch, List.of(entry("2025-11", 1)));
        sell(launch, "2025-11-01", "2025-11-02", 1);
        accuracy(forecast)
                .body("months[0].units.forecast", equalTo("0.0667"))
                .body("months[0].revenue.forecast", equalTo("0.67"));
    }

    @Test
    void aMonthWithoutForecastOrActualsIsNotComparedAndSaysWhy() {
        String launch = launch(Map.of());
        String forecast = expect(launch, List.of(entry("2025-11", 5)));
        accuracy(forecast)
                .body("frozen", is(false))
                .body("units.reason.code", equalTo("NO_MONTH_COMPARED"))
                .body("units.wapePercent", nullValue())
                .body("units.mapeSkipped", nullValue())
                .body("alert", is(false))
                .body("months[0].units.reason.code", equalTo("NO_ACTUALS"));
        sell(launch, "2025-12-01", "2025-12-31", 7);
        accuracy(forecast)
                .body("frozen", is(false))
                .body("revenue.reason.code", equalTo("NO_MONTH_COMPARED"))
                .body("months.month", contains("2025-11", "2025-12"))
                .body("months[1].units.actual", equalTo("7"))
                .body("months[1].forecastUnits", nullValue())
                .body("months[1].units.reason.code", equalTo("NO_FORECAST"));
        admin().header("Accept-Language", "zh")
                .get(forecast + "/accuracy")
                .then()
                .body("months[1].units.reason.detail", equalTo("该月没有预测"));
    }

    @Test
    void revenueInAnotherCurrencyIsNotCompared() {
        String launch = launch(Map.of());
        String forecast = expect(launch, List.of(entry("2025-11", 5), entry("2025-12", 5)));
        sell(launch, "2025-12-01", "2025-12-31", 5);
        create("sales-actuals", sold(launch, "2025-11-01", "2025-11-30", 5, Map.of("revenue", money("7.00", "USD"))));
        accuracy(forecast)
                .body("units.wapePercent", equalTo("0.00"))
                .body("revenue.reason.code", equalTo("CURRENCIES_DIFFER"))
                .body("revenue.wapePercent", nullValue())
                .body("months[0].revenue.reason.code", equalTo("CURRENCIES_DIFFER"))
                .body("months[1].revenue.wapePercent", equalTo("0.00"));
    }

    @ParameterizedTest
    @CsvSource({"24,true", "25,false", "0,true", "1000,false"})
    void anAlertIsRaisedPastTheThresholdNotAtIt(int threshold, boolean alert) {
        String launch = launch(Map.of());
        String forecast = expect(launch, List.of(entry("2025-11", 100)));
        sell(launch, "2025-11-01", "2025-11-30", 80);
        admin().get(forecast + "/accuracy?threshold=" + threshold)
                .then()
                .statusCode(200)
                .body("thresholdPercent", equalTo(threshold))
                .body("units.alert", is(alert))
                .body("alert", is(alert));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1001", "20.5", "many", ""})
    void aThresholdIsAWholePercentageUpToAThousand(String threshold) {
        String forecast = expect(launch(Map.of()), List.of(entry("2025-11", 100)));
        admin().get(forecast + "/accuracy?threshold=" + threshold)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("threshold"));
    }

    @Test
    void theAccuracyForAConfidentialLaunchIsHidden() {
        String launch = launch(Map.of("confidential", true));
        String forecast = expect(launch, List.of(entry("2025-11", 100)));
        Api.as(Account.of("VIEWER").token()).get(forecast + "/accuracy").then().statusCode(404);
    }

    @Test
    void itCostsThreeStatementsHoweverMuchWasSold() {
        String launch = launch(Map.of());
        String forecast = expect(launch, List.of(entry("2025-11", 100)));
        for (int day = 10; day < 20; day++) sell(launch, "2025-11-" + day, "2025-11-" + day, 1);
        assertEquals(3, Statements.during(() -> accuracy(forecast)).size());
    }

    @Test
    void nothingIsReportedOfAnEmptyMonthThatNobodyForecast() {
        String launch = launch(Map.of());
        String forecast = expect(launch, List.of(entry("2025-11", 100)));
        accuracy(forecast).body("months.findAll { it.month != '2025-11' }", empty());
    }
}
