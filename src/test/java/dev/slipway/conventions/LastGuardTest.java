package dev.slipway.conventions;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Launches.plan;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.person;
import static dev.slipway.testing.Records.product;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.problem.Messages;
import dev.slipway.testing.Bodies;
import dev.slipway.testing.SlipwayTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/** What the database refuses to whoever writes into it without asking the records first. */
@SlipwayTest
class LastGuardTest {

    @Inject
    DataSource database;

    private void refused(String constraint, String change, String... records) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(change)) {
            for (int i = 0; i < records.length; i++) statement.setObject(i + 1, UUID.fromString(id(records[i])));
            PSQLException refused = assertThrows(PSQLException.class, statement::executeUpdate);
            assertEquals(constraint, refused.getServerErrorMessage().getConstraint());
            String code = "error." + constraint.replace("__", "_").toUpperCase();
            assertEquals(true, Messages.has(code), code);
        }
    }

    @Test
    void noPlanIsClosedWithoutAFinalReview() throws Exception {
        refused("launch_plan__status__review", "update launch_plan set status = 'CLOSED' where id = ?", plan());
    }

    @Test
    void aDuplicateRepeatsAnOriginalOfItsProduct() throws Exception {
        String change =
                "update feedback set status = 'DUPLICATE', merged_from = 'NEW', duplicate_of_id = ? where id = ?";
        String product = product();
        String one = create("feedback", Bodies.of("feedback", product));
        String other = create("feedback", Bodies.of("feedback", product()));
        refused("feedback__duplicate_of_id__original", change, other, one);
        String duplicate = create("feedback", Bodies.of("feedback", product));
        String original = create("feedback", Bodies.of("feedback", product));
        admin().header("If-Match", "*")
                .body(Map.of("targetId", id(original)))
                .post(duplicate + "/merge")
                .then()
                .statusCode(200);
        refused("feedback__duplicate_of_id__original", change, duplicate, one);
    }

    @Test
    void whoIsNamedInALaunchThatHasEndedStaysForGood() {
        String owner = person();
        String plan = plan();
        patch(plan, Map.of("ownerId", id(owner))).statusCode(200);
        move(plan, Map.of("to", "CANCELLED", "reason", "市场变化 The market moved")).statusCode(200);
        delete(owner).statusCode(409).body("code", equalTo("IN_USE")).body("detail", containsString("launch-plans"));
    }
}
