package dev.slipway;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.slipway.testing.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The packaged Slipway as a process of its own, which a test may kill. */
final class SlipwayProcess implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofSeconds(120);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path dataDirectory;
    private final Path output;
    private final int port;
    private final Process process;

    private SlipwayProcess(Path dataDirectory, Map<String, String> settings) throws IOException {
        this.dataDirectory = dataDirectory;
        this.output = Files.createTempFile(dataDirectory, "slipway", ".out");
        this.port = freePort();
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-jar",
                        Path.of("target", "quarkus-app", "quarkus-run.jar").toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("SLIPWAY_DATA_DIR", dataDirectory.toString());
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        builder.environment().putAll(settings);
        this.process = builder.start();
    }

    /** With the administrator token of the tests. */
    static SlipwayProcess start(Path dataDirectory) throws IOException {
        return new SlipwayProcess(dataDirectory, Map.of("SLIPWAY_ADMIN_TOKEN", Api.ADMIN));
    }

    static SlipwayProcess start(Path dataDirectory, Map<String, String> settings) throws IOException {
        return new SlipwayProcess(dataDirectory, settings);
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Sends JSON, or nothing where there is no body. */
    HttpResponse<String> send(String method, String path, String token, String body)
            throws IOException, InterruptedException {
        return client.send(request(method, path, token, body), BodyHandlers.ofString());
    }

    /** Sends likewise, without waiting for the answer. */
    CompletableFuture<HttpResponse<String>> begin(String method, String path, String token, String body) {
        return client.sendAsync(request(method, path, token, body), BodyHandlers.ofString());
    }

    private HttpRequest request(String method, String path, String token, String body) {
        var publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        return HttpRequest.newBuilder(uri(path))
                .timeout(LONGEST_ANSWER)
                .method(method, publisher)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
                .header("If-Match", "*")
                .build();
    }

    /** Whether it is no more, or about to end. */
    boolean isDying() throws InterruptedException {
        return process.waitFor(5, TimeUnit.SECONDS);
    }

    boolean hasEnded() {
        return !process.isAlive();
    }

    /** The first line of the output that holds a text, which may be some time in coming. */
    String awaitLine(String text) throws InterruptedException {
        var deadline = Instant.now().plus(LONGEST_START);
        while (true) {
            boolean ended = hasEnded();
            var line = output().lines().filter(known -> known.contains(text)).findFirst();
            if (line.isPresent()) return line.get();
            assertFalse(ended, () -> "ended with " + process.exitValue() + ": " + output());
            assertTrue(Instant.now().isBefore(deadline), () -> "not said in time: " + output());
            Thread.sleep(50);
        }
    }

    SlipwayProcess awaitReady() throws Exception {
        var deadline = Instant.now().plus(LONGEST_START);
        while (!isReady()) {
            assertTrue(process.isAlive(), () -> "ended with " + process.exitValue() + ": " + output());
            assertTrue(Instant.now().isBefore(deadline), () -> "not ready in time: " + output());
            Thread.sleep(50);
        }
        return this;
    }

    boolean isReady() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(uri("/q/health/ready"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return client.send(request, BodyHandlers.ofString()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** SIGTERM. */
    void terminate() throws Exception {
        askToEnd();
        awaitExit();
    }

    /** SIGTERM, without waiting for the end. */
    void askToEnd() {
        process.destroy();
    }

    /** SIGKILL. */
    void kill() throws Exception {
        process.destroyForcibly();
        awaitExit();
    }

    int awaitExit() throws InterruptedException {
        if (!process.waitFor(LONGEST_START.toSeconds(), TimeUnit.SECONDS)) {
            dumpThreads();
            process.destroyForcibly().waitFor();
            fail("still running: " + output());
        }
        return process.exitValue();
    }

    /** To the output, so that a failure says what it waits for. */
    private void dumpThreads() throws InterruptedException {
        try {
            new ProcessBuilder("kill", "-QUIT", Long.toString(process.pid())).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        process.waitFor(2, TimeUnit.SECONDS);
    }

    /** The server that Slipway started; it ends some time after Slipway was killed, or never. */
    ProcessHandle postgres() throws IOException {
        var pidFile = dataDirectory.resolve("postgres").resolve("postmaster.pid");
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).get(0)))
                .orElseThrow();
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        askToEnd();
        try {
            awaitExit();
        } catch (InterruptedException timeout) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
