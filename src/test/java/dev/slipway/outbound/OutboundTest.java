package dev.slipway.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Requests to addresses that somebody named. */
class OutboundTest {

    private static final BlockingQueue<String> HOSTS = new LinkedBlockingQueue<>();

    private static Vertx vertx;
    private static HttpServer server;
    private static int port;

    @BeforeAll
    static void start() throws IOException {
        vertx = Vertx.vertx();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", exchange -> {
            HOSTS.add(exchange.getRequestHeaders().getFirst("Host") + ' ' + exchange.getRequestURI());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        port = server.getAddress().getPort();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
        vertx.close();
    }

    private static Exchange post(HostNames names, String url, int turn, String... allowed) throws Exception {
        Outbound outbound = new Outbound(vertx, new Reach(new Lookups(), Optional.of(List.of(allowed))).by(names));
        outbound.open();
        return outbound.post(url, Map.of("X-A", "a"), new byte[] {'x'}, turn).get(20, TimeUnit.SECONDS);
    }

    private static List<InetAddress> address(String text) throws UnknownHostException {
        return List.of(InetAddress.getByName(text));
    }

    @Test
    void aConnectionGoesToTheAddressThatWasCheckedAndNamesTheHost() throws Exception {
        Exchange exchange =
                post(host -> address("127.0.0.1"), "http://hooks.test:" + port + "/路?a=b#c", 0, "127.0.0.1");
        assertEquals(200, exchange.status());
        assertEquals("127.0.0.1", exchange.address());
        assertEquals("hooks.test:" + port + " /%E8%B7%AF?a=b", HOSTS.poll(10, TimeUnit.SECONDS));
    }

    /** The second answer of the name would be one that requests may not go to, and so would all after it. */
    @Test
    void aNameIsJudgedAtEveryConnectionByTheAddressThatIsConnectedTo() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        HostNames rebinding = host -> address(asked.getAndIncrement() == 0 ? "127.0.0.1" : "127.0.0.9");
        String url = "http://rebinding.test:" + port + "/";
        assertEquals(200, post(rebinding, url, 0, "127.0.0.1").status());
        assertEquals(1, asked.get(), "what was checked is what is connected to");
        Exchange second = post(rebinding, url, 0, "127.0.0.1");
        assertEquals(Fault.ADDRESS_REFUSED, second.fault());
        assertNull(second.address(), "nothing was connected to");
        assertNull(second.status());
    }

    @Test
    void whereAHostHasSeveralAddressesEachHasItsTurn() throws Exception {
        HostNames both = host -> List.of(InetAddress.getByName("127.0.0.1"), InetAddress.getByName("127.0.0.2"));
        String url = "http://both.test:" + port + "/";
        assertEquals("127.0.0.1", post(both, url, 0, "127.0.0.0/8").address());
        assertEquals("127.0.0.2", post(both, url, 1, "127.0.0.0/8").address());
    }

    @Test
    void whatIsNotThereIsSaid() throws Exception {
        int closed;
        try (ServerSocket free = new ServerSocket(0)) {
            closed = free.getLocalPort();
        }
        HostNames here = host -> address("127.0.0.1");
        assertEquals(
                Fault.CONNECTION_FAILED,
                post(here, "http://a.test:" + closed, 0, "127.0.0.1").fault());
        assertEquals(
                Fault.TLS_FAILED,
                post(here, "https://a.test:" + port, 0, "127.0.0.1").fault());
        HostNames nobody = host -> {
            throw new UnknownHostException(host);
        };
        assertEquals(Fault.UNKNOWN_HOST, post(nobody, "https://a.test", 0).fault());
        Exchange refused = post(here, "https://a.test", 0);
        assertEquals(Fault.ADDRESS_REFUSED, refused.fault());
        assertEquals("ADDRESS_NOT_ALLOWED", refused.detail());
    }

    @Test
    void anAnswerThatIsNoneIsSaid() throws Exception {
        try (ServerSocket odd = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            Thread answering = new Thread(() -> {
                try (var socket = odd.accept()) {
                    socket.getOutputStream().write("SSH-2.0-OpenSSH_9.6\r\n\r\n".getBytes());
                    socket.getOutputStream().flush();
                    socket.getInputStream().readAllBytes();
                } catch (IOException end) {
                    // the test is over
                }
            });
            answering.start();
            Exchange exchange =
                    post(host -> address("127.0.0.1"), "http://a.test:" + odd.getLocalPort(), 0, "127.0.0.1");
            assertTrue(
                    exchange.fault() == Fault.ANSWER_MALFORMED || exchange.fault() == Fault.CONNECTION_CLOSED,
                    exchange::toString);
        }
    }
}
