package dev.slipway.webhooks;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.product;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.Bodies;
import dev.slipway.testing.Deliveries;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.webhooks.Receiver.Received;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The log of what webhooks were told, and telling it again. */
@SlipwayTest
class RedeliveryTest {

    @Inject
    Clockwork clockwork;

    private static ValidatableResponse again(String webhook, Map<String, ?> span) {
        return admin().body(span).post(webhook + "/redeliveries").then();
    }

    private static void changes(String product, int number) {
        IntStream.range(0, number).forEach(i -> patch(product, Map.of("name", "name " + UUID.randomUUID()))
                .statusCode(200));
    }

    /** Waits until so many are over. */
    private static JsonPath over(String webhook, int number) {
        return Deliveries.await(
                webhook + "/deliveries",
                Map.of("status", List.of("SUCCEEDED", "FAILED", "CANCELLED")),
                log -> log.getList("items").size() == number);
    }

    @Test
    void aTestEventIsSentAtOnceAndItsResultIsInTheLog() throws Exception {
        try (Receiver receiver = Receiver.taking()) {
            String webhook = receiver.webhook(product());
            String delivery = Deliveries.tested(webhook);
            Received request = receiver.next();
            assertEquals("dev.slipway.webhooks.test", request.event().getString("type"));
            assertEquals("test-" + delivery, request.id());
            JsonPath log = admin().get(webhook + "/deliveries/" + delivery + "/details")
                    .jsonPath();
            assertEquals("SUCCEEDED", log.getString("status"));
            assertEquals(request.body(), log.getString("body"));
            receiver.now(Receiver.status(500));
            String failed = Deliveries.tested(webhook);
            assertEquals(
                    "FAILED",
                    admin().get(webhook + "/deliveries/" + failed + "/details").path("status"),
                    "it is tried once");
            move(webhook, Map.of("to", "DISABLED")).statusCode(200);
            admin().post(webhook + "/test").then().statusCode(409).body("errors.code", contains("WEBHOOK_DISABLED"));
        }
    }

    @Test
    void theLogIsReadInPagesByStatusTypeAndRecord() throws Exception {
        String product = product();
        try (Receiver receiver = Receiver.taking()) {
            String webhook = receiver.webhook(product);
            String release = create("releases", Bodies.of("releases", product));
            changes(product, 4);
            over(webhook, 5);
            String log = webhook + "/deliveries";
            JsonPath first =
                    admin().get(log + "?limit=2&recordId=" + id(product)).jsonPath();
            JsonPath second = admin().queryParam("cursor", first.getString("nextCursor"))
                    .get(log + "?limit=2&recordId=" + id(product))
                    .jsonPath();
            assertEquals(
                    receiver.all().stream()
                            .filter(one -> one.what().startsWith("products"))
                            .count(),
                    first.getList("items").size() + second.getList("items").size());
            assertEquals(null, second.getString("nextCursor"));
            admin().queryParam("cursor", first.getString("nextCursor"))
                    .get(log + "?limit=2")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("INVALID_CURSOR"));
            admin().get(log + "?cursor=nonsense").then().statusCode(400).body("code", equalTo("INVALID_CURSOR"));
            admin().get(log + "?limit=201").then().statusCode(400);
            admin().get(log + "?status=LOST").then().statusCode(400);
            admin().get(log + "?type=dev.slipway.releases.created&status=SUCCEEDED")
                    .then()
                    .body("items.recordId", contains(id(release)));
            admin().get(log + "?status=FAILED").then().body("items.size()", equalTo(0));
            admin().get(log + "/" + UUID.randomUUID()).then().statusCode(404);
        }
    }

    @Test
    void oneDeliveryIsSentAgainWithTheSameId() throws Exception {
        String product = product();
        try (Receiver receiver = Receiver.taking()) {
            String webhook = receiver.webhook(product);
            changes(product, 1);
            String delivery = webhook + "/deliveries/" + over(webhook, 1).getString("items[0].id");
            Received first = receiver.next();
            admin().post(delivery + "/redeliver").then().statusCode(200).body("eventId", equalTo(first.id()));
            assertEquals(first.id(), receiver.next().id());
            JsonPath log = Deliveries.await(
                    delivery + "/details", one -> one.getString("status").equals("SUCCEEDED"));
            assertEquals(List.of(2, 1), log.getList("attempts.number"));
            receiver.now(Receiver.status(500));
            admin().post(delivery + "/redeliver").then().statusCode(200);
            Deliveries.await(
                    delivery + "/details", one -> one.getList("attempts").size() == 3);
            admin().post(delivery + "/redeliver").then().statusCode(409).body("errors.code", contains("STILL_PENDING"));
        }
    }

    @Test
    void ofASpanWhatWasNotDeliveredIsSentAgainAndWhatWasMissed() throws Exception {
        String product = product();
        String before = Instant.now().minusSeconds(1).toString();
        try (Receiver receiver = Receiver.taking()) {
            String webhook = receiver.webhook(product);
            changes(product, 1);
            over(webhook, 1);
            receiver.now(Receiver.status(500));
            changes(product, 2);
            Deliveries.await(
                    webhook + "/deliveries",
                    log -> log.getList("items.attempts.flatten()").size() == 2);
            move(webhook, Map.of("to", "DISABLED")).statusCode(200);
            changes(product, 1);
            again(webhook, Map.of("from", before)).statusCode(409);
            move(webhook, Map.of("to", "ENABLED")).statusCode(200);
            receiver.now(Receiver.status(200));
            again(webhook, Map.of("from", before))
                    .statusCode(200)
                    .body("queued", equalTo(4))
                    .body("more", equalTo(false));
            JsonPath log = over(webhook, 5);
            assertEquals(
                    List.of("SUCCEEDED"),
                    log.getList("items.status").stream().distinct().toList());
            List<String> told = receiver.all().stream().map(Received::what).toList();
            String what = "products " + id(product) + ' ';
            assertEquals(
                    List.of(what + 1, what + 3, what + 4, what + 5),
                    told.subList(told.size() - 4, told.size()),
                    "in order");
        }
    }

    @Test
    void aSpanIsNamedByPositionsAndTakenPieceByPiece() throws Exception {
        String product = product();
        String start = admin().get("/api/v1/changes?after=latest").path("position");
        try (Receiver receiver = Receiver.taking()) {
            String webhook = receiver.webhook(product);
            changes(product, 3);
            JsonPath log = over(webhook, 3);
            String end = log.getString("items[1].eventId");
            int queued = 0;
            String position = start;
            boolean more = true;
            while (more) {
                JsonPath piece = again(webhook, Map.of("after", position, "until", end, "all", true, "limit", 1))
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                queued += piece.getInt("queued");
                position = piece.getString("position");
                more = piece.getBoolean("more");
            }
            assertEquals(end, position);
            assertEquals(2, queued);
            again(webhook, Map.of("after", start, "until", end)).body("queued", equalTo(0));
            Deliveries.await(
                    webhook + "/deliveries",
                    all -> all.getList("items.attempts.flatten()").size() == 5);
            assertTrue(receiver.all().size() == 5);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                                       | 422 | FROM_OR_AFTER",
                "{'from':'2026-01-01T00:00:00Z','after':'5f3c9a1e-1'}                     | 422 | FROM_OR_AFTER",
                "{'after':'5f3c9a1e-1','to':'2026-01-01T00:00:00Z','until':'5f3c9a1e-2'}  | 422 | TO_OR_UNTIL",
                "{'from':'2026-01-02T00:00:00Z','to':'2026-01-02T00:00:00Z'}              | 422 | SPAN_ENDS_EARLY",
                "{'from':'2026-01-01T00:00:00Z','limit':1001}                             | 422 | MAX",
                "{'after':'latest'}                                                       | 422 | PATTERN",
                "{'from':'yesterday'}                                                     | 400 | INSTANT_EXPECTED",
            })
    void aSpanThatIsNoneIsRefused(String span, int status, String code) throws Exception {
        try (Receiver receiver = Receiver.taking()) {
            admin().body(span.replace('\'', '"'))
                    .post(receiver.webhook(product()) + "/redeliveries")
                    .then()
                    .statusCode(status)
                    .body("errors.code", contains(code));
        }
    }

    @Test
    void aPositionOfAnotherFeedIsRefused() throws Exception {
        try (Receiver receiver = Receiver.taking()) {
            again(receiver.webhook(product()), Map.of("after", "00000000-1"))
                    .statusCode(400)
                    .body("code", equalTo("INVALID_CURSOR"));
        }
    }
}
