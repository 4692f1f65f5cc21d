package dev.slipway.engagements;

import static dev.slipway.engagements.Given.engagement;
import static dev.slipway.engagements.Given.stakeholder;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.product;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Account;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Statements;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How engagements change over time. */
@SlipwayTest
class CourseTest {

    private static String address(String stakeholder, String product) {
        return "/api/v1/engagements/course?stakeholderId=" + id(stakeholder) + "&productId=" + id(product);
    }

    private static ValidatableResponse course(String stakeholder, String product) {
        return admin().get(address(stakeholder, product)).then().statusCode(200);
    }

    @Test
    void itSaysWhatHasChangedFromOneToTheNext() {
        String product = product();
        String stakeholder = stakeholder(Map.of("name", "赵敏 Zhao Min"));
        engagement(
                stakeholder,
                product,
                Map.of(
                        "validFrom",
                        "2026-06-01",
                        "power",
                        "4.5",
                        "interest",
                        "3.5",
                        "currentEngagement",
                        "SUPPORTIVE"));
        engagement(stakeholder, product, Map.of("validFrom", "2026-01-01"));
        delete(engagement(stakeholder, product, Map.of("validFrom", "2026-02-01")))
                .statusCode(204);
        course(stakeholder, product)
                .body("stakeholderName", equalTo("赵敏 Zhao Min"))
                .body("entries.validFrom", contains("2026-01-01", "2026-06-01"))
                .body("entries.validTo", contains("2026-05-31", null))
                .body("entries.current", contains(false, true))
                .body("entries.standing.gap", contains(2, 0))
                .body("entries[0].change", nullValue())
                .body("entries[1].change.power", equalTo("-0.5"))
                .body("entries[1].change.interest", equalTo("1.5"))
                .body("entries[1].change.engagement", equalTo(2))
                .body("entries[1].change.gap", equalTo(-2))
                .body("entries[1].change.quadrantBefore", equalTo("KEEP_SATISFIED"));
    }

    @Test
    void whatIsPlannedForLaterIsNotCurrent() {
        String product = product();
        String stakeholder = stakeholder();
        engagement(stakeholder, product, Map.of());
        engagement(stakeholder, product, Map.of("validFrom", "9999-12-31"));
        course(stakeholder, product)
                .body("entries.current", contains(true, false))
                .body("entries[1].change.quadrantBefore", nullValue());
    }

    @Test
    void whoWasNeverEngagedHasNone() {
        course(stakeholder(), product()).body("entries", empty());
    }

    @Test
    void itTakesAStakeholderAndAProductThatTheCallerKnowsOf() {
        admin().get("/api/v1/engagements/course")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("stakeholderId", "productId"))
                .body("errors.code", contains("PARAMETER_NEEDED", "PARAMETER_NEEDED"));
        String product = product();
        String stakeholder = stakeholder(Map.of("confidential", true));
        engagement(stakeholder, product, Map.of());
        admin().get(address(product, product)).then().statusCode(404);
        admin().get(address(stakeholder, stakeholder)).then().statusCode(404);
        as(Account.of("VIEWER").token())
                .get(address(stakeholder, product))
                .then()
                .statusCode(404);
    }

    @Test
    void itCostsOneStatement() {
        String product = product();
        String stakeholder = stakeholder();
        for (int day = 1; day <= 5; day++) engagement(stakeholder, product, Map.of("validFrom", "2026-03-0" + day));
        String viewer = Account.of("VIEWER").token();
        as(viewer).get("/api/v1/me");
        assertEquals(
                1,
                Statements.during(() -> as(viewer)
                                .get(address(stakeholder, product))
                                .then()
                                .statusCode(200))
                        .size());
    }
}
