package dev.slipway.calendar;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.product;
import static dev.slipway.testing.Tokens.secret;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Statements;
import dev.slipway.testing.Svg;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launch calendar over HTTP. */
@SlipwayTest
class LaunchCalendarTest {

    private static final String SPAN = "from=2031-01-01&to=2031-12-31";

    @Inject
    DataSource database;

    private static String plan(String product, String day, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(
                Map.of("productId", id(product), "name", "上市 Launch", "kind", "MAJOR_RELEASE", "launchPlanned", day));
        body.putAll(more);
        return create("launch-plans", body);
    }

    private static ValidatableResponse calendar(String product, String query) {
        return admin().get("/api/v1/launch-calendar?productId=" + id(product) + "&" + query)
                .then()
                .statusCode(200);
    }

    @Test
    void itShowsLaunchesWhosePeriodTouchesTheSpanByTheirFirstDays() {
        String product = product();
        plan(product, "2030-09-30", Map.of());
        String before = plan(product, "2030-10-02", Map.of());
        String last = plan(product, "2031-12-31", Map.of());
        plan(product, "2032-01-01", Map.of());
        create("launch-plans", Map.of("productId", id(product), "name", "无日期 Undated", "kind", "MINOR_RELEASE"));
        calendar(product, SPAN)
                .body("launches.launchPlanId", contains(id(before), id(last)))
                .body("launches[0].from", equalTo("2030-10-02"))
                .body("launches[0].to", equalTo("2031-01-01"))
                .body("launches[0].productName", equalTo("Quick"));
    }

    @Test
    void theActualDayGoesBeforeThePlannedOne() {
        String product = product();
        plan(product, "2024-06-01", Map.of("launchActual", "2025-06-03"));
        calendar(product, "from=2025-01-01&to=2025-12-31")
                .body("launches.from", contains("2025-06-03"))
                .body("launches.launched", contains(false));
    }

    @Test
    void aSpanWithMoreLaunchesThanFitIsRefused() throws SQLException {
        String product = product();
        String plan = plan(product, "2071-03-01", Map.of());
        try {
            copied(plan, 999);
            calendar(product, "from=2071-01-01&to=2071-12-31").body("launches", hasSize(1_000));
            copied(plan, 1);
            admin().get("/api/v1/launch-calendar?from=2071-01-01&to=2071-12-31&productId=" + id(product))
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", contains("to"))
                    .body("errors.code", contains("TOO_MANY_LAUNCHES"));
        } finally {
            execute(
                    "delete from launch_plan where note = 'many' and product_id = (select product_id from launch_plan where id = ?)",
                    plan);
        }
    }

    private void copied(String plan, int times) throws SQLException {
        execute("""
                insert into launch_plan (id, version, created_at, created_by, updated_at, updated_by, tags, product_id, name, kind,
                    objectives, target_segments, launch_planned, period_months, training_target, waived_parts, confidential,
                    status, overridden, lessons, note)
                select gen_random_uuid(), version, created_at, created_by, updated_at, updated_by, tags, product_id, name, kind,
                    objectives, target_segments, launch_planned, period_months, training_target, waived_parts, confidential,
                    status, overridden, lessons, 'many'
                from launch_plan cross join generate_series(1, %d) where id = ?""".formatted(times), plan);
    }

    private void execute(String sql, String plan) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, UUID.fromString(id(plan)));
            statement.executeUpdate();
        }
    }

    @Test
    void whatIsCancelledIsNotInTheWay() {
        String product = product();
        String plan = plan(product, "2031-03-01", Map.of());
        move(plan, Map.of("to", "CANCELLED", "reason", "市场变化 The market moved")).statusCode(200);
        calendar(product, SPAN).body("launches", empty());
    }

    @Test
    void theSameSegmentInOverlappingPeriodsIsACollision() {
        String product = product();
        String first = plan(product, "2031-03-01", Map.of("targetSegments", List.of("学生 Students")));
        String second = plan(product, "2031-04-15", Map.of("targetSegments", List.of("学生 STUDENTS", "家庭")));
        calendar(product, SPAN)
                .body("collisions.launchPlanId", contains(id(first)))
                .body("collisions.otherLaunchPlanId", contains(id(second)))
                .body("collisions.from", contains("2031-04-15"))
                .body("collisions.to", contains("2031-05-31"))
                .body("collisions[0].segments", contains("学生 Students"));
    }

    @Test
    void channelsComeFromPromotionsAndPublicity() {
        String product = product();
        String first = plan(product, "2031-03-01", Map.of());
        String second = plan(product, "2031-03-02", Map.of());
        for (String plan : List.of(first, second)) {
            create(
                    "promotions",
                    Map.of(
                            "launchPlanId", id(plan),
                            "name", "大使 Ambassadors",
                            "channel", "校园 Campus",
                            "startsOn", "2031-03-10",
                            "endsOn", "2031-03-31"));
        }
        calendar(product, SPAN)
                .body("launches.channels", contains(List.of("校园 Campus"), List.of("校园 Campus")))
                .body("collisions[0].channels", contains("校园 Campus"));
    }

    @Test
    void itIsAPictureAndACalendarToo() {
        String product = product();
        plan(product, "2031-03-01", Map.of("name", "<b>一号</b>", "targetSegments", List.of("学生")));
        plan(product, "2031-03-02", Map.of("name", "二号", "targetSegments", List.of("学生")));
        String picture = calendar(product, SPAN + "&format=svg&language=zh")
                .contentType("image/svg+xml")
                .extract()
                .asString();
        Svg svg = Svg.parse(picture);
        assertTrue(svg.texts().containsAll(List.of("上市日历", "<b>一号</b>", "撞期")));
        assertEquals(List.of(), svg.outside());
        String events = calendar(product, SPAN + "&format=ics")
                .contentType("text/calendar")
                .extract()
                .asString();
        assertTrue(events.contains("DTSTART;VALUE=DATE:20310301\r\nDTEND;VALUE=DATE:20310601\r\nSUMMARY:<b>一号</b>"));
    }

    @ParameterizedTest
    @CsvSource({
        "from=2031-01-02&to=2031-01-01,to,BEFORE",
        "from=2031-01-01&to=2041-01-02,to,SPAN_TOO_LONG",
        "from=yesterday,from,DATE_EXPECTED",
        "tier=TIER_9,tier,ONE_OF_EXPECTED",
        "language=fr,language,ONE_OF_EXPECTED",
    })
    void aWrongParameterIsRefusedByItsName(String query, String parameter, String code) {
        admin().get("/api/v1/launch-calendar?" + query)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains(parameter))
                .body("errors.code", contains(code));
    }

    @Test
    void withoutASpanItShowsAYear() {
        admin().get("/api/v1/launch-calendar?productId=" + id(product()))
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\""))
                .header("Content-Disposition", containsString("launches.json"));
    }

    @Test
    void confidentialLaunchesAreInNobodyElsesCalendar() {
        String product = product();
        plan(product, "2031-03-01", Map.of("confidential", true, "targetSegments", List.of("学生")));
        plan(product, "2031-03-02", Map.of("targetSegments", List.of("学生")));
        as(secret(List.of("VIEWER"), Map.of()))
                .get("/api/v1/launch-calendar?productId=" + id(product) + "&" + SPAN)
                .then()
                .statusCode(200)
                .body("launches.from", contains("2031-03-02"))
                .body("collisions", empty());
        patch(product, Map.of("confidential", true)).statusCode(200);
        as(secret(List.of("VIEWER"), Map.of()))
                .get("/api/v1/launch-calendar?productId=" + id(product) + "&" + SPAN)
                .then()
                .body("launches", empty());
    }

    @Test
    void itCostsTwoStatementsHoweverManyLaunches() {
        String product = product();
        for (int day = 1; day <= 9; day++) plan(product, "2031-03-0" + day, Map.of());
        assertEquals(2, Statements.during(() -> calendar(product, SPAN)).size());
    }
}
