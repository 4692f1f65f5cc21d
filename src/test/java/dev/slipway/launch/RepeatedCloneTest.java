package dev.slipway.launch;

import static dev.slipway.launch.Clones.WISH;
import static dev.slipway.launch.Clones.plan;
import static dev.slipway.testing.Api.admin;
import static org.hamcrest.Matchers.hasSize;

import dev.slipway.testing.SlipwayTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A clone of a launch that is asked for twice. */
@SlipwayTest
class RepeatedCloneTest {

    @Test
    void aRepeatedRequestMakesOneClone() {
        String plan = plan(Map.of());
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            admin().header("Idempotency-Key", key)
                    .body(WISH)
                    .post(plan + "/clones")
                    .then()
                    .statusCode(200);
        }
        String product = admin().get(plan).path("productId");
        admin().get("/api/v1/launch-plans?productId=" + product).then().body("items", hasSize(2));
    }
}
