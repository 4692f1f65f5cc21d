package dev.slipway.engagements;

import static dev.slipway.engagements.Given.engagement;
import static dev.slipway.engagements.Given.said;
import static dev.slipway.engagements.Given.stakeholder;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.post;
import static dev.slipway.testing.Records.product;
import static dev.slipway.testing.Records.restore;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.slipway.testing.Account;
import dev.slipway.testing.Api;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Teams;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Engagements over HTTP. */
@SlipwayTest
class EngagementTest {

    @Test
    void quadrantAndGapAreComputed() {
        String path = engagement(stakeholder(), product(), Map.of("approach", "每周面谈 Meet weekly"));
        admin().get(path)
                .then()
                .body("standing.quadrant", equalTo("KEEP_SATISFIED"))
                .body("standing.quadrantFormula.name", equalTo("power-interest-quadrant"))
                .body("standing.quadrantFormula.version", equalTo(1))
                .body("standing.gap", equalTo(2))
                .body("standing.gapFormula.name", equalTo("engagement-gap"));
        patch(path, Map.of("interest", "3.5", "currentEngagement", "LEADING"))
                .body("version", equalTo(2))
                .body("standing.quadrant", equalTo("MANAGE_CLOSELY"))
                .body("standing.gap", equalTo(-1));
    }

    @Test
    void aNumberIsTheSameWithAZeroAtItsEnd() {
        String path = engagement(stakeholder(), product(), Map.of("power", "4.0"));
        admin().get(path).then().body("power", equalTo("4"));
        patch(path, Map.of("power", "4.0")).statusCode(200).body("version", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({
        "422, power, 0.9, ENGAGEMENT_SCALE",
        "422, power, 5.1, ENGAGEMENT_SCALE",
        "422, interest, 3.55, ENGAGEMENT_SCALE",
        "422, interest, -1, ENGAGEMENT_SCALE",
        "400, interest, drei, DECIMAL_EXPECTED",
        "400, interest, ５, DECIMAL_EXPECTED",
        "400, currentEngagement, HOSTILE, ONE_OF_EXPECTED",
        "400, validFrom, 2026-02-30, DATE_EXPECTED",
    })
    void aValueThatIsNoneOfTheScaleIsRefusedAtItsField(int status, String field, String value, String code) {
        post("engagements", said(stakeholder(), product(), Map.of(field, value)))
                .statusCode(status)
                .body("errors.pointer", contains("/" + field))
                .body("errors.code", contains(code));
    }

    @Test
    void aStakeholderHasOneEngagementWithAProductFromADay() {
        String product = product();
        String stakeholder = stakeholder();
        String first = engagement(stakeholder, product, Map.of());
        post("engagements", said(stakeholder, product, Map.of("power", "1")))
                .statusCode(409)
                .body("errors.pointer", contains("/validFrom"))
                .body("errors.code", contains("ENGAGEMENT_VALID_FROM_KEY"));
        String second = engagement(stakeholder, product, Map.of("validFrom", "2026-03-11"));
        patch(second, Map.of("validFrom", "2026-03-10")).statusCode(409);
        engagement(stakeholder, product(), Map.of());
        delete(first).statusCode(204);
        patch(second, Map.of("validFrom", "2026-03-10")).statusCode(200);
        restore(first).statusCode(409);
    }

    @Test
    void itStaysWithItsProduct() {
        patch(engagement(stakeholder(), product(), Map.of()), Map.of("productId", id(product())))
                .statusCode(409)
                .body("errors.pointer", contains("/productId"))
                .body("errors.code", contains("ENGAGEMENT_PRODUCT_ID_FIXED"));
    }

    @Test
    void aStakeholderWithEngagementsIsNotThrownAway() {
        String stakeholder = stakeholder();
        engagement(stakeholder, product(), Map.of());
        delete(stakeholder).statusCode(409);
    }

    @Test
    void theTeamOfTheProductChangesItAndNobodyElse() {
        String product = product();
        Account member = Account.of("EDITOR");
        Teams.join(product, member);
        Map<String, Object> said = said(stakeholder(), product, Map.of());
        as(Account.of("EDITOR").token())
                .body(said)
                .post("/api/v1/engagements")
                .then()
                .statusCode(403);
        as(member.token()).body(said).post("/api/v1/engagements").then().statusCode(201);
    }

    @Test
    void itIsHiddenWithItsProduct() {
        String product = product();
        String path = engagement(stakeholder(), product, Map.of());
        String viewer = Account.of("VIEWER").token();
        as(viewer).get(path).then().statusCode(200);
        patch(product, Map.of("confidential", true)).statusCode(200);
        as(viewer).get(path).then().statusCode(404);
        as(viewer).get(path + "/history").then().statusCode(404);
    }

    @Test
    void itIsHiddenWithItsStakeholderButNotFromTheTeam() {
        String product = product();
        String stakeholder = stakeholder(Map.of("confidential", true));
        Account member = Account.of("VIEWER");
        Teams.join(product, member);
        String other = Account.of("VIEWER").token();
        as(member.token()).get(stakeholder).then().statusCode(404);

        String path = engagement(stakeholder, product, Map.of());
        as(member.token()).get(stakeholder).then().statusCode(200);
        as(member.token()).get(path + "?include=stakeholder,product").then().statusCode(200);
        String list = "/api/v1/engagements?productId=" + id(product) + "&total=true";
        as(member.token()).get(list).then().body("items", hasSize(1)).body("total", equalTo(1));
        for (String address :
                new String[] {stakeholder, path, path + "/history", path + "?asOf=9999-01-01T00:00:00Z"}) {
            as(other).get(address).then().statusCode(404);
        }
        as(other).get(list).then().body("items", hasSize(0)).body("total", equalTo(0));

        delete(path).statusCode(204);
        as(member.token()).get(stakeholder).then().statusCode(404);
    }

    @Test
    void nobodyEngagesAStakeholderThatDoesNotExistForHim() {
        String product = product();
        Account member = Account.of("EDITOR");
        Teams.join(product, member);
        as(member.token())
                .body(said(stakeholder(Map.of("confidential", true)), product, Map.of()))
                .post("/api/v1/engagements")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/stakeholderId"));
    }

    @Test
    void listsFilterAndSearch() {
        String product = product();
        String word = Api.key();
        String path = engagement(stakeholder(), product, Map.of("evidence", "签了 " + word, "validFrom", "2026-05-01"));
        engagement(stakeholder(), product, Map.of("currentEngagement", "LEADING"));
        String list = "/api/v1/engagements?productId=" + id(product);
        for (String query : new String[] {
            "&q=" + word, "&currentEngagement=RESISTANT", "&validFromFrom=2026-04-01", "&sort=-validFrom&limit=1"
        }) {
            admin().get(list + query).then().body("items.id", contains(id(path)));
        }
    }
}
