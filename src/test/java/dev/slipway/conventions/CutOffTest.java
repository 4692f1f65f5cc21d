package dev.slipway.conventions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.Api;
import dev.slipway.testing.Bodies;
import dev.slipway.testing.Records;
import dev.slipway.testing.SlipwayTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Uploads that are too large without saying so, or end too early. */
@SlipwayTest
class CutOffTest {

    private static Set<Path> temporary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("slipway-upload"))
                    .collect(Collectors.toSet());
        }
    }

    private static String versions() {
        return Records.create("materials", Bodies.of("materials", Records.product())) + "/versions";
    }

    @Test
    void anUploadThatTurnsOutTooLargeIsRefused() throws Exception {
        HttpResponse<byte[]> answer = Raw.exchange(
                versions() + "?filename=a.pdf", request -> request.header("Content-Type", "application/pdf")
                        .header("If-Match", "*")
                        .POST(Raw.chunked(new byte[21_000_000])));
        assertEquals(413, answer.statusCode());
        assertTrue(new String(answer.body(), StandardCharsets.UTF_8).contains("20,971,520"));
    }

    @Test
    void anUploadThatEndsTooEarlyLeavesNothing() throws Exception {
        Set<Path> before = temporary();
        String versions = versions();
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            String head = "POST " + versions + "?filename=a.txt HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + Api.ADMIN
                    + "\r\nIf-Match: *\r\nContent-Type: text/plain\r\nContent-Length: 1000\r\n\r\nonly so much";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        }
        HttpResponse<byte[]> known = Raw.exchange(versions, request -> request.GET());
        assertEquals("{\"items\":[]}", new String(known.body(), StandardCharsets.UTF_8));
        Set<Path> left = temporary();
        left.removeAll(before);
        assertEquals(Set.of(), left);
    }
}
