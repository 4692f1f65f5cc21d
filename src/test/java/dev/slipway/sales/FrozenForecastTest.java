package dev.slipway.sales;

import static dev.slipway.sales.Sales.entry;
import static dev.slipway.sales.Sales.forecast;
import static dev.slipway.sales.Sales.launch;
import static dev.slipway.sales.Sales.sell;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.restore;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Uncommitted;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A forecast that was once compared with what was sold stays as it was. */
@SlipwayTest
class FrozenForecastTest {

    private static final String FROZEN = "SALES_FORECAST_ENTRIES_FROZEN";
    private static final String SOLD = """
            insert into sales_actual (id, version, created_at, created_by, updated_at, updated_by, tags,
                launch_plan_id, product_id, starts_on, ends_on, units, revenue_amount, revenue_currency,
                by_segment, by_channel)
            select gen_random_uuid(), 1, now(), 'system', now(), 'system', '{}', id, product_id,
                '2026-11-03', '2026-11-09', 1, 1, 'CNY', '[]', '[]' from launch_plan where id = ?""";

    @Inject
    Uncommitted others;

    /** What takes actuals out of the months of a forecast. */
    private enum Away {
        MOVED(actual -> patch(actual, Map.of("startsOn", "2026-10-03", "endsOn", "2026-10-09"))
                .statusCode(200)),
        TRASHED(actual -> delete(actual).statusCode(204)),
        MOVED_AND_TRASHED(actual -> {
            MOVED.how.accept(actual);
            TRASHED.how.accept(actual);
        }),
        MOVED_TRASHED_AND_RESTORED(actual -> {
            MOVED_AND_TRASHED.how.accept(actual);
            restore(actual).statusCode(200);
        });

        private final Consumer<String> how;

        Away(Consumer<String> how) {
            this.how = how;
        }
    }

    private static String expect(String launch, String month) {
        return create("sales-forecasts", forecast(launch, List.of(entry(month, 5))));
    }

    private static void isFrozen(String forecast) {
        patch(forecast, Map.of("entries", List.of(entry("2026-11", 6))))
                .statusCode(409)
                .body("code", equalTo("RULE_VIOLATED"))
                .body("errors.code", contains(FROZEN));
        patch(forecast, Map.of("assumptions", "后见之明 Hindsight")).statusCode(409).body("errors.code", contains(FROZEN));
        delete(forecast).statusCode(409).body("errors.code", contains(FROZEN));
        patch(forecast, Map.of("tags", List.of("compared"))).statusCode(200);
        admin().get(forecast + "/accuracy").then().body("frozen", is(true)).body("comparedAt", notNullValue());
    }

    @Test
    void aForecastIsFrozenOnceItsPlanHasActualsInOneOfItsMonths() {
        String launch = launch(Map.of());
        String forecast = expect(launch, "2026-11");
        String later = expect(launch, "2026-12");
        patch(forecast, Map.of("assumptions", "首发 Opening")).statusCode(200);
        sell(launch, "2026-11-03", "2026-11-09", 5);
        isFrozen(forecast);
        admin().get(later + "/accuracy").then().body("frozen", is(false)).body("comparedAt", nullValue());
        patch(later, Map.of("entries", List.of(entry("2027-01", 6)))).statusCode(200);
    }

    /** What was compared once cannot be made to come true afterwards. */
    @ParameterizedTest
    @EnumSource
    void itStaysFrozenWhereverTheActualsGo(Away away) {
        String launch = launch(Map.of());
        String forecast = expect(launch, "2026-11");
        String actual = sell(launch, "2026-11-03", "2026-11-09", 5);
        String compared = admin().get(forecast + "/accuracy").path("comparedAt");
        away.how.accept(actual);
        isFrozen(forecast);
        admin().get(forecast + "/accuracy").then().body("comparedAt", equalTo(compared));
    }

    @Test
    void itIsFrozenByActualsThatComeIntoItsMonthsOrThatItComesTo() {
        String launch = launch(Map.of());
        String forecast = expect(launch, "2026-11");
        String actual = sell(launch, "2026-10-03", "2026-10-09", 5);
        patch(actual, Map.of("startsOn", "2026-11-03", "endsOn", "2026-11-09")).statusCode(200);
        isFrozen(forecast);

        String other = launch(Map.of());
        String moved = expect(other, "2027-01");
        sell(other, "2026-11-03", "2026-11-09", 5);
        patch(moved, Map.of("entries", List.of(entry("2026-11", 5)))).statusCode(200);
        isFrozen(moved);

        String third = launch(Map.of());
        String trashed = expect(third, "2026-11");
        delete(trashed).statusCode(204);
        sell(third, "2026-11-03", "2026-11-09", 5);
        restore(trashed).statusCode(200);
        isFrozen(trashed);
    }

    @Test
    void whoChangesAForecastWaitsForActualsThatAreBeingRecorded() throws Exception {
        String launch = launch(Map.of());
        String forecast = expect(launch, "2026-11");
        assertEquals(
                409, others.during(SOLD, launch, () -> patch(forecast, Map.of("entries", List.of(entry("2026-11", 6))))
                        .extract()
                        .statusCode()));
    }

    @Test
    void whoMakesAForecastWaitsForActualsThatAreBeingRecorded() throws Exception {
        String launch = launch(Map.of());
        Map<String, ?> said = forecast(launch, List.of(entry("2026-11", 5)));
        assertEquals(201, others.during(SOLD, launch, () -> admin().body(said)
                .post("/api/v1/sales-forecasts")
                .statusCode()));
        isFrozen("/api/v1/sales-forecasts/"
                + admin().get("/api/v1/sales-forecasts?launchPlanId=" + id(launch))
                        .path("items[0].id"));
    }

    @Test
    void aForecastThatIsMadeAfterSalesBeganSaysSo() {
        String launch = launch(Map.of());
        String before = expect(launch, "2026-11");
        String actual = sell(launch, "2026-11-03", "2026-11-09", 5);
        String after = expect(launch, "2026-12");
        admin().get(before).then().body("madeAfterSales", is(false));
        admin().get(after).then().body("madeAfterSales", is(true));
        admin().get(before + "/accuracy").then().body("madeAfterSales", is(false));
        admin().get(after + "/accuracy").then().body("madeAfterSales", is(true));
        admin().get(launch + "/dashboard")
                .then()
                .body("accuracy.salesForecastId", equalTo(id(after)))
                .body("accuracy.madeAfterSales", is(true));
        admin().get("/api/v1/sales-forecasts?madeAfterSales=true&launchPlanId=" + id(launch))
                .then()
                .body("items.id", contains(id(after)));
        delete(actual).statusCode(204);
        admin().get(expect(launch, "2027-01")).then().body("madeAfterSales", is(false));
    }
}
