package dev.slipway.catalog;

import static dev.slipway.testing.Api.admin;
import static org.hamcrest.Matchers.equalTo;

import dev.slipway.testing.Api;
import dev.slipway.testing.SlipwayTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Products over HTTP. */
@SlipwayTest
class ProductTest {

    @Test
    void aNewProductIsAConcept() {
        String key = Api.key();
        String location = admin().body(Map.of("key", key, "name", "快付 Quick"))
                .post("/api/v1/products")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("stage", equalTo("CONCEPT"))
                .extract()
                .header("Location");
        admin().get(location).then().statusCode(200).body("key", equalTo(key));
    }
}
