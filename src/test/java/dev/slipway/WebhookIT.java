package dev.slipway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.slipway.embedded.EmbeddedDatabase;
import dev.slipway.testing.Api;
import dev.slipway.testing.PostgresResource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Two packaged Slipways on one PostgreSQL tell webhooks together, and one goes on when the other is killed. */
@Timeout(400)
@DisabledOnOs(OS.WINDOWS)
class WebhookIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    private final Map<String, HttpExchange> underWay = new ConcurrentHashMap<>();
    private final Set<HttpExchange> lost = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();
    private final Map<String, List<Integer>> versions = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Semaphore open = new Semaphore(0);

    private EmbeddedDatabase database;
    private SlipwayProcess one;
    private SlipwayProcess two;
    private HttpServer receiver;

    @BeforeEach
    void start() throws Exception {
        database = EmbeddedDatabase.startForTests(directory, PostgresResource.PROGRAMS);
        Map<String, String> settings = new HashMap<>(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", database.username(),
                "QUARKUS_DATASOURCE_PASSWORD", database.password(),
                "SLIPWAY_ADMIN_TOKEN", Api.ADMIN,
                "SLIPWAY_WEBHOOK_ALLOWED_HOSTS", "127.0.0.0/8"));
        one = SlipwayProcess.start(directory, settings).awaitReady();
        two = SlipwayProcess.start(directory, settings).awaitReady();
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        receiver.setExecutor(threads);
        receiver.createContext("/", this::take);
        receiver.start();
    }

    @AfterEach
    void stop() {
        open.release(1_000_000);
        one.close();
        two.close();
        receiver.stop(0);
        threads.shutdownNow();
        database.close();
    }

    /** Takes a request as soon as it may, which is not while another one with the same event is here. */
    private void take(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestHeaders().getFirst("webhook-id");
        JsonNode data = JSON.readTree(exchange.getRequestBody()).get("data");
        if (underWay.putIfAbsent(id, exchange) != null) wrong.add(id + " was here twice at once");
        try (exchange) {
            boolean may = open.tryAcquire(10, TimeUnit.SECONDS);
            if (!may || lost.contains(exchange)) return;
            exchange.sendResponseHeaders(204, -1);
            if (taken.merge(id, 1, Integer::sum) > 1) return;
            versions.computeIfAbsent(data.get("recordId").textValue(), record -> new ArrayList<>())
                    .add(data.get("version").intValue());
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        } finally {
            underWay.remove(id, exchange);
        }
    }

    private static JsonNode sent(SlipwayProcess slipway, String method, String path, String body, int status)
            throws Exception {
        var answer = slipway.send(method, path, Api.ADMIN, body);
        assertEquals(status, answer.statusCode(), answer.body());
        return JSON.readTree(answer.body());
    }

    private void subscribe() throws Exception {
        String url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/";
        sent(one, "POST", "/api/v1/webhooks", "{\"url\":\"" + url + "\",\"types\":[\"people\"]}", 201);
    }

    /** Makes records and changes them, each by both. */
    private void change(int records, int times) throws Exception {
        List<String> people = new ArrayList<>();
        for (int i = 0; i < records; i++) {
            people.add(sent(one, "POST", "/api/v1/people", "{\"name\":\"林晓雯 " + i + "\"}", 201)
                    .get("id")
                    .textValue());
        }
        for (int version = 2; version <= times; version++) {
            for (String person : people) {
                SlipwayProcess slipway = version % 2 == 0 ? two : one;
                sent(slipway, "PATCH", "/api/v1/people/" + person, "{\"name\":\"" + UUID.randomUUID() + "\"}", 200);
            }
        }
    }

    private static void await(BooleanSupplier done, int seconds, String what) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!done.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, what);
            Thread.sleep(50);
        }
    }

    private void allOnceInOrder(int records, int times) {
        assertEquals(List.of(), List.copyOf(wrong));
        assertEquals(records, versions.size());
        List<Integer> all = new ArrayList<>();
        for (int version = 1; version <= times; version++) all.add(version);
        versions.forEach((record, told) -> assertEquals(all, told, record));
    }

    @Test
    void twoInstancesTellEachEventOnceAndInOrder() throws Exception {
        open.release(1_000_000);
        subscribe();
        change(30, 6);
        await(() -> taken.size() == 180, 60, "not all was told: " + taken.size());
        allOnceInOrder(30, 6);
        assertTrue(taken.values().stream().allMatch(number -> number == 1), "where nobody was killed");
    }

    @Test
    void whatAKilledInstanceHadUnderWayTheOtherDelivers() throws Exception {
        subscribe();
        change(40, 3);
        // as many as both may have under way
        await(() -> underWay.size() == 16, 60, "not both are at it: " + underWay.size());
        // none of these is answered, whoever sent it
        lost.addAll(underWay.values());
        one.kill();
        open.release(1_000_000);
        await(() -> taken.size() == 120, 120, "something was lost: " + taken.size());
        allOnceInOrder(40, 3);
    }
}
