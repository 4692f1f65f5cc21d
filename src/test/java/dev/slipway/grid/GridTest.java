package dev.slipway.grid;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.product;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.Account;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Statements;
import dev.slipway.testing.Svg;
import dev.slipway.testing.Teams;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The power/interest grid over HTTP. */
@SlipwayTest
class GridTest {

    private static String address(String product, String query) {
        return "/api/v1/stakeholders/grid?productId=" + id(product) + query;
    }

    private static ValidatableResponse grid(String product, String query) {
        return admin().get(address(product, query)).then().statusCode(200);
    }

    private static String stakeholder(String name, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(
                Map.of("kind", "PERSON", "function", "LEGAL", "name", name, "localNames", Map.of("zh", "中" + name)));
        body.putAll(more);
        return create("stakeholders", body);
    }

    private static String engage(String stakeholder, String product, String day, String power, String interest) {
        return create(
                "engagements",
                Map.of(
                        "stakeholderId",
                        id(stakeholder),
                        "productId",
                        id(product),
                        "validFrom",
                        day,
                        "power",
                        power,
                        "interest",
                        interest,
                        "currentEngagement",
                        "RESISTANT",
                        "desiredEngagement",
                        "SUPPORTIVE"));
    }

    @Test
    void everyoneStandsInTheQuadrantOfTheEngagementThatIsCurrent() {
        String product = product();
        String first = stakeholder("A", Map.of());
        String second = stakeholder("B", Map.of("function", "FINANCE"));
        engage(first, product, "2026-01-01", "2", "2");
        String current = engage(first, product, "2026-02-01", "5", "4.5");
        engage(first, product, "9999-01-01", "1", "1");
        engage(second, product, "2026-01-01", "3", "4");
        engage(stakeholder("C", Map.of()), product(), "2026-01-01", "3", "4");
        grid(product, "")
                .body("productName", equalTo("Quick"))
                .body("cut", equalTo("3.5"))
                .body("quadrants.quadrant", contains("MANAGE_CLOSELY", "KEEP_SATISFIED", "KEEP_INFORMED", "MONITOR"))
                .body("quadrants.count", contains(1, 0, 1, 0))
                .body("stakeholders.name", contains("A", "B"))
                .body("stakeholders[0].engagementId", equalTo(id(current)))
                .body("stakeholders[0].quadrant", equalTo("MANAGE_CLOSELY"))
                .body("stakeholders[0].gap", equalTo(2))
                .body("stakeholders[0].kind", equalTo("PERSON"))
                .body("stakeholders[0].function", equalTo("LEGAL"))
                .body("stakeholders[1].quadrant", equalTo("KEEP_INFORMED"))
                .body("quadrantFormula.version", equalTo(1))
                .body("gapFormula.name", equalTo("engagement-gap"));
        grid(product, "&function=FINANCE").body("stakeholders.name", contains("B"));
        delete(current).statusCode(204);
        grid(product, "").body("stakeholders.quadrant", contains("KEEP_INFORMED", "MONITOR"));
    }

    @Test
    void itShowsAnyDay() {
        String product = product();
        String stakeholder = stakeholder("A", Map.of());
        engage(stakeholder, product, "2026-02-01", "2", "2");
        engage(stakeholder, product, "2027-02-01", "5", "5");
        grid(product, "&asOf=2026-01-31").body("stakeholders", empty()).body("asOf", equalTo("2026-01-31"));
        grid(product, "&asOf=2026-02-01").body("stakeholders.quadrant", contains("MONITOR"));
        grid(product, "&asOf=2027-02-01").body("stakeholders.quadrant", contains("MANAGE_CLOSELY"));
    }

    @Test
    void itIsAPictureTooInTheLanguageOfTheReader() {
        String product = product();
        engage(stakeholder("<b>法务</b>", Map.of()), product, "2026-01-01", "5", "5");
        Svg english = picture(product, "");
        assertTrue(english.texts().containsAll(List.of("Manage closely", "<b>法务</b>", "Resistant → Supportive")));
        assertTrue(picture(product, "&language=zh&scheme=dark").texts().containsAll(List.of("重点管理", "中<b>法务</b>")));
    }

    private static Svg picture(String product, String query) {
        return Svg.parse(grid(product, "&format=svg" + query)
                .contentType("image/svg+xml")
                .header("Content-Disposition", containsString("stakeholders.svg"))
                .extract()
                .asString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | 200 | application/json",
                "image/svg+xml | 200 | image/svg+xml",
                "text/html, */*;q=0.8 | 200 | image/svg+xml",
                "text/csv | 406 | application/problem+json",
            })
    void acceptChoosesTheForm(String accept, int status, String type) {
        admin().accept(accept)
                .get(address(product(), ""))
                .then()
                .statusCode(status)
                .contentType(type);
    }

    @ParameterizedTest
    @CsvSource({
        "asOf=2026-01-01, productId, PARAMETER_NEEDED",
        "productId=x, productId, UUID_EXPECTED",
        "asOf=2026-02-30, asOf, DATE_EXPECTED",
        "function=SELLING, function, ONE_OF_EXPECTED",
        "language=fr, language, ONE_OF_EXPECTED",
        "format=pdf, format, ONE_OF_EXPECTED",
        "quadrant=MONITOR, quadrant, UNKNOWN_PARAMETER",
    })
    void aWrongParameterIsRefusedByItsName(String query, String parameter, String code) {
        admin().get("/api/v1/stakeholders/grid?" + query)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains(parameter))
                .body("errors.code", contains(code));
    }

    @Test
    void whatIsHiddenIsInNobodyElsesGrid() {
        String product = product();
        engage(stakeholder("Secret", Map.of("confidential", true)), product, "2026-01-01", "5", "5");
        engage(stakeholder("Known", Map.of()), product, "2026-01-01", "5", "5");
        Account member = Account.of("VIEWER");
        Teams.join(product, member);
        String other = Account.of("VIEWER").token();
        as(member.token()).get(address(product, "")).then().body("stakeholders.name", contains("Known", "Secret"));
        as(other)
                .get(address(product, ""))
                .then()
                .statusCode(200)
                .body("stakeholders.name", contains("Known"))
                .body("quadrants[0].count", equalTo(1));
        patch(product, Map.of("confidential", true)).statusCode(200);
        as(other).get(address(product, "")).then().statusCode(404);
        as(member.token()).get(address(product, "")).then().statusCode(200);
    }

    @Test
    void anUnknownProductHasNone() {
        admin().get(address("/" + id(stakeholder("A", Map.of())), "")).then().statusCode(404);
    }

    @Test
    void itCostsOneStatementAndIsNotSentAgain() {
        String product = product();
        for (int i = 1; i <= 5; i++) {
            String stakeholder = stakeholder("N" + i, Map.of());
            engage(stakeholder, product, "2026-01-01", "5", "5");
            engage(stakeholder, product, "2026-01-02", "5", "5");
        }
        String viewer = Account.of("VIEWER").token();
        as(viewer).get("/api/v1/me");
        String address = address(product, "&format=svg");
        assertEquals(
                1,
                Statements.during(() -> as(viewer).get(address).then().statusCode(200))
                        .size());
        String etag = as(viewer).get(address).header("ETag");
        as(viewer).header("If-None-Match", etag).get(address).then().statusCode(304);
    }
}
