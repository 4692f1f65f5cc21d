package dev.slipway.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A reader of the stream of changes, as a browser's EventSource is one. */
public final class Listener implements AutoCloseable {

    /** What is heard when the stream has ended in good order. */
    public static final String END = "the end";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final HttpResponse<InputStream> answer;
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    public Listener(String url, String token, Map<String, String> headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + "/api/v1/changes/stream"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        headers.forEach(request::header);
        answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        Thread reader = new Thread(this::read);
        reader.setDaemon(true);
        reader.start();
    }

    public int status() {
        return answer.statusCode();
    }

    private void read() {
        try (Scanner events = new Scanner(answer.body(), StandardCharsets.UTF_8).useDelimiter("\n\n")) {
            while (events.hasNext()) heard.add(events.next());
            heard.add(events.ioException() == null ? END : "broken off: " + events.ioException());
        }
    }

    /** The next that is heard of a kind; null when nothing comes in time. */
    public String next(Predicate<String> wanted, int seconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (true) {
            String next = heard.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (next == null || wanted.test(next)) return next;
        }
    }

    /** The position that an event or a comment came with. */
    public static String position(String event) {
        return event.lines()
                .filter(line -> line.startsWith("id:"))
                .findFirst()
                .orElseThrow()
                .substring(3)
                .trim();
    }

    @Override
    public void close() throws IOException {
        answer.body().close();
    }
}
