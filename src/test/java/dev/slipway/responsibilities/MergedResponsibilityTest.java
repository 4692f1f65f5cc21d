package dev.slipway.responsibilities;

import static dev.slipway.responsibilities.Given.plan;
import static dev.slipway.responsibilities.Given.responsible;
import static dev.slipway.responsibilities.Given.stakeholder;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.product;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.slipway.testing.SlipwayTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of responsibilities when two stakeholders turn out to be one. */
@SlipwayTest
class MergedResponsibilityTest {

    private static ValidatableResponse merge(String duplicate, String original) {
        return admin().header("If-Match", "*")
                .body(Map.of("intoId", id(original)))
                .post(duplicate + "/merge")
                .then();
    }

    @Test
    void theirRolesMeetInOne() {
        String plan = plan(product());
        String first = stakeholder("王芳");
        String second = stakeholder("Wang Fang");
        responsible(plan, first, "RESPONSIBLE");
        responsible(plan, second, "ACCOUNTABLE");
        merge(second, first).statusCode(200);
        admin().get("/api/v1/responsibilities?stakeholderId=" + id(first))
                .then()
                .body("items.role", containsInAnyOrder("RESPONSIBLE", "ACCOUNTABLE"));
    }

    @Test
    void theSameRoleOfBothIsNamedAndLeftToWhoMerges() {
        String plan = plan(product());
        String first = stakeholder("王芳");
        String second = stakeholder("Wang Fang");
        responsible(plan, first, "RESPONSIBLE");
        String twice = responsible(plan, second, "RESPONSIBLE");
        merge(second, first)
                .statusCode(409)
                .body("detail", containsString(id(twice)))
                .body("errors.code", contains("RESPONSIBILITY_ROLE_KEY"));
        admin().get(twice).then().body("stakeholderId", equalTo(id(second)));
        delete(twice).statusCode(204);
        merge(second, first).statusCode(200);
        admin().get(twice).then().body("stakeholderId", equalTo(id(first)));
    }
}
