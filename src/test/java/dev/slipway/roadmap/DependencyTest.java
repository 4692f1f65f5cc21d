package dev.slipway.roadmap;

import static dev.slipway.roadmap.Maps.item;
import static dev.slipway.roadmap.Maps.itemOn;
import static dev.slipway.roadmap.Maps.roadmap;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.line;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.post;
import static dev.slipway.testing.Records.product;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Crowd;
import dev.slipway.testing.SlipwayTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Dependencies over HTTP. */
@SlipwayTest
class DependencyTest {

    private static Map<String, Object> said(String predecessor, String successor, String kind) {
        return Map.of("predecessorId", id(predecessor), "successorId", id(successor), "kind", kind);
    }

    private static String waits(String predecessor, String successor) {
        return create("dependencies", said(predecessor, successor, "FINISH_TO_START"));
    }

    private static ValidatableResponse tried(String predecessor, String successor, String kind) {
        return post("dependencies", said(predecessor, successor, kind));
    }

    private static String titled(String roadmap, String title) {
        return itemOn(roadmap, Map.of("title", title));
    }

    @Test
    void aDependencyBelongsToTheOwnerOfItsRoadmap() {
        String product = product();
        String roadmap = roadmap(product);
        String first = itemOn(roadmap, Map.of());
        String second = itemOn(roadmap, Map.of());
        admin().get(waits(first, second) + "?include=predecessor,successor")
                .then()
                .body("roadmapId", equalTo(id(roadmap)))
                .body("productId", equalTo(id(product)))
                .body("productLineId", nullValue())
                .body("lagDays", equalTo(0))
                .body("predecessor.id", equalTo(id(first)))
                .body("successor.id", equalTo(id(second)));
        String line = line();
        String ofLine = roadmap(line);
        admin().get(waits(itemOn(ofLine, Map.of()), itemOn(ofLine, Map.of())))
                .then()
                .body("productId", nullValue())
                .body("productLineId", equalTo(id(line)));
    }

    @Test
    void bothItemsAreOfOneRoadmap() {
        String product = product();
        String roadmap = roadmap(product);
        String first = itemOn(roadmap, Map.of());
        String second = itemOn(roadmap, Map.of());
        String elsewhere = itemOn(roadmap(product), Map.of());
        tried(first, elsewhere, "FINISH_TO_START")
                .statusCode(409)
                .body("errors.pointer", contains("/successorId"))
                .body("errors.code", contains("DEPENDENCY_SUCCESSOR_ID_ROADMAP"));
        String dependency = waits(first, second);
        patch(dependency, Map.of("predecessorId", id(elsewhere)))
                .statusCode(409)
                .body("errors.pointer", contains("/predecessorId"))
                .body("errors.code", contains("DEPENDENCY_PREDECESSOR_ID_FIXED"));
        patch(second, Map.of("roadmapId", id(roadmap(product))))
                .statusCode(409)
                .body("errors.pointer", contains("/roadmapId"))
                .body("errors.code", contains("ROADMAP_ITEM_ROADMAP_ID_DEPENDENCIES"));
    }

    @Test
    void anItemThatOthersWaitForStays() {
        String roadmap = roadmap(product());
        String first = itemOn(roadmap, Map.of());
        String dependency = waits(first, itemOn(roadmap, Map.of()));
        admin().header("If-Match", "*").delete(first).then().statusCode(409).body("code", equalTo("IN_USE"));
        admin().header("If-Match", "*").delete(dependency).then().statusCode(204);
        admin().header("If-Match", "*").delete(first).then().statusCode(204);
        admin().header("If-Match", "*")
                .post(dependency + "/restore")
                .then()
                .statusCode(422)
                .body("code", equalTo("REFERENCE_NOT_FOUND"));
    }

    @Test
    void anItemDoesNotDependOnItself() {
        String item = itemOn(roadmap(product()), Map.of());
        for (String kind : List.of("START_TO_START", "RELATES")) {
            tried(item, item, kind)
                    .statusCode(422)
                    .body("errors.pointer", contains("/successorId"))
                    .body("errors.code", contains("ITSELF"));
        }
    }

    @Test
    void nothingIsWaitedForWhereItemsAreOnlyRelated() {
        String roadmap = roadmap(product());
        Map<String, Object> body = new HashMap<>(said(itemOn(roadmap, Map.of()), itemOn(roadmap, Map.of()), "RELATES"));
        body.put("lagDays", 3);
        post("dependencies", body)
                .statusCode(422)
                .body("errors.pointer", contains("/lagDays"))
                .body("errors.code", contains("NOTHING_TO_WAIT_FOR"));
    }

    @ParameterizedTest
    @CsvSource({"-3651,422", "-3650,201", "3650,201", "3651,422"})
    void theLagIsWithinTenYears(int days, int status) {
        String roadmap = roadmap(product());
        Map<String, Object> body =
                new HashMap<>(said(itemOn(roadmap, Map.of()), itemOn(roadmap, Map.of()), "FINISH_TO_FINISH"));
        body.put("lagDays", days);
        post("dependencies", body).statusCode(status);
    }

    @Test
    void anUnknownItemIsNamed() {
        String item = itemOn(roadmap(product()), Map.of());
        Map<String, Object> unknown = Map.of(
                "predecessorId", UUID.randomUUID().toString(), "successorId", id(item), "kind", "START_TO_START");
        post("dependencies", unknown).statusCode(422).body("errors.pointer", contains("/predecessorId"));
        Map<String, Object> after = Map.of(
                "predecessorId", id(item), "successorId", UUID.randomUUID().toString(), "kind", "START_TO_START");
        post("dependencies", after).statusCode(422).body("errors.pointer", contains("/successorId"));
    }

    @Test
    void thereIsOneOfAKindBetweenTwoItems() {
        String roadmap = roadmap(product());
        String first = itemOn(roadmap, Map.of());
        String second = itemOn(roadmap, Map.of());
        waits(first, second);
        tried(first, second, "FINISH_TO_START").statusCode(409).body("code", equalTo("NOT_UNIQUE"));
        tried(first, second, "START_TO_START").statusCode(201);
        tried(first, second, "RELATES").statusCode(201);
        tried(second, first, "RELATES")
                .statusCode(409)
                .body("errors.code", contains("DEPENDENCY_SUCCESSOR_ID_RELATES"));
    }

    @ParameterizedTest
    @EnumSource(
            value = DependencyKind.class,
            names = {"FINISH_TO_START", "START_TO_START", "FINISH_TO_FINISH"})
    void aCycleIsRefusedWithItsPath(DependencyKind kind) {
        String roadmap = roadmap(product());
        String a = titled(roadmap, "甲 A");
        String b = titled(roadmap, "乙 B");
        String c = titled(roadmap, "丙 C");
        tried(a, b, kind.name()).statusCode(201);
        waits(b, c);
        tried(c, a, kind.name())
                .statusCode(409)
                .body("code", equalTo("RULE_VIOLATED"))
                .body("detail", containsString("丙 C → 甲 A → 乙 B → 丙 C"))
                .body("errors.pointer", contains("/successorId"))
                .body("errors.code", contains("DEPENDENCY_CYCLE"))
                .body("errors[0].detail", containsString(String.join(" → ", id(c), id(a), id(b), id(c))));
        tried(c, a, "RELATES").statusCode(201);
    }

    @Test
    void aChangeClosesNoCycleEither() {
        String roadmap = roadmap(product());
        String a = itemOn(roadmap, Map.of());
        String b = itemOn(roadmap, Map.of());
        String c = itemOn(roadmap, Map.of());
        waits(a, b);
        String related = create("dependencies", said(b, a, "RELATES"));
        patch(related, Map.of("kind", "START_TO_START"))
                .statusCode(409)
                .body("errors.code", contains("DEPENDENCY_CYCLE"));
        String other = waits(b, c);
        patch(other, Map.of("successorId", id(itemOn(roadmap, Map.of()))))
                .statusCode(409)
                .body("errors.code", contains("DEPENDENCY_SUCCESSOR_ID_FIXED"));
        patch(other, Map.of("lagDays", 5)).statusCode(200);
        admin().header("If-Match", "*").delete(other).then().statusCode(204);
        waits(c, b);
        admin().header("If-Match", "*")
                .post(other + "/restore")
                .then()
                .statusCode(409)
                .body("errors.code", contains("DEPENDENCY_CYCLE"));
    }

    @Test
    void manyWaysBetweenTwoItemsCostNoMoreThanTheyAre() {
        String roadmap = roadmap(product());
        String from = itemOn(roadmap, Map.of());
        String last = from;
        // 2 to the power of 20 ways, of 60 dependencies
        for (int i = 0; i < 20; i++) {
            String left = itemOn(roadmap, Map.of());
            String right = itemOn(roadmap, Map.of());
            waits(last, left);
            waits(last, right);
            waits(left, right);
            last = right;
        }
        tried(last, from, "FINISH_TO_START").statusCode(409).body("errors.code", contains("DEPENDENCY_CYCLE"));
    }

    @RepeatedTest(3)
    void dependenciesMadeAtOnceCloseNoCycle() throws Exception {
        String roadmap = roadmap(product());
        List<String> items =
                IntStream.range(0, 4).mapToObj(i -> itemOn(roadmap, Map.of())).toList();
        List<Callable<Integer>> calls = IntStream.range(0, 4)
                .<Callable<Integer>>mapToObj(i -> () -> tried(items.get(i), items.get((i + 1) % 4), "START_TO_START")
                        .extract()
                        .statusCode())
                .toList();
        List<Integer> answers = Crowd.of(calls).stream().sorted().toList();
        assertEquals(List.of(201, 201, 201, 409), answers);
    }

    @Test
    void theOwnerOfTheRoadmapStaysAsLongAsItHasDependencies() {
        String product = product();
        String roadmap = roadmap(product);
        waits(itemOn(roadmap, Map.of()), itemOn(roadmap, Map.of()));
        patch(roadmap, Map.of("productId", id(product()))).statusCode(409);
        post("roadmap-items", item(roadmap, Map.of())).statusCode(201);
    }
}
