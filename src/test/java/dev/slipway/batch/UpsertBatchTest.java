package dev.slipway.batch;

import static dev.slipway.batch.Batch.operation;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.key;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.Crowd;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Statements;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Upserts of a batch look up together what they may find, and do what each does by itself. */
@SlipwayTest
class UpsertBatchTest {

    private static Map<String, Object> person(String externalId, String name, Object... more) {
        Map<String, Object> upsert =
                operation("UPSERT", "externalSource", "hr", "externalId", externalId, "body", Map.of("name", name));
        for (int i = 0; i < more.length; i += 2) upsert.put((String) more[i], more[i + 1]);
        return upsert;
    }

    private static List<Map<String, Object>> people(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> person(prefix + i, "人 " + i))
                .toList();
    }

    private static int total(String prefix) {
        return admin().queryParam("externalId", prefix + 0, prefix + 1, prefix + 2)
                .get("/api/v1/people?externalSource=hr&total=true")
                .then()
                .statusCode(200)
                .extract()
                .path("total");
    }

    @Test
    void newUnchangedAndChangedOnesAreToldApart() {
        String id = key();
        Batch.of("people", person(id + 1, "一"), person(id + 2, "二")).send().statusCode(200);
        Batch.of("people", person(id + 1, "一"), person(id + 2, "贰"), person(id + 3, "三"))
                .send()
                .statusCode(200)
                .body("results.status", contains(200, 200, 201))
                .body("results.version", contains(1, 2, 1));
        admin().get("/api/v1/people?externalSource=hr&externalId=" + id + 2)
                .then()
                .body("items.name", contains("贰"));
    }

    @Test
    void theVersionThatAnUpsertNamesIsHonouredWhetherItFindsSomethingOrNot() {
        String id = key();
        Batch.of("people", person(id + 1, "一")).send().statusCode(200);
        Batch.of("people", person(id + 1, "一", "ifMatch", "\"7\""), person(id + 2, "二", "ifMatch", "\"1\""))
                .with("atomic", false)
                .send()
                .statusCode(200)
                .body("results.status", contains(412, 412));
    }

    @Test
    void anIdThatComesTwiceFindsWhatTheFirstHasMade() {
        String id = key();
        Batch.of("people", person(id, "一"), person(id, "二"))
                .send()
                .statusCode(200)
                .body("results.status", contains(201, 200))
                .body("results.version", contains(1, 2));
    }

    @Test
    void whatIsInTheTrashIsNotFound() {
        String id = key();
        String first = Batch.of("people", person(id, "一")).send().extract().path("results[0].id");
        admin().header("If-Match", "*").delete("/api/v1/people/" + first).then().statusCode(204);
        Batch.of("people", person(id, "一")).send().statusCode(200).body("results.status", contains(201));
    }

    @Test
    void aThousandUpsertsTakeAHandfulOfStatementsWhereTheyAreNewAndWhereNothingDiffers() {
        List<Map<String, Object>> operations = people(key(), 1000);
        List<String> first = Statements.during(
                () -> Batch.of("people", operations).send().statusCode(200).body("succeeded", equalTo(1000)));
        assertTrue(first.size() <= 7, () -> first.size() + " statements: " + first.subList(0, 7));
        List<String> again = Statements.during(
                () -> Batch.of("people", operations).send().statusCode(200).body("results[999].version", equalTo(1)));
        assertTrue(again.size() <= 4, () -> again.size() + " statements: " + again.subList(0, 4));
    }

    @Test
    void batchesThatBringTheSameAtOnceMakeItOnce() throws Exception {
        String id = key();
        List<Integer> statuses = Crowd.of(
                4, () -> Batch.of("people", people(id, 3)).send().extract().statusCode());
        assertEquals(List.of(200, 200, 200, 200), statuses);
        assertEquals(3, total(id));
    }
}
