package dev.slipway.conventions;

import static dev.slipway.conventions.Samples.PEOPLE;
import static dev.slipway.testing.Api.admin;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.slipway.testing.SlipwayTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Records in the trash, and out of it again. */
@SlipwayTest
class TrashTest {

    private static void delete(String path) {
        Samples.overriding().delete(path).then().statusCode(204);
    }

    @Test
    void aDeletedRecordLeavesTheListsForTheTrash() {
        String tag = Samples.word();
        String path = Samples.person("gone", tag);
        Samples.person("there", tag);
        delete(path);
        admin().get(PEOPLE + "?tag=" + tag).then().body("items.name", contains("there"));
        admin().get(PEOPLE + "?deleted=true&tag=" + tag).then().body("items.name", contains("gone"));
        admin().get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("deletedAt", notNullValue())
                .body("deletedBy", notNullValue());
    }

    @Test
    void aRecordInTheTrashCannotBeChangedOrDeletedAgain() {
        String path = Samples.product("buried");
        delete(path);
        Samples.patch(Map.of("name", "x")).patch(path).then().statusCode(409).body("code", equalTo("IN_TRASH"));
        Samples.overriding().delete(path).then().statusCode(409).body("code", equalTo("IN_TRASH"));
        Samples.overriding()
                .body(Map.of("to", "ANALYSIS"))
                .post(path + "/transitions")
                .then()
                .statusCode(409)
                .body("code", equalTo("IN_TRASH"));
    }

    @Test
    void aRestoredRecordIsAsItWas() {
        String tag = Samples.word();
        String path = Samples.person("back", tag);
        delete(path);
        admin().post(path + "/restore")
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("name", equalTo("back"))
                .body("deletedAt", nullValue())
                .body("deletedBy", nullValue());
        admin().get(PEOPLE + "?tag=" + tag).then().body("items.name", contains("back"));
        admin().get(PEOPLE + "?deleted=true&tag=" + tag).then().body("items", empty());
        admin().post(path + "/restore").then().statusCode(409).body("code", equalTo("NOT_IN_TRASH"));
    }

    @Test
    void aRestoreHonoursTheVersionItNames() {
        String path = Samples.person("versioned", Samples.word());
        delete(path);
        admin().header("If-Match", "\"1\"").post(path + "/restore").then().statusCode(412);
        admin().header("If-Match", "\"2\"").post(path + "/restore").then().statusCode(200);
    }

    @Test
    void aRecordThatOthersReferToStays() {
        String product = Samples.product("used");
        String release = Samples.release(product, Map.of());
        Samples.overriding().delete(product).then().statusCode(409).body("code", equalTo("IN_USE"));
        delete(release);
        delete(product);
        admin().post(release + "/restore")
                .then()
                .statusCode(422)
                .body("code", equalTo("REFERENCE_NOT_FOUND"))
                .body("errors.pointer", contains("/productId"));
    }

    @Test
    void theKeyOfADeletedRecordIsFreeUntilItComesBack() {
        String path = Samples.product("first");
        String key = admin().get(path).path("key");
        delete(path);
        Samples.create(Samples.PRODUCTS, Map.of("key", key, "name", "second"));
        admin().post(path + "/restore").then().statusCode(409).body("code", equalTo("NOT_UNIQUE"));
    }
}
