package dev.slipway.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;
import dev.slipway.testing.Certificate;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests by https: which host they name, and whose certificates they trust. */
class OutboundTlsTest {

    private static final String TRUST_STORE = "javax.net.ssl.trustStore";
    private static final HostNames HERE = host -> List.of(InetAddress.getByName("127.0.0.1"));
    private static final BlockingQueue<String> ASKED = new LinkedBlockingQueue<>();

    private static Vertx vertx;
    private static Certificate certificate;
    private static HttpsServer server;
    private static int port;

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        vertx = Vertx.vertx();
        certificate = Certificate.in(directory, "dns:hooks.test,dns:xn--fsqu00a.test,ip:127.0.0.1");
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        char[] password = Certificate.PASSWORD.toCharArray();
        keys.init(KeyStore.getInstance(certificate.store().toFile(), password), password);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext("/", exchange -> {
            ExtendedSSLSession session = (ExtendedSSLSession) ((HttpsExchange) exchange).getSSLSession();
            List<String> names = session.getRequestedServerNames().stream()
                    .map(name -> ((SNIHostName) name).getAsciiName())
                    .toList();
            ASKED.add(names + " " + exchange.getRequestHeaders().getFirst("Host"));
            exchange.sendResponseHeaders(204, -1);
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

    /** With the trust store of Java being the one with the certificate, or its own. */
    private static Exchange post(String host, boolean trusting) throws Exception {
        Outbound outbound = new Outbound(vertx, new Reach(new Lookups(), Optional.of(List.of("127.0.0.1"))).by(HERE));
        if (trusting) {
            System.setProperty(TRUST_STORE, certificate.store().toString());
            System.setProperty(TRUST_STORE + "Password", Certificate.PASSWORD);
        }
        try {
            outbound.open();
            return outbound.post("https://" + host + ":" + port + "/", Map.of(), new byte[] {'x'}, 0)
                    .get(20, TimeUnit.SECONDS);
        } finally {
            outbound.end(null);
            System.clearProperty(TRUST_STORE);
            System.clearProperty(TRUST_STORE + "Password");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "hooks.test, [hooks.test], hooks.test",
        "HOOKS.test, [hooks.test], hooks.test",
        "hooks.test., [hooks.test], hooks.test",
        "例子.test, [xn--fsqu00a.test], xn--fsqu00a.test",
    })
    void aTrustedReceiverIsToldWhichHostIsMeant(String written, String serverNames, String host) throws Exception {
        Exchange exchange = post(written, true);
        assertNull(exchange.fault(), exchange::toString);
        assertEquals(204, exchange.status());
        assertEquals("127.0.0.1", exchange.address());
        assertEquals(serverNames + " " + host + ":" + port, ASKED.poll(10, TimeUnit.SECONDS));
    }

    @Test
    void anAddressIsNoServerNameAndIsCheckedLikeOne() throws Exception {
        assertEquals(204, post("127.0.0.1", true).status());
        assertEquals("[] 127.0.0.1:" + port, ASKED.poll(10, TimeUnit.SECONDS));
    }

    @Test
    void aCertificateOfAnotherHostIsRefused() throws Exception {
        assertEquals(Fault.TLS_FAILED, post("other.test", true).fault());
        assertNull(ASKED.poll(), "nothing was posted");
    }

    @Test
    void aCertificateThatNobodyTrustedHasSignedIsRefused() throws Exception {
        assertEquals(Fault.TLS_FAILED, post("hooks.test", false).fault());
        assertNull(ASKED.poll(), "nothing was posted");
    }
}
