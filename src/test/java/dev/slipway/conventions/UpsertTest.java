package dev.slipway.conventions;

import static dev.slipway.conventions.Samples.PEOPLE;
import static dev.slipway.testing.Api.admin;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.SlipwayTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records that are created or replaced by the id of another system. */
@SlipwayTest
class UpsertTest {

    private static Response upsert(String source, String id, Map<String, ?> body) {
        String encoded = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
        return admin().urlEncodingEnabled(false).body(body).put(PEOPLE + "/by-external-id/" + source + "/" + encoded);
    }

    @Test
    void theFirstUpsertCreatesAndLaterOnesReplace() {
        String source = Samples.word();
        Response created = upsert(source, "7", Map.of("name", "a", "timeZone", "UTC"));
        created.then().statusCode(201).header("ETag", "\"1\"").body("externalId", equalTo("7"));
        String path = PEOPLE + "/" + created.path("id");
        created.then().header("Location", endsWith(path));
        upsert(source, "7", Map.of("name", "b"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("id", equalTo(created.path("id")))
                .body("timeZone", equalTo(null));
        upsert(source, "7", Map.of("name", "b")).then().statusCode(200).header("ETag", "\"2\"");
        admin().get(path).then().body("name", equalTo("b")).body("externalSource", equalTo(source));
    }

    @Test
    void whoOnlyWantsToCreateReplacesNothing() {
        String source = Samples.word();
        RequestSpecification only = admin().header("If-None-Match", "*");
        String path = PEOPLE + "/by-external-id/" + source + "/7";
        only.body(Map.of("name", "a")).put(path).then().statusCode(201);
        only.body(Map.of("name", "lost"))
                .put(path)
                .then()
                .statusCode(412)
                .header("ETag", "\"1\"")
                .body("detail", equalTo("If-None-Match names *, and the record is at \"1\"."));
        admin().get(PEOPLE + "?externalSource=" + source).then().body("items.name", contains("a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "//", ";x=1"})
    void whatIsMadeAtAnUntidyAddressIsNamedByItsTidyOne(String end) throws Exception {
        var made = Raw.exchange(PEOPLE + end, request -> request.header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\": \"untidy\"}")));
        assertEquals(201, made.statusCode());
        String location = made.headers().firstValue("Location").orElseThrow();
        assertTrue(location.matches("http://[^/]+" + PEOPLE + "/[0-9a-f-]{36}"), location);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "/", "a b", "编号-7", "50%", "a+b", "x?y=z#1", "a;b=c", "\uD83D\uDE80"})
    void anIdMayHaveAnyCharacters(String id) {
        String source = Samples.word();
        upsert(source, id, Map.of("name", "any")).then().statusCode(201).body("externalId", equalTo(id));
        upsert(source, id, Map.of("name", "any")).then().statusCode(200).body("externalId", equalTo(id));
    }

    @Test
    void upsertsOfOneIdAtTheSameTimeMakeOneRecord() throws Exception {
        String source = Samples.word();
        List<Response> answers = AtOnce.each(20, () -> upsert(source, "7", Map.of("name", Samples.word())));
        List<Integer> statuses = answers.stream().map(Response::statusCode).toList();
        assertEquals(1, Collections.frequency(statuses, 201), statuses.toString());
        assertEquals(19, Collections.frequency(statuses, 200), statuses.toString());
        var ids =
                new HashSet<>(answers.stream().map(answer -> answer.path("id")).toList());
        assertEquals(1, ids.size());
        admin().get(PEOPLE + "?externalSource=" + source).then().body("items", hasSize(1));
    }

    @Test
    void aBodyMayRepeatThePathButNotContradictIt() {
        String source = Samples.word();
        upsert(source, "7", Map.of("name", "a", "externalSource", source, "externalId", "7"))
                .then()
                .statusCode(201);
        upsert(source, "7", Map.of("name", "a", "externalSource", "other", "externalId", "8"))
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/externalSource", "/externalId"))
                .body("errors.code", containsInAnyOrder("SAME_AS_PATH", "SAME_AS_PATH"));
    }

    @Test
    void anUpsertHonoursTheVersionItNames() {
        String source = Samples.word();
        String path = PEOPLE + "/by-external-id/" + source + "/7";
        admin().header("If-Match", "*")
                .body(Map.of("name", "a"))
                .put(path)
                .then()
                .statusCode(412);
        admin().body(Map.of("name", "a")).put(path).then().statusCode(201);
        admin().header("If-Match", "\"9\"")
                .body(Map.of("name", "b"))
                .put(path)
                .then()
                .statusCode(412);
        admin().header("If-Match", "\"1\"")
                .body(Map.of("name", "b"))
                .put(path)
                .then()
                .statusCode(200);
    }

    @Test
    void aRecordInTheTrashIsNotReplacedButFollowedByANewOne() {
        String source = Samples.word();
        String first = upsert(source, "7", Map.of("name", "a")).path("id");
        Samples.overriding().delete(PEOPLE + "/" + first).then().statusCode(204);
        upsert(source, "7", Map.of("name", "b")).then().statusCode(201);
    }
}
