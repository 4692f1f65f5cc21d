package dev.slipway.webhooks;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.product;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.Api;
import dev.slipway.testing.Bodies;
import dev.slipway.testing.Deliveries;
import dev.slipway.testing.SlipwayTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is erased is not known from the log of deliveries either. */
@SlipwayTest
class ErasedDeliveryTest {

    @Inject
    LogRetention retention;

    @Inject
    Database database;

    @Test
    void whatIsOverIsKeptForAsLongAsTheOperatorWants() throws Exception {
        try (Receiver receiver = Receiver.taking()) {
            String webhook = receiver.webhook(product());
            String old = Deliveries.tested(webhook);
            String fresh = Deliveries.tested(webhook);
            String age = "update webhook_delivery set done_at = now() - interval '31 days' where id = ?";
            database.update(age, UUID.fromString(old));
            retention.purge();
            assertEquals(List.of(fresh), admin().get(webhook + "/deliveries").path("items.id"));
        }
    }

    @Test
    void anErasureReachesWhatWasSentAndWhatWasAnswered() throws Exception {
        String secret = "wang." + Api.key() + "@example.com";
        try (Receiver echo = new Receiver((request, exchange) -> {
            byte[] body = request.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        })) {
            String webhook = echo.webhook(Map.of("types", List.of("stakeholders", "stakeholder-contacts")))
                    .getString("path");
            Map<String, Object> person = new HashMap<>(Bodies.of("stakeholders", product()));
            person.put("name", secret);
            String stakeholder = create("stakeholders", person);
            String contact = create(
                    "stakeholder-contacts", Map.of("stakeholderId", id(stakeholder), "kind", "EMAIL", "value", secret));
            for (String record : List.of(stakeholder, contact)) {
                Deliveries.await(
                        webhook + "/deliveries",
                        Map.of("recordId", id(record)),
                        log -> log.getList("items.attempts.flatten()").size() == 1);
            }
            String log = webhook + "/deliveries?recordId=" + id(stakeholder);
            String delivery = webhook + "/deliveries/" + admin().get(log).path("items[0].id") + "/details";
            assertTrue(admin().get(delivery).asString().contains(secret));
            admin().body(Map.of("reason", "请求删除 Asked for"))
                    .post(stakeholder + "/erasure")
                    .then()
                    .statusCode(200);
            assertFalse(admin().get(delivery).asString().contains(secret));
            assertFalse(
                    admin().get(webhook + "/deliveries?limit=200").asString().contains(secret));
            assertEquals(
                    List.of(),
                    admin().get(webhook + "/deliveries?recordId=" + id(contact)).path("items"));
        }
    }
}
