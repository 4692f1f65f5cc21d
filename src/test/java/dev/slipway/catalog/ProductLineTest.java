package dev.slipway.catalog;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.line;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.person;
import static dev.slipway.testing.Records.post;
import static dev.slipway.testing.Records.restore;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.Api;
import dev.slipway.testing.Crowd;
import dev.slipway.testing.SlipwayTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.hamcrest.MatcherAssert;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Product lines over HTTP. */
@SlipwayTest
class ProductLineTest {

    @Test
    void aKeyIsThatOfOneLineOnlyAndAProductMayHaveTheSame() {
        String key = Api.key();
        create("product-lines", Map.of("key", key, "name", "First"));
        create("products", Map.of("key", key, "name", "A product"));
        post("product-lines", Map.of("key", key, "name", "Second"))
                .statusCode(409)
                .body("errors.pointer", contains("/key"));
        post("product-lines", Map.of("key", "a b", "name", "Third"))
                .statusCode(422)
                .body("errors.pointer", contains("/key"));
    }

    @Test
    void theKeyOfALineInTheTrashIsFreeAndKeepsItThereOnceTaken() {
        String key = Api.key();
        String trashed = create("product-lines", Map.of("key", key, "name", "First"));
        delete(trashed).statusCode(204);
        create("product-lines", Map.of("key", key, "name", "Second"));
        restore(trashed).statusCode(409).body("errors.pointer", contains("/key"));
    }

    @Test
    void aLineWithAManagerIsReadWithThem() {
        String person = person();
        String line = create("product-lines", Map.of("key", Api.key(), "name", "支付", "managerId", id(person)));
        admin().get(line + "?include=manager")
                .then()
                .statusCode(200)
                .body("manager.id", equalTo(id(person)))
                .body("manager.name", equalTo("林晓雯"));
        delete(person).statusCode(409).body("code", equalTo("IN_USE")).body("detail", containsString("product-line"));
    }

    @Test
    void theManagerOfALineIsALivePerson() {
        String trashed = person();
        delete(trashed).statusCode(204);
        for (String id : List.of(id(trashed), UUID.randomUUID().toString())) {
            patch(line(), Map.of("managerId", id)).statusCode(422).body("errors.pointer", contains("/managerId"));
        }
    }

    @Test
    void aLineInUseStays() {
        String line = line();
        String product = create("products", Map.of("key", Api.key(), "name", "Quick", "productLineId", id(line)));
        delete(line).statusCode(409).body("code", equalTo("IN_USE")).body("detail", containsString("product"));
        delete(product).statusCode(204);
        delete(line).statusCode(204);
        restore(line).statusCode(200);
    }

    @RepeatedTest(5)
    void aLineIsNotDeletedUnderTheProductsThatAreMadeInIt() throws Exception {
        String line = line();
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Map<String, ?> product = Map.of("key", Api.key(), "name", "Quick", "productLineId", id(line));
            calls.add(() -> post("products", product).extract().statusCode());
        }
        calls.add(3, () -> delete(line).extract().statusCode());
        List<Integer> answers = Crowd.of(calls);
        int deleted = answers.remove(3);
        MatcherAssert.assertThat(answers, everyItem(is(oneOf(201, 422))));
        assertTrue(deleted == (answers.contains(201) ? 409 : 204), deleted + " and " + answers);
        if (deleted == 409) return;
        admin().get("/api/v1/products?productLineId=" + id(line)).then().body("items", empty());
    }
}
