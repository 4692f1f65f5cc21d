package dev.slipway.dashboard;

import static dev.slipway.dashboard.Launches.forecast;
import static dev.slipway.dashboard.Launches.launched;
import static dev.slipway.dashboard.Launches.sell;
import static dev.slipway.testing.Api.admin;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Svg;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms of a dashboard over HTTP. */
@SlipwayTest
class DashboardFormsTest {

    private static String sold() {
        String plan = launched("2026-03-01");
        forecast(plan, "2026-03", 100);
        sell(plan, "2026-03-01", "2026-03-31", 50, Map.of());
        return plan;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | application/json",
                "application/json | application/json",
                "image/svg+xml | image/svg+xml",
                "text/html, */*;q=0.8 | image/svg+xml",
            })
    void acceptChoosesTheForm(String accept, String type) {
        admin().accept(accept)
                .get(launched("2026-03-01") + "/dashboard")
                .then()
                .statusCode(200)
                .contentType(type);
    }

    @Test
    void thereIsNoTableOfIt() {
        admin().accept("text/csv")
                .get(launched("2026-03-01") + "/dashboard")
                .then()
                .statusCode(406);
        admin().get(launched("2026-03-01") + "/dashboard?format=csv")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("format"));
    }

    @Test
    void thePictureCountsWhatIsAskedForInTheLanguageThatIsAskedFor() {
        String plan = sold();
        Svg revenue = picture(plan, "");
        assertTrue(revenue.texts().contains("Actual so far"));
        assertTrue(revenue.texts().contains("500"));
        Svg units = picture(plan, "&measure=UNITS&language=zh&scheme=dark");
        assertTrue(units.texts().contains("截至目前实际"));
        assertTrue(units.texts().contains("50"));
    }

    private static Svg picture(String plan, String query) {
        return Svg.parse(admin().get(plan + "/dashboard?format=svg" + query)
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("launch.svg"))
                .extract()
                .asString());
    }

    @ParameterizedTest
    @CsvSource({"json", "svg"})
    void itIsNotSentAgainWhileNothingButTimeHasChanged(String format) {
        String plan = sold();
        String address = plan + "/dashboard?format=" + format;
        String etag = admin().get(address).header("ETag");
        admin().header("If-None-Match", etag).get(address).then().statusCode(304);
        sell(plan, "2026-04-01", "2026-04-30", 50, Map.of());
        admin().header("If-None-Match", etag).get(address).then().statusCode(200);
    }
}
