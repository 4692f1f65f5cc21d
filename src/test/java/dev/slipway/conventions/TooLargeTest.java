package dev.slipway.conventions;

import static dev.slipway.conventions.Samples.PRODUCTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.SlipwayTest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Bodies that are larger than the server takes. */
@SlipwayTest
class TooLargeTest {

    private static final int LIMIT = 1_048_576;

    private static void isTooLarge(BodyPublisher body) throws Exception {
        HttpResponse<byte[]> answer =
                Raw.exchange(PRODUCTS, request -> request.header("Content-Type", "application/json")
                        .POST(body));
        assertEquals(413, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElseThrow().split(";")[0]);
        assertTrue(new String(answer.body(), StandardCharsets.UTF_8).contains("\"PAYLOAD_TOO_LARGE\""));
    }

    private static byte[] json(int size) {
        return ("{\"key\": \"AB\", \"name\": \"" + "x".repeat(size)).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aBodyThatIsAnnouncedTooLargeIsRefused() throws Exception {
        isTooLarge(BodyPublishers.ofByteArray(json(LIMIT)));
    }

    @Test
    void aBodyThatTurnsOutTooLargeIsRefused() throws Exception {
        isTooLarge(Raw.chunked(json(LIMIT)));
    }
}
