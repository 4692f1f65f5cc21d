package dev.slipway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.testing.Api;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** Products that several threads write while something is killed: what Slipway acknowledged must be there afterwards. */
final class Acknowledged {
    private static final int WRITERS = 4;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SlipwayProcess slipway;
    private final Map<String, Integer> versions = new ConcurrentHashMap<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final List<Thread> writers;
    private volatile boolean stopped;

    private Acknowledged(SlipwayProcess slipway) {
        this.slipway = slipway;
        this.writers =
                Stream.generate(() -> new Thread(this::write)).limit(WRITERS).toList();
        writers.forEach(Thread::start);
    }

    /** Writes on and on; returns after a number of acknowledgements, in the middle of the writing. */
    static Acknowledged write(SlipwayProcess slipway) throws InterruptedException {
        return new Acknowledged(slipway).awaitMore(20);
    }

    /** Waits until so many more products have been acknowledged. */
    Acknowledged awaitMore(int products) throws InterruptedException {
        int enough = versions.size() + products;
        Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (versions.size() < enough) {
            assertTrue(Instant.now().isBefore(deadline), () -> "nothing is acknowledged; " + wrong);
            Thread.sleep(10);
        }
        return this;
    }

    /** Fails unless every acknowledged write is there with its history, and no answer was worse than unavailable. */
    void verify(SlipwayProcess now) throws Exception {
        stopped = true;
        for (Thread writer : writers) writer.join();
        assertEquals(List.of(), List.copyOf(wrong));
        for (Map.Entry<String, Integer> acknowledged : versions.entrySet()) {
            JsonNode product = read(now, acknowledged.getKey());
            int version = product.get("version").intValue();
            // the last change may have been made without being acknowledged
            assertTrue(
                    version == 2 || version == acknowledged.getValue(), () -> product + " instead of " + acknowledged);
            assertEquals("v" + version, product.get("name").textValue());
            List<Integer> history = read(now, acknowledged.getKey() + "/history").findValues("version").stream()
                    .map(JsonNode::intValue)
                    .toList();
            assertEquals(version == 2 ? List.of(2, 1) : List.of(1), history);
        }
    }

    private static JsonNode read(SlipwayProcess slipway, String path) throws Exception {
        HttpResponse<String> answer = slipway.send("GET", path, Api.ADMIN, null);
        assertEquals(200, answer.statusCode(), path + ": " + answer.body());
        return JSON.readTree(answer.body());
    }

    private void write() {
        while (!stopped) {
            try {
                writeOne();
                Thread.sleep(5);
            } catch (HttpTimeoutException hanging) {
                wrong.add("no answer in time");
            } catch (IOException broken) {
                if (isDying()) return;
                wrong.add(broken.toString());
            } catch (InterruptedException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private boolean isDying() {
        try {
            return slipway.isDying();
        } catch (InterruptedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void writeOne() throws IOException, InterruptedException {
        String product = "{\"key\": \"C%s\", \"name\": \"v1\"}".formatted(key());
        HttpResponse<String> made = slipway.send("POST", "/api/v1/products", Api.ADMIN, product);
        if (!acknowledged(made, 201)) return;
        String path = "/api/v1/products/" + JSON.readTree(made.body()).get("id").textValue();
        versions.put(path, 1);
        if (acknowledged(slipway.send("PATCH", path, Api.ADMIN, "{\"name\": \"v2\"}"), 200)) versions.put(path, 2);
    }

    private static String key() {
        String random =
                Long.toString(java.util.concurrent.ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 36);
        return ("00000000" + random.toUpperCase(java.util.Locale.ROOT)).substring(random.length());
    }

    private boolean acknowledged(HttpResponse<String> answer, int status) {
        if (answer.statusCode() == status) return true;
        boolean unavailable = answer.statusCode() == 503
                && answer.headers().firstValue("Retry-After").isPresent()
                && answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json");
        if (!unavailable) wrong.add(answer.statusCode() + " " + answer.body());
        return false;
    }
}
