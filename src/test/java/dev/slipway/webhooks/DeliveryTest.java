package dev.slipway.webhooks;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.product;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.standardwebhooks.Webhook;
import dev.slipway.testing.Bodies;
import dev.slipway.testing.Deliveries;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.webhooks.Receiver.Received;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** What webhooks are told, and in which order. */
@SlipwayTest
class DeliveryTest {

    @Inject
    Clockwork clockwork;

    private static String release(String product) {
        return create("releases", Bodies.of("releases", product));
    }

    /** The signature as Standard Webhooks describe it, without their library. */
    private static String signature(String secret, Received request) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        String signed = request.id() + '.' + request.header("webhook-timestamp") + '.' + request.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aChangeArrivesSignedAndAsItIsInTheFeed() throws Exception {
        String product = product();
        String position = admin().get("/api/v1/changes?after=latest").path("position");
        try (Receiver receiver = Receiver.taking()) {
            JsonPath webhook = receiver.webhook(Map.of("productIds", List.of(id(product))));
            patch(product, Map.of("name", "钱包 💳 \"quoted\"")).statusCode(200);
            Received request = receiver.next();
            String secret = webhook.getString("secret");
            new Webhook(secret).verify(request.body(), request.headers());
            assertEquals(signature(secret, request), request.header("webhook-signature"));
            assertEquals("application/cloudevents+json; charset=utf-8", request.header("Content-Type"));
            long age = Instant.now().getEpochSecond() - Long.parseLong(request.header("webhook-timestamp"));
            assertTrue(age >= 0 && age < 60, () -> "signed " + age + " seconds ago");
            Map<String, Object> inFeed = admin().queryParam("after", position)
                    .queryParam("productId", id(product))
                    .get("/api/v1/changes")
                    .jsonPath()
                    .getMap("items[0]");
            assertEquals(inFeed, request.event().getMap(""));
            assertEquals(inFeed.get("id"), request.id());
        }
    }

    @Test
    void onlyTheTypesProductsAndEventsThatItNamesAreTold() throws Exception {
        String product = product();
        try (Receiver receiver = Receiver.taking()) {
            receiver.webhook(Map.of(
                    "types", List.of("releases"),
                    "productIds", List.of(id(product)),
                    "events", List.of("UPDATED", "DELETED")));
            patch(product, Map.of("name", "another type")).statusCode(200);
            String other = release(product());
            patch(other, Map.of("tags", List.of("another-product"))).statusCode(200);
            String release = release(product);
            patch(release, Map.of("tags", List.of("wanted"))).statusCode(200);
            delete(release).statusCode(204);
            String what = "releases " + id(release);
            assertEquals(
                    List.of(what + " 2", what + " 3"),
                    List.of(receiver.next().what(), receiver.next().what()));
            assertEquals(2, receiver.all().size());
        }
    }

    @Test
    void whatOnlySomeMayReadIsToldOnlyWhereItIsNamed() throws Exception {
        String stakeholder = create("stakeholders", Bodies.of("stakeholders", product()));
        try (Receiver all = Receiver.taking();
                Receiver named = Receiver.taking()) {
            all.webhook(Map.of("events", List.of("CREATED")));
            named.webhook(Map.of("types", List.of("stakeholder-contacts")));
            Map<String, Object> said = new HashMap<>(Bodies.of("stakeholder-contacts", product()));
            said.put("stakeholderId", id(stakeholder));
            String contact = create("stakeholder-contacts", said);
            String person = create("people", Map.of("name", "林晓雯"));
            assertEquals(
                    "stakeholder-contacts " + id(contact) + " 1", named.next().what());
            Received last = all.next();
            while (!last.what().equals("people " + id(person) + " 1")) last = all.next();
            assertTrue(all.all().stream().noneMatch(told -> told.body().contains(id(contact))));
        }
    }

    @Test
    void aLaterChangeOfARecordWaitsForTheEarlierAndThoseOfOthersDoNot() throws Exception {
        String product = product();
        String stuck = release(product);
        String free = release(product);
        try (Receiver receiver = new Receiver((request, exchange) -> {
            boolean refused = request.what().equals("releases " + id(stuck) + " 2");
            exchange.sendResponseHeaders(refused ? 500 : 204, -1);
        })) {
            String webhook = receiver.webhook(product);
            patch(stuck, Map.of("tags", List.of("two"))).statusCode(200);
            patch(stuck, Map.of("tags", List.of("three"))).statusCode(200);
            patch(free, Map.of("tags", List.of("two"))).statusCode(200);
            patch(free, Map.of("tags", List.of("three"))).statusCode(200);
            Deliveries.await(
                    webhook + "/deliveries",
                    Map.of("status", "SUCCEEDED"),
                    log -> log.getList("items").size() == 2);
            String first = "releases " + id(stuck) + " 2";
            assertTrue(receiver.all().stream().noneMatch(told -> told.what().equals("releases " + id(stuck) + " 3")));
            receiver.now(Receiver.status(200));
            clockwork.hurry(webhook);
            JsonPath log = Deliveries.await(
                    webhook + "/deliveries",
                    Map.of("recordId", id(stuck), "status", "SUCCEEDED"),
                    done -> done.getList("items").size() == 2);
            assertEquals(List.of(1, 2), log.getList("items.collect { it.attempts.size() }"));
            List<Received> told = receiver.all().stream()
                    .filter(one -> one.body().contains(id(stuck)))
                    .toList();
            assertEquals(
                    List.of(first, first, "releases " + id(stuck) + " 3"),
                    told.stream().map(Received::what).toList());
            assertEquals(told.get(0).id(), told.get(1).id(), "it is known again by its id");
        }
    }

    @Test
    void whatIsGivenUpLetsTheNextGo() throws Exception {
        String product = product();
        String release = release(product);
        try (Receiver receiver = new Receiver(Receiver.status(503))) {
            String webhook = receiver.webhook(product);
            patch(release, Map.of("tags", List.of("two"))).statusCode(200);
            patch(release, Map.of("tags", List.of("three"))).statusCode(200);
            Deliveries.await(
                    webhook + "/deliveries",
                    log -> log.getList("items.attempts.flatten()").size() == 1);
            clockwork.tried(webhook, RetrySchedule.DELAYS.size());
            receiver.now((request, exchange) ->
                    exchange.sendResponseHeaders(request.what().endsWith(" 2") ? 503 : 200, -1));
            clockwork.hurry(webhook);
            JsonPath log = Deliveries.await(webhook + "/deliveries", done -> done.getString("items[0].status")
                    .equals("SUCCEEDED"));
            assertEquals(List.of("SUCCEEDED", "FAILED"), log.getList("items.status"));
        }
    }

    @Test
    void aSlowReceiverDoesNotHoldUpAnother() throws Exception {
        String product = product();
        CountDownLatch full = new CountDownLatch(Dispatcher.OF_EACH);
        CountDownLatch done = new CountDownLatch(1);
        try (Receiver slow = new Receiver((request, exchange) -> {
                    full.countDown();
                    await(done);
                    exchange.sendResponseHeaders(200, -1);
                });
                Receiver fast = Receiver.taking()) {
            slow.webhook(product);
            fast.webhook(product);
            List<String> releases =
                    IntStream.range(0, 12).mapToObj(i -> release(product)).toList();
            assertTrue(full.await(20, TimeUnit.SECONDS), "as many as may be are under way");
            for (int i = 0; i < releases.size(); i++) fast.next();
            assertEquals(Dispatcher.OF_EACH, slow.all().size(), "and no more");
            done.countDown();
            Stream.generate(() -> 1).limit(releases.size()).forEach(i -> nextOf(slow));
        }
    }

    private static void nextOf(Receiver receiver) {
        try {
            receiver.next();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(14, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void nothingIsSentWhileItIsDisabledOrDeletedAndThatIsDroppedWhichWaited() throws Exception {
        String product = product();
        String release = release(product);
        try (Receiver receiver = new Receiver(Receiver.status(500))) {
            String webhook = receiver.webhook(product);
            patch(release, Map.of("tags", List.of("two"))).statusCode(200);
            patch(release, Map.of("tags", List.of("three"))).statusCode(200);
            receiver.next();
            Deliveries.await(
                    webhook + "/deliveries",
                    log -> log.getList("items.attempts.flatten()").size() == 1);
            move(webhook, Map.of("to", "DISABLED")).statusCode(200);
            clockwork.hurry(webhook);
            patch(release, Map.of("tags", List.of("four"))).statusCode(200);
            JsonPath log = admin().get(webhook + "/deliveries").jsonPath();
            assertEquals(List.of("CANCELLED", "CANCELLED"), log.getList("items.status"));
            receiver.now(Receiver.status(200));
            move(webhook, Map.of("to", "ENABLED")).statusCode(200);
            patch(release, Map.of("tags", List.of("five"))).statusCode(200);
            assertEquals("releases " + id(release) + " 5", receiver.next().what(), "it begins where it is enabled");
            delete(webhook).statusCode(204);
            patch(release, Map.of("tags", List.of("six"))).statusCode(200);
            assertNull(receiver.next(2));
        }
    }
}
