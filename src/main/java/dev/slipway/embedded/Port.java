package dev.slipway.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** A free port of the loopback address. */
final class Port {
    /** Below the range of outgoing connections: while PostgreSQL is down, a client's retries could take its port. */
    private static final int FIRST = 16_000;

    private static final int LAST = 32_000;

    private Port() {}

    static int free() {
        for (int attempt = 0; attempt < 100; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            try (var socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
                return port;
            } catch (IOException e) {
                // taken: try another
            }
        }
        throw new StartFailure("No port of 127.0.0.1 between " + FIRST + " and " + LAST + " is free for PostgreSQL.");
    }
}
