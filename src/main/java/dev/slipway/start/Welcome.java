package dev.slipway.start;

import dev.slipway.demo.SampleCompany;
import dev.slipway.tokens.FirstStart;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jboss.logging.Logger;

/** What the operator reads at the start: where Slipway is, the first administrator token once, and what is risky. */
@ApplicationScoped
class Welcome {

    private static final Logger LOG = Logger.getLogger("dev.slipway");

    @Inject
    FirstStart first;

    @Inject
    SampleCompany sample;

    @Inject
    Settings settings;

    @Inject
    HttpServer server;

    void prepare(@Observes @Priority(10) StartupEvent event) throws IOException {
        if (settings.demo() && sample.fill()) LOG.info("The empty database was filled with the sample company.");
        settings.adminToken().ifPresent(first::given);
    }

    void greet(@ObservesAsync HttpServerStart started) throws UnknownHostException {
        String host = started.options().getHost();
        if (!loopback(host)) {
            LOG.warnf(
                    "Slipway listens on %s, not only on this machine, and speaks HTTP without TLS:"
                            + " put a TLS proxy in front, or everybody on the network can read the tokens.",
                    host);
        }
        greet("http", host, server.getPort());
    }

    void greet(@ObservesAsync HttpsServerStart started) throws UnknownHostException {
        greet("https", started.options().getHost(), server.getSecurePort());
    }

    /** Not to the log: what is printed here once must not stay in a log file. */
    private synchronized void greet(String scheme, String host, int port) throws UnknownHostException {
        String base = scheme + "://" + name(host) + ":" + port;
        String where = """

                Slipway is ready.
                  API         %1$s/api/v1
                  Swagger UI  %1$s/q/swagger-ui
                """.formatted(base);
        try {
            // only now: a token of a start that failed on its port would be shown to nobody
            if (!first.random(secret -> System.out.println(where + how(secret, base)))) System.out.println(where);
        } catch (RuntimeException e) {
            LOG.error("There is no administrator token yet, and none could be made; start Slipway again", e);
        }
    }

    private static String name(String host) throws UnknownHostException {
        InetAddress address = InetAddress.getByName(host);
        if (address.isLoopbackAddress() || address.isAnyLocalAddress()) return "localhost";
        return address instanceof Inet6Address && host.contains(":") ? "[" + host + "]" : host;
    }

    private static boolean loopback(String host) throws UnknownHostException {
        return InetAddress.getByName(host).isLoopbackAddress();
    }

    private static String how(String secret, String base) {
        return """
                  The administrator token, shown only this once:
                    %1$s
                  Try it:
                    curl -H 'Authorization: Bearer %1$s' %2$s/api/v1/me
                """.formatted(secret, base);
    }
}
