package dev.slipway.distribution;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Launches.against;
import static dev.slipway.testing.Launches.part;
import static dev.slipway.testing.Launches.plan;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.post;
import static dev.slipway.testing.Records.restore;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.SlipwayTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Distribution channels over HTTP. */
@SlipwayTest
class DistributionChannelTest {

    @Inject
    DataSource database;

    private static Map<String, Object> said(String plan, Map<String, ?> more) {
        return part("distribution-channels", plan, more);
    }

    private static String channel(String plan, Map<String, ?> more) {
        return create("distribution-channels", said(plan, more));
    }

    private static void refused(Map<String, ?> more, String pointer, String code) {
        post("distribution-channels", said(plan(), more))
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    private static Map<String, String> money(String amount) {
        return Map.of("amount", amount, "currency", "SGD");
    }

    private static void sign(String channel) {
        move(channel, Map.of("to", "NEGOTIATING")).statusCode(200);
        move(channel, Map.of("to", "SIGNED")).statusCode(200);
    }

    @Test
    void aPartnerGetsAMarginACommissionOrAFee() {
        refused(Map.of("marginPercent", "15"), "", "MARGIN_COMMISSION_OR_FEE");
        refused(Map.of("fee", money("1.00")), "", "MARGIN_COMMISSION_OR_FEE");
        refused(Collections.singletonMap("commissionPercent", null), "", "MARGIN_COMMISSION_OR_FEE");
        Map<String, Object> fee = new HashMap<>(Map.of("fee", money("2.50")));
        fee.put("commissionPercent", null);
        admin().get(channel(plan(), fee)).then().body("fee.amount", equalTo("2.50"));
        fee.put("fee", money("0.00"));
        refused(fee, "/fee/amount", "FEE_POSITIVE");
        for (String percent : List.of("0", "-1", "100.5", "1.00001")) {
            refused(Map.of("commissionPercent", percent), "/commissionPercent", "PERCENT_RANGE");
            Map<String, Object> margin = new HashMap<>(Map.of("marginPercent", percent));
            margin.put("commissionPercent", null);
            refused(margin, "/marginPercent", "PERCENT_RANGE");
        }
    }

    @Test
    void aTerritoryHasRegionsEachOnce() {
        refused(Map.of("territory", List.of()), "/territory", "SIZE");
        refused(Map.of("territory", List.of("CN", "CN")), "/territory", "DUPLICATES");
        refused(Map.of("territory", List.of("CN", "全国")), "/territory/1", "REGION_CODE");
    }

    @Test
    void aTargetHasUnitsOrRevenue() {
        refused(Map.of("target", Map.of()), "/target", "UNITS_OR_REVENUE");
        refused(Map.of("target", Map.of("units", "-1")), "/target/units", "UNITS_RANGE");
        refused(Map.of("target", Map.of("revenue", money("-1"))), "/target/revenue/amount", "MONEY_NEGATIVE");
        admin().get(channel(plan(), Map.of("target", Map.of("units", "9000.5", "revenue", money("1.20")))))
                .then()
                .body("target.units", equalTo("9000.5"))
                .body("target.revenue.amount", equalTo("1.20"))
                .body("neededForLaunch", equalTo(false))
                .body("status", equalTo("PROSPECT"));
    }

    @Test
    void aContractDoesNotEndBeforeItStarts() {
        refused(Map.of("validFrom", "2026-11-03", "validUntil", "2026-11-02"), "/validUntil", "BEFORE");
    }

    @Test
    void aSignedContractIsValidFromADay() {
        String channel = channel(plan(), Map.of());
        move(channel, Map.of("to", "NEGOTIATING")).statusCode(200);
        move(channel, Map.of("to", "SIGNED")).statusCode(409).body("errors.code", contains("VALID_FROM_MISSING"));
        patch(channel, Map.of("validFrom", "2026-11-03")).statusCode(200);
        move(channel, Map.of("to", "SIGNED")).statusCode(200);
        patch(channel, Collections.singletonMap("validFrom", null))
                .statusCode(409)
                .body("errors.pointer", contains("/validFrom"))
                .body("errors.code", contains("DISTRIBUTION_CHANNEL_VALID_FROM_SIGNED"));
        move(channel, Map.of("to", "ENDED")).statusCode(422).body("errors.code", contains("REASON_NEEDED"));
        move(channel, Map.of("to", "ENDED", "reason", "到期 It has run out")).statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "城铁便利 CORNER STORES, CN-SH, 2026-11-01, 2026-11-30, 409",
        "城铁便利 Corner Stores, CN,    2026-11-30, 2027-01-01, 409",
        "城铁便利 Corner Stores, CN-SH, ,           ,           409",
        "城铁便利 Corner Stores, CN-SH, 2026-12-01, ,           201",
        "城铁便利 Corner Stores, CN-S,  2026-11-01, 2026-11-30, 201",
        "别家 Another,           CN-SH, 2026-11-01, 2026-11-30, 201",
    })
    void aPartnerIsInALaunchOnceForOneTerritoryAtATime(
            String partner, String region, String from, String until, int status) {
        String plan = plan();
        channel(
                plan,
                Map.of("territory", List.of("SG", "CN-SH"), "validFrom", "2026-11-01", "validUntil", "2026-11-30"));
        Map<String, Object> more = new HashMap<>(Map.of("partner", partner, "territory", List.of(region, "MY")));
        more.put("validFrom", from);
        more.put("validUntil", until);
        var answer = post("distribution-channels", said(plan, more)).statusCode(status);
        if (status == 409) {
            answer.body("errors.pointer", contains("/territory"))
                    .body("errors.code", contains("DISTRIBUTION_CHANNEL_TERRITORY_OVERLAP"));
        }
        post("distribution-channels", said(plan(), more)).statusCode(201);
    }

    @Test
    void anEndedOrDeletedChannelIsInNobodysWayUntilItComesBack() {
        String plan = plan();
        move(channel(plan, Map.of()), Map.of("to", "ENDED", "reason", "没谈成 No deal"))
                .statusCode(200);
        String deleted = channel(plan, Map.of());
        post("distribution-channels", said(plan, Map.of())).statusCode(409);
        delete(deleted).statusCode(204);
        String other = channel(plan, Map.of());
        restore(deleted).statusCode(409).body("errors.code", contains("DISTRIBUTION_CHANNEL_TERRITORY_OVERLAP"));
        patch(other, Map.of("territory", List.of("HK"))).statusCode(200);
        restore(deleted).statusCode(200);
        patch(other, Map.of("territory", List.of("HK", "CN"))).statusCode(409);
    }

    @Test
    void whoRecordsAPartnerWaitsForAnotherWhoDoes() throws Exception {
        String plan = plan();
        String channel = channel(plan, Map.of("territory", List.of("HK")));
        try (Connection other = database.getConnection();
                PreparedStatement move =
                        other.prepareStatement("update distribution_channel set territory = '{CN-SH}' where id = ?")) {
            other.setAutoCommit(false);
            move.setObject(1, UUID.fromString(id(channel)));
            assertEquals(1, move.executeUpdate());
            Map<String, Object> body = said(plan, Map.of());
            CompletableFuture<Integer> recording = CompletableFuture.supplyAsync(
                    () -> post("distribution-channels", body).extract().statusCode());
            assertTrue(someoneWaits(recording), "nobody waited");
            other.commit();
            assertEquals(409, recording.get(60, TimeUnit.SECONDS));
        }
    }

    /** Whether a lock of the application is waited for before the change is done. */
    private boolean someoneWaits(CompletableFuture<?> change) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement waiting = connection.prepareStatement(
                        "select exists (select from pg_locks where locktype = 'advisory' and not granted)")) {
            while (!change.isDone()) {
                ResultSet row = waiting.executeQuery();
                if (row.next() && row.getBoolean(1)) return true;
            }
        }
        return false;
    }

    @Test
    void channelsAreFilteredSortedAndIncludeTheirPlan() {
        String plan = plan();
        String first = channel(plan, Map.of("partner", "a", "validFrom", "2026-11-01", "validUntil", "2026-12-01"));
        String second = channel(plan, Map.of("partner", "b", "validFrom", "2026-12-01", "neededForLaunch", true));
        move(second, Map.of("to", "NEGOTIATING")).statusCode(200);
        String list = "/api/v1/distribution-channels?launchPlanId=" + id(plan);
        admin().get(list + "&sort=-partner&include=launchPlan")
                .then()
                .body("items.id", contains(id(second), id(first)))
                .body("items.launchPlan.id", hasItem(id(plan)));
        admin().get(list + "&sort=validFrom").then().body("items.id", contains(id(first), id(second)));
        for (String filter :
                List.of("partner=b", "neededForLaunch=true", "validFromFrom=2026-12-01", "status=NEGOTIATING")) {
            admin().get(list + "&" + filter).then().body("items.id", contains(id(second)));
        }
        admin().get(list + "&validUntilTo=2026-12-01").then().body("items.id", contains(id(first)));
    }

    @Test
    void aLaunchNeedsNoChannelUnlessItCountsOnOne() {
        String plan = plan();
        assertEquals(List.of(), against(plan, "distribution-channels"));
        String channel = channel(plan, Map.of("validFrom", "2026-11-03", "validUntil", "2027-11-02"));
        assertEquals(List.of(), against(plan, "distribution-channels"));
        patch(channel, Map.of("neededForLaunch", true)).statusCode(200);
        assertEquals(List.of("DISTRIBUTION_CHANNEL_UNSIGNED"), against(plan, "distribution-channels"));
        admin().get(plan + "/readiness").then().body("reasons.recordId", hasItem(id(channel)));
        sign(channel);
        assertEquals(List.of(), against(plan, "distribution-channels"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-02", "2027-11-03"})
    void aContractThatIsNotValidOnTheDayOfTheLaunchBlocksIt(String day) {
        String plan = plan();
        String channel =
                channel(plan, Map.of("validFrom", "2026-11-03", "validUntil", "2027-11-02", "neededForLaunch", true));
        sign(channel);
        patch(plan, Map.of("launchPlanned", day)).statusCode(200);
        assertEquals(List.of("DISTRIBUTION_CHANNEL_NOT_VALID"), against(plan, "distribution-channels"));
        patch(plan, Map.of("launchPlanned", "2027-11-02")).statusCode(200);
        assertEquals(List.of(), against(plan, "distribution-channels"));
        move(channel, Map.of("to", "ENDED", "reason", "解约 Cancelled")).statusCode(200);
        assertEquals(List.of("DISTRIBUTION_CHANNEL_UNSIGNED"), against(plan, "distribution-channels"));
        patch(plan, Map.of("launchActual", "2026-11-10")).statusCode(200);
        assertEquals(List.of(), against(plan, "distribution-channels"));
    }
}
