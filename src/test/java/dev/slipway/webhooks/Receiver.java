package dev.slipway.webhooks;

import static dev.slipway.testing.Records.id;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.slipway.testing.Records;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A real HTTP server that webhooks are sent to, and the webhooks that send there, which go with it. */
final class Receiver implements AutoCloseable {

    /** A request as it arrived. */
    record Received(Map<String, List<String>> headers, String body) {

        String header(String name) {
            return headers.get(name).get(0);
        }

        String id() {
            return header("webhook-id");
        }

        JsonPath event() {
            return JsonPath.from(body);
        }

        /** The resource, the record and the version that it tells of. */
        String what() {
            return event().getString("data.resource")
                    + ' '
                    + event().getString("data.recordId")
                    + ' '
                    + event().getInt("data.version");
        }
    }

    /** What the receiver does with a request. */
    interface Answering {
        void answer(Received request, HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BlockingQueue<Received> news = new LinkedBlockingQueue<>();
    private final List<Received> all = new CopyOnWriteArrayList<>();
    private final List<String> webhooks = new ArrayList<>();
    private volatile Answering answering;

    Receiver(Answering answering) throws IOException {
        this.answering = answering;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::receive);
        server.start();
    }

    /** One that takes everything. */
    static Receiver taking() throws IOException {
        return new Receiver(status(200));
    }

    /** One that always answers with a status. */
    static Answering status(int status) {
        return (request, exchange) -> exchange.sendResponseHeaders(status, -1);
    }

    void now(Answering other) {
        answering = other;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook?from=slipway";
    }

    /** The path of a new webhook that tells of a product. */
    String webhook(String product) {
        return webhook(Map.of("productIds", List.of(id(product)))).getString("path");
    }

    /** A new webhook, with the secret that the answer shows and its path. */
    JsonPath webhook(Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("url", url()));
        body.putAll(more);
        Map<String, Object> made = new HashMap<>(Records.post("webhooks", body)
                .statusCode(201)
                .extract()
                .jsonPath()
                .getMap(""));
        made.put("path", "/api/v1/webhooks/" + made.get("id"));
        webhooks.add((String) made.get("path"));
        return JsonPath.from(json(made));
    }

    private static String json(Map<String, Object> made) {
        try {
            return new ObjectMapper().writeValueAsString(made);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void receive(HttpExchange exchange) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(exchange.getRequestHeaders());
        Received received =
                new Received(headers, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        all.add(received);
        news.add(received);
        try (exchange) {
            answering.answer(received, exchange);
        }
    }

    /** The next request; null where none comes in time. */
    Received next(int seconds) throws InterruptedException {
        return news.poll(seconds, TimeUnit.SECONDS);
    }

    Received next() throws InterruptedException {
        Received next = next(20);
        if (next == null) throw new AssertionError("nothing has come; before that " + all.size());
        return next;
    }

    List<Received> all() {
        return List.copyOf(all);
    }

    @Override
    public void close() {
        for (String webhook : webhooks) Records.delete(webhook);
        server.stop(0);
        threads.shutdownNow();
    }
}
