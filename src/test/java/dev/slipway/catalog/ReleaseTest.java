package dev.slipway.catalog;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.post;
import static dev.slipway.testing.Records.product;
import static dev.slipway.testing.Records.restore;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Api;
import dev.slipway.testing.Crowd;
import dev.slipway.testing.SlipwayTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Releases over HTTP. */
@SlipwayTest
class ReleaseTest {

    private static String release(String product, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("productId", id(product), "name", "1.0", "kind", "MAJOR"));
        body.putAll(more);
        return create("releases", body);
    }

    private static String startedIn2026() {
        return create("products", Map.of("key", Api.key(), "name", "Quick", "plannedStart", "2026-03-01"));
    }

    @ParameterizedTest
    @CsvSource({"2026-08-19,DAY", "2026-08-01,MONTH", "2026-07-01,QUARTER", "2026-07-01,HALF", "2026-01-01,YEAR"})
    void aPlannedDateIsTheFirstDayOfItsSpan(String date, String precision) {
        Map<String, String> planned = Map.of("date", date, "precision", precision);
        String release = release(product(), Map.of("planned", planned));
        admin().get(release).then().body("planned", equalTo(planned));
    }

    @ParameterizedTest
    @CsvSource({"2026-08-19,MONTH", "2026-08-01,QUARTER", "2026-04-01,HALF", "2026-07-01,YEAR"})
    void aPlannedDateInsideItsSpanIsRefused(String date, String precision) {
        String release = release(product(), Map.of());
        patch(release, Map.of("planned", Map.of("date", date, "precision", precision)))
                .statusCode(422)
                .body("errors.pointer", contains("/planned/date"))
                .body("errors.code", contains("FIRST_DAY_OF_SPAN"));
    }

    @ParameterizedTest
    @CsvSource({
        "actual,2026-05-02,supportEnds,2026-05-01",
        "actual,2026-05-02,endOfLife,2026-05-01",
        "supportEnds,2026-05-02,endOfLife,2026-05-01"
    })
    void theDatesOfAReleaseAreInOrder(String first, String earlier, String last, String later) {
        String release = release(product(), Map.of(first, earlier));
        patch(release, Map.of(last, later)).statusCode(422).body("errors.pointer", contains("/" + last));
        patch(release, Map.of(last, earlier)).statusCode(200);
    }

    @Test
    void theNameOfAReleaseIsUniqueWithinItsProduct() {
        String product = product();
        String first = release(product, Map.of());
        post("releases", Map.of("productId", id(product), "name", "1.0", "kind", "PATCH"))
                .statusCode(409)
                .body("errors.pointer", contains("/name"));
        String elsewhere = release(product(), Map.of());
        patch(elsewhere, Map.of("productId", id(product))).statusCode(409);
        delete(first).statusCode(204);
        release(product, Map.of());
        restore(first).statusCode(409).body("errors.pointer", contains("/name"));
    }

    @Test
    void aReleaseIsNotOutBeforeItsProductStarts() {
        String release = release(startedIn2026(), Map.of());
        patch(release, Map.of("actual", "2026-02-28"))
                .statusCode(409)
                .body("code", equalTo("RULE_VIOLATED"))
                .body("errors.pointer", contains("/actual"))
                .body("errors.code", contains("RELEASE_ACTUAL_START"));
        patch(release, Map.of("actual", "2026-03-01")).statusCode(200);
        String early = release(product(), Map.of("actual", "2026-02-28"));
        patch(early, Map.of("productId", id(startedIn2026())))
                .statusCode(409)
                .body("errors.code", contains("RELEASE_ACTUAL_START"));
    }

    @Test
    void aProductDoesNotStartAfterAReleaseIsOut() {
        String product = startedIn2026();
        String release = release(product, Map.of("actual", "2026-04-01"));
        patch(product, Map.of("plannedStart", "2026-04-02"))
                .statusCode(409)
                .body("errors.pointer", contains("/plannedStart"))
                .body("errors.code", contains("PRODUCT_PLANNED_START_RELEASE"));
        patch(product, Map.of("plannedStart", "2026-04-01")).statusCode(200);
        delete(release).statusCode(204);
        patch(product, Map.of("plannedStart", "2026-05-01")).statusCode(200);
        restore(release).statusCode(409).body("errors.code", contains("RELEASE_ACTUAL_START"));
    }

    @RepeatedTest(5)
    void ofTwoChangesAtOnceThatContradictEachOtherOneIsRefused() throws Exception {
        String product = product();
        String release = release(product, Map.of());
        List<Integer> answers = Crowd.of(List.of(
                () -> patch(product, Map.of("plannedStart", "2026-06-01"))
                        .extract()
                        .statusCode(),
                () -> patch(release, Map.of("actual", "2026-05-01")).extract().statusCode()));
        assertEquals(List.of(200, 409), answers.stream().sorted().toList());
    }

    @Test
    void aReleaseIsOutOnlyWithItsDate() {
        String release = release(product(), Map.of());
        move(release, Map.of("to", "IN_DEVELOPMENT")).statusCode(200);
        admin().get(release + "/transitions")
                .then()
                .body("options.findAll{it.allowed}.to", contains("CANCELLED"))
                .body("options.find{it.to == 'RELEASED'}.reasons.code", contains("ACTUAL_DATE_MISSING"));
        move(release, Map.of("to", "RELEASED")).statusCode(409).body("errors.code", contains("ACTUAL_DATE_MISSING"));
        patch(release, Map.of("actual", "2026-05-01")).statusCode(200);
        move(release, Map.of("to", "RELEASED")).statusCode(200).body("status", equalTo("RELEASED"));
        Map<String, Object> undated = new HashMap<>();
        undated.put("actual", null);
        patch(release, undated)
                .statusCode(409)
                .body("errors.pointer", contains("/actual"))
                .body("errors.code", contains("RELEASE_ACTUAL_CHECK"));
        move(release, Map.of("to", "END_OF_LIFE")).statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "'',RELEASED",
        "'',END_OF_LIFE",
        "IN_DEVELOPMENT,PLANNED",
        "IN_DEVELOPMENT,END_OF_LIFE",
        "CANCELLED,PLANNED",
        "CANCELLED,IN_DEVELOPMENT",
        "IN_DEVELOPMENT RELEASED,IN_DEVELOPMENT",
        "IN_DEVELOPMENT RELEASED,CANCELLED",
        "IN_DEVELOPMENT RELEASED END_OF_LIFE,RELEASED"
    })
    void noOtherStepLeadsOn(String steps, String to) {
        String release = release(product(), Map.of("actual", "2026-05-01"));
        for (String step : steps.isEmpty() ? new String[0] : steps.split(" "))
            move(release, Map.of("to", step)).statusCode(200);
        move(release, Map.of("to", to)).statusCode(409).body("errors.code", contains("NO_SUCH_STEP"));
    }

    @Test
    void aProductWithReleasesStaysOutOfTheTrash() {
        String product = product();
        String release = release(product, Map.of());
        delete(product).statusCode(409).body("code", equalTo("IN_USE"));
        delete(release).statusCode(204);
        delete(product).statusCode(204);
        restore(release).statusCode(422).body("errors.pointer", contains("/productId"));
    }
}
