package dev.slipway.security;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.product;
import static dev.slipway.testing.Tokens.secret;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.slipway.testing.SlipwayTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the past of a record tells of a confidential product that it belonged to. */
@SlipwayTest
class ConfidentialPastTest {

    @Test
    void whatLeftAConfidentialProductTellsNothingOfItsPastThere() {
        String hidden = product();
        String open = product();
        String release = create(
                "releases", Map.of("productId", id(hidden), "name", "1.0", "kind", "MAJOR", "summary", "秘密 Secret"));
        patch(hidden, Map.of("confidential", true)).statusCode(200);
        String before = admin().get(release).path("updatedAt");
        patch(release, Map.of("productId", id(open), "summary", "公开 Open")).statusCode(200);
        patch(release, Map.of("name", "1.1")).statusCode(200);
        String viewer = secret(List.of("VIEWER"), Map.of());
        as(viewer)
                .get(release + "/history")
                .then()
                .statusCode(200)
                .body("items.version", contains(3))
                .body(not(containsString("秘密")))
                .body(not(containsString(id(hidden))));
        as(viewer).get(release + "?asOf=" + before).then().statusCode(404);
        admin().get(release + "/history").then().body("items", hasSize(3));
    }
}
