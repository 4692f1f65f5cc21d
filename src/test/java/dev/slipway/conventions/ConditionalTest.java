package dev.slipway.conventions;

import static dev.slipway.testing.Api.admin;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.SlipwayTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that depend on the version of a record. */
@SlipwayTest
class ConditionalTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "W/\"1\"", "\"7\", \"1\"", "\"7\",W/\"1\" , \"9\"", "*"})
    void whoHasTheRecordAlreadyIsNotSentIt(String known) {
        String path = Samples.product("known");
        for (String method : List.of("GET", "HEAD")) {
            admin().header("If-None-Match", known)
                    .request(method, path)
                    .then()
                    .statusCode(304)
                    .header("ETag", "\"1\"")
                    .body(emptyString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "\"11\"", "1", "W/\"2\"", "\"*\""})
    void whoHasAnotherVersionIsSentTheRecord(String known) {
        String path = Samples.product("changed");
        admin().header("If-None-Match", known)
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("version", equalTo(1));
    }

    @Test
    void headAnswersAsGetDoesWithoutTheBody() {
        String path = Samples.product("head");
        admin().head(path).then().statusCode(200).header("ETag", "\"1\"").body(emptyString());
        admin().head(Samples.PRODUCTS).then().statusCode(200).body(emptyString());
    }

    @Test
    void aChangeOfAnOlderVersionIsRefusedAndToldTheCurrentOne() {
        String path = Samples.product("stale");
        Samples.patch(Map.of("name", "newer"))
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        for (String stale : List.of("\"1\"", "W/\"2\"", "2", "\"3\"", "\"1\", \"3\"")) {
            Samples.patch(Map.of("name", "lost"), stale)
                    .patch(path)
                    .then()
                    .statusCode(412)
                    .header("ETag", "\"2\"")
                    .body("code", equalTo("PRECONDITION_FAILED"));
        }
        admin().header("If-Match", "\"1\"").delete(path).then().statusCode(412);
        admin().get(path).then().body("name", equalTo("newer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"1\"", "W/\"1\"", "\"7\", \"1\""})
    void aChangeIsRefusedWhereItsWriterWantsNoSuchVersion(String unwanted) {
        String path = Samples.product("unwanted");
        Samples.patch(Map.of("name", "lost"))
                .header("If-None-Match", unwanted)
                .patch(path)
                .then()
                .statusCode(412)
                .header("ETag", "\"1\"")
                .body("code", equalTo("PRECONDITION_FAILED"));
        Samples.patch(Map.of("name", "kept"))
                .header("If-None-Match", "\"7\"")
                .patch(path)
                .then()
                .statusCode(200);
    }

    @Test
    void aChangeThatNamesNoVersionIsRefused() {
        String path = Samples.product("blind");
        List<Response> answers = List.of(
                admin().body(Map.of("key", "AB", "name", "n")).put(path),
                admin().contentType("application/merge-patch+json")
                        .body(Map.of())
                        .patch(path),
                admin().delete(path),
                admin().body(Map.of("to", "ANALYSIS")).post(path + "/transitions"));
        for (Response answer : answers) {
            answer.then().statusCode(428).body("code", equalTo("PRECONDITION_REQUIRED"));
        }
        admin().get(path).then().body("version", equalTo(1));
    }

    @Test
    void theCurrentVersionAmongOthersOrAStarLetsAChangeIn() {
        String path = Samples.product("current");
        Samples.patch(Map.of("name", "b"), "\"9\", \"1\"").patch(path).then().statusCode(200);
        Samples.patch(Map.of("name", "c"), "*").patch(path).then().statusCode(200);
        Samples.overriding()
                .body(Map.of("to", "ANALYSIS"))
                .post(path + "/transitions")
                .then()
                .statusCode(200)
                .header("ETag", "\"4\"");
    }

    @Test
    void aChangeOfNothingLeavesVersionStampsAndHistoryAlone() {
        String path = Samples.product(Map.of("name", "same", "localNames", Map.of("zh", "同", "de", "gleich")));
        Map<String, ?> before = admin().get(path).path("$");
        Map<String, Object> same = new java.util.HashMap<>(before);
        List.of("id", "version", "createdAt", "createdBy", "updatedAt", "updatedBy", "stage")
                .forEach(same::remove);
        admin().header("If-Match", "\"1\"")
                .body(same)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("$", equalTo(before));
        Samples.patch(Map.of("name", "same"), "\"1\"")
                .patch(path)
                .then()
                .statusCode(200)
                .body("$", equalTo(before));
        Samples.patch(Map.of(), "\"1\"").patch(path).then().statusCode(200).body("$", equalTo(before));
        assertEquals(before, admin().get(path).path("$"));
        assertEquals(List.of(1), admin().get(path + "/history").path("items.version"));
    }

    @Test
    void fiftyWritersWhoHonourTheVersionLoseNoUpdate() throws Exception {
        String path = Samples.product(Map.of("description", "0"));
        AtOnce.each(50, () -> {
            while (true) {
                Response read = admin().get(path);
                int count = Integer.parseInt(read.path("description"));
                Response written = Samples.patch(Map.of("description", String.valueOf(count + 1)), read.header("ETag"))
                        .patch(path);
                if (written.statusCode() == 200) return written.statusCode();
                assertEquals(412, written.statusCode());
            }
        });
        admin().get(path).then().body("description", equalTo("50")).body("version", equalTo(51));
    }

    @Test
    void writersWhoOverrideAllSucceed() throws Exception {
        String path = Samples.product("overridden");
        List<Integer> statuses = AtOnce.each(
                20,
                () -> Samples.patch(Map.of("name", Samples.word())).patch(path).statusCode());
        assertEquals(Collections.nCopies(20, 200), statuses);
        admin().get(path).then().body("version", equalTo(21));
    }
}
