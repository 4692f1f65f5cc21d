package dev.slipway.conventions;

import static dev.slipway.testing.Records.post;
import static dev.slipway.testing.Records.product;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import dev.slipway.testing.Bodies;
import dev.slipway.testing.SlipwayTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days on which something happened in a launch. */
@SlipwayTest
class HappenedTest {

    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

    private static LocalDate today() {
        return LocalDate.now(EARLIEST);
    }

    private static Map<String, Object> said(String resource, String field, Object value) {
        Map<String, Object> body = new HashMap<>(Bodies.of(resource, product()));
        body.put(field, value);
        return body;
    }

    @ParameterizedTest
    @CsvSource({
        "launch-plans, goLiveActual",
        "launch-plans, launchActual",
        "feedback, receivedOn",
        "launch-reviews, heldOn",
        "launch-adjustments, decidedOn",
        "gate-reviews, heldOn",
    })
    void isTodayAtTheLatestWhereverThatIs(String resource, String field) {
        post(resource, said(resource, field, today().plusDays(2).toString()))
                .statusCode(422)
                .body("errors.pointer", contains("/" + field))
                .body("errors.code", contains("NOT_AHEAD"));
        post(resource, said(resource, field, today().toString())).statusCode(201);
    }

    @Test
    void ofActualsIsTheirFirstAndTheirLast() {
        String day = LocalDate.of(today().getYear() + 1, 1, 1).toString();
        Map<String, Object> body = said("sales-actuals", "startsOn", day);
        body.put("endsOn", day);
        post("sales-actuals", body)
                .statusCode(422)
                .body("errors.pointer", contains("/endsOn", "/startsOn"))
                .body("errors.code", everyItem(equalTo("NOT_AHEAD")));
        body.putAll(Map.of("startsOn", today().toString(), "endsOn", today().toString()));
        post("sales-actuals", body).statusCode(201);
    }

    @Test
    void ofAFollowUpIsWhenItWasDone() {
        Map<String, String> done =
                Map.of("what", "改模板 Mend it", "doneOn", today().plusDays(2).toString());
        post("launch-reviews", said("launch-reviews", "actions", List.of(done)))
                .statusCode(422)
                .body("errors.pointer", hasItem("/actions/0/doneOn"))
                .body("errors.code", contains("NOT_AHEAD"));
    }
}
