package dev.slipway.webhooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import dev.slipway.changes.ReadChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is posted: an event in the envelope of CloudEvents, signed as Standard Webhooks are. */
@ApplicationScoped
class Envelope {

    static final String MEDIA_TYPE = "application/cloudevents+json; charset=utf-8";
    private static final String AGENT = "Slipway-Webhooks/1";

    @Inject
    ReadChange changes;

    @Inject
    ObjectMapper mapper;

    /** What is posted, and by which id receivers know it again. */
    record Letter(String id, String body) {

        byte[] bytes() {
            return body.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** What is posted for a change; absent where it has been erased. */
    Optional<Letter> ofChange(long position, long changePosition) {
        return changes.read(position, changePosition).map(event -> new Letter(event.id(), json(event)));
    }

    /** What is posted for a test. */
    Letter ofTest(UUID delivery, UUID webhook, Instant made) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", "test-" + delivery);
        event.put("source", "/api/v1/webhooks/" + webhook);
        event.put("type", Claim.TEST);
        event.put("subject", "webhooks/" + webhook);
        event.put("time", made);
        event.put("datacontenttype", "application/json");
        event.put("data", Map.of("message", "测试事件 This is a test."));
        return new Letter("test-" + delivery, json(event));
    }

    /** The headers of an attempt: all secrets that are valid sign it, the newest first. */
    Map<String, String> headers(Letter letter, List<String> secrets, Instant now) {
        long seconds = now.getEpochSecond();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", MEDIA_TYPE);
        headers.put("User-Agent", AGENT);
        headers.put("webhook-id", letter.id);
        headers.put("webhook-timestamp", String.valueOf(seconds));
        headers.put(
                "webhook-signature",
                secrets.stream()
                        .map(secret -> signature(secret, letter, seconds))
                        .collect(Collectors.joining(" ")));
        return headers;
    }

    private static String signature(String secret, Letter letter, long seconds) {
        try {
            return new Webhook(secret).sign(letter.id, seconds, letter.body);
        } catch (EmptyWebhookSecretException | WebhookSigningException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String json(Object event) {
        try {
            return mapper.writeValueAsString(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
