package dev.slipway.webhooks;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.product;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.Bodies;
import dev.slipway.testing.Deliveries;
import dev.slipway.testing.Records;
import dev.slipway.testing.SlipwayTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What follows from how a receiver answers. */
@SlipwayTest
class AnswersTest {

    @Inject
    Clockwork clockwork;

    /** The only delivery of a webhook, as soon as it has been tried. */
    private static JsonPath tried(String webhook) {
        return Deliveries.await(webhook + "/deliveries", log -> {
            boolean waits =
                    "PENDING".equals(log.getString("items[0].status")) && log.getString("items[0].dueAt") == null;
            return !waits && log.getList("items.attempts.flatten()").size() == 1;
        });
    }

    /** A new webhook of a product that has just changed. */
    private static String told(Receiver receiver) {
        String product = product();
        String webhook = receiver.webhook(product);
        create("releases", Bodies.of("releases", product));
        return webhook;
    }

    private static Duration wait(JsonPath log) {
        return Duration.between(
                Instant.parse(log.getString("items[0].attempts[0].at")),
                Instant.parse(log.getString("items[0].dueAt")));
    }

    private static void between(long least, long most, Duration wait) {
        assertTrue(wait.toSeconds() >= least && wait.toSeconds() <= most, wait::toString);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 204, 299})
    void every2xxIsSuccess(int status) throws Exception {
        try (Receiver receiver = new Receiver(Receiver.status(status))) {
            String webhook = told(receiver);
            JsonPath log = tried(webhook);
            assertEquals("SUCCEEDED", log.getString("items[0].status"));
            assertEquals(status, log.getInt("items[0].attempts[0].status"));
            assertNull(log.getString("items[0].dueAt"));
            JsonPath known = admin().get(webhook).jsonPath();
            assertNotNull(known.getString("lastSuccessAt"));
            assertNull(known.getString("failingSince"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 409, 500, 503})
    void everyOtherAnswerIsTriedAgainInSeconds(int status) throws Exception {
        try (Receiver receiver = new Receiver(Receiver.status(status))) {
            String webhook = told(receiver);
            JsonPath log = tried(webhook);
            assertEquals("PENDING", log.getString("items[0].status"));
            between(4, 8, wait(log));
            JsonPath known = admin().get(webhook).jsonPath();
            assertEquals(known.getString("lastFailureAt"), known.getString("failingSince"));
            assertNull(known.getString("lastSuccessAt"));
            assertEquals("ENABLED", known.getString("status"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void noRedirectIsFollowed(int status) throws Exception {
        try (Receiver elsewhere = Receiver.taking();
                Receiver receiver = new Receiver((request, exchange) -> {
                    exchange.getResponseHeaders().set("Location", elsewhere.url());
                    exchange.sendResponseHeaders(status, -1);
                })) {
            JsonPath log = tried(told(receiver));
            assertEquals("PENDING", log.getString("items[0].status"));
            assertEquals(status, log.getInt("items[0].attempts[0].status"));
            assertEquals(List.of(), elsewhere.all());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"429 600", "503 600", "503 date", "503 999999", "500 600", "503 soon"})
    void aReceiverMayHaveItWaitWithinBounds(String answer) throws Exception {
        String asked = answer.split(" ")[1];
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.now().plusSeconds(600).atOffset(ZoneOffset.UTC));
        try (Receiver receiver = new Receiver((request, exchange) -> {
            exchange.getResponseHeaders().set("Retry-After", asked.equals("date") ? date : asked);
            exchange.sendResponseHeaders(Integer.parseInt(answer.split(" ")[0]), -1);
        })) {
            Duration wait = wait(tried(told(receiver)));
            switch (answer) {
                case "503 999999" -> between(86_399, 86_402, wait);
                case "500 600", "503 soon" -> between(4, 8, wait);
                default -> between(560, 602, wait);
            }
        }
    }

    @Test
    void whoIsGoneIsDisabledAtOnceAndItIsSaid() throws Exception {
        try (Receiver receiver = new Receiver(Receiver.status(410))) {
            String webhook = told(receiver);
            JsonPath known =
                    Deliveries.await(webhook, now -> now.getString("status").equals("DISABLED"));
            assertEquals("GONE", known.getString("disabledBecause"));
            assertNotNull(known.getString("disabledSince"));
            JsonPath history = admin().get(webhook + "/history").jsonPath();
            assertEquals(
                    List.of("system", "GONE"),
                    List.of(history.getString("items[0].by"), history.getString("items[0].reason")));
            assertEquals("FAILED", admin().get(webhook + "/deliveries").path("items[0].status"));
        }
    }

    @Test
    void whoFailsForFiveDaysIsDisabledAndItIsSaid() throws Exception {
        try (Receiver receiver = new Receiver(Receiver.status(500))) {
            String webhook = told(receiver);
            tried(webhook);
            clockwork.failingFor(webhook, 4);
            clockwork.hurry(webhook);
            Deliveries.await(
                    webhook + "/deliveries",
                    log -> log.getList("items.attempts.flatten()").size() == 2);
            assertEquals("ENABLED", admin().get(webhook).path("status"));
            clockwork.failingFor(webhook, 5);
            clockwork.hurry(webhook);
            JsonPath known =
                    Deliveries.await(webhook, now -> now.getString("status").equals("DISABLED"));
            assertEquals("FAILING_FOR_FIVE_DAYS", known.getString("disabledBecause"));
            JsonPath history = admin().get(webhook + "/history").jsonPath();
            assertEquals("FAILING_FOR_FIVE_DAYS", history.getString("items[0].reason"));
            assertEquals("CANCELLED", admin().get(webhook + "/deliveries").path("items[0].status"));
            Records.move(webhook, Map.of("to", "ENABLED")).statusCode(200);
            JsonPath again = admin().get(webhook).jsonPath();
            assertNull(again.getString("disabledBecause"));
            assertNull(again.getString("failingSince"), "it has five days again");
        }
    }

    @Test
    void oneSuccessIsEnoughToBeginAnew() throws Exception {
        try (Receiver receiver = new Receiver(Receiver.status(500))) {
            String webhook = told(receiver);
            tried(webhook);
            clockwork.failingFor(webhook, 6);
            receiver.now(Receiver.status(200));
            clockwork.hurry(webhook);
            JsonPath known = Deliveries.await(webhook, now -> now.getString("lastSuccessAt") != null);
            assertNull(known.getString("failingSince"));
            assertEquals("ENABLED", known.getString("status"));
        }
    }

    @Test
    void ofABodyWithoutAnEndTheBeginningIsKept() throws Exception {
        byte[] much = "永远 for ever ".repeat(100).getBytes(StandardCharsets.UTF_8);
        try (Receiver receiver = new Receiver((request, exchange) -> {
            exchange.sendResponseHeaders(200, 0);
            while (!Thread.currentThread().isInterrupted())
                exchange.getResponseBody().write(much);
        })) {
            JsonPath log = tried(told(receiver));
            assertEquals("SUCCEEDED", log.getString("items[0].status"));
            assertTrue(log.getBoolean("items[0].attempts[0].responseBodyCut"));
            String kept = log.getString("items[0].attempts[0].responseBody");
            assertTrue(kept.startsWith("永远 for ever") && kept.length() <= 2_048, kept);
            assertTrue(log.getInt("items[0].attempts[0].milliseconds") < 10_000);
        }
    }

    @Test
    void whatIsAnsweredIsKeptWholeWhereItIsShort() throws Exception {
        byte[] text = "好的\0 taken 💳".getBytes(StandardCharsets.UTF_8);
        try (Receiver receiver = new Receiver((request, exchange) -> {
            exchange.getResponseHeaders().set("X-Ticket", "T-7");
            exchange.sendResponseHeaders(200, text.length);
            exchange.getResponseBody().write(text);
        })) {
            JsonPath attempt = tried(told(receiver));
            attempt.setRootPath("items[0].attempts[0]");
            assertEquals("好的\ufffd taken 💳", attempt.getString("responseBody"));
            assertFalse(attempt.getBoolean("responseBodyCut"));
            assertEquals("T-7", attempt.getString("responseHeaders.'X-ticket'"));
            assertEquals("127.0.0.1", attempt.getString("address"));
            assertNotNull(attempt.getString("requestHeaders.webhook-signature"));
        }
    }

    @Test
    void aSubscriberThatClosesAtOnceIsTriedAgain() throws Exception {
        String product = product();
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            Thread closing = new Thread(() -> {
                try {
                    while (true) server.accept().close();
                } catch (IOException end) {
                    // the test is over
                }
            });
            closing.start();
            String webhook = create(
                    "webhooks",
                    Map.of("url", "http://127.0.0.1:" + server.getLocalPort(), "productIds", List.of(id(product))));
            patch(product, Map.of("name", "two")).statusCode(200);
            JsonPath log = tried(webhook);
            assertEquals("PENDING", log.getString("items[0].status"));
            assertEquals("CONNECTION_CLOSED", log.getString("items[0].attempts[0].fault"));
            assertNull(log.getString("items[0].attempts[0].status"));
            Records.delete(webhook);
        }
    }

    @Test
    void whoDoesNotAnswerInTimeIsTriedAgain() throws Exception {
        try (Receiver receiver = new Receiver((request, exchange) -> never())) {
            String webhook = told(receiver);
            JsonPath log = tried(webhook);
            assertEquals("TIMEOUT", log.getString("items[0].attempts[0].fault"));
            between(15, 17, Duration.ofMillis(log.getLong("items[0].attempts[0].milliseconds")));
            assertEquals("PENDING", log.getString("items[0].status"));
        }
    }

    /** Longer than anybody waits. */
    private static void never() {
        try {
            new CountDownLatch(1).await(25, TimeUnit.SECONDS);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }
}
