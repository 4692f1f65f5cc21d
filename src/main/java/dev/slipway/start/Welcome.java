package dev.slipway.start;

import dev.slipway.demo.SampleCompany;
import dev.slipway.tokens.FirstStart;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.vertx.core.http.HttpServerOptions;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
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

    private volatile Optional<String> secret = Optional.empty();

    void prepare(@Observes @Priority(10) StartupEvent event) throws IOException {
        if (settings.demo() && sample.fill()) LOG.info("The empty database was filled with the sample company.");
        secret = first.administrator(settings.adminToken())
                .filter(made -> settings.adminToken().isEmpty());
    }

    void greet(@ObservesAsync HttpServerStart started) throws UnknownHostException {
        String host = started.options().getHost();
        if (!loopback(host)) {
            LOG.warnf(
                    "Slipway listens on %s, not only on this machine, and speaks HTTP without TLS:"
                            + " put a TLS proxy in front, or everybody on the network can read the tokens.",
                    host);
        }
        greet("http", started.options());
    }

    void greet(@ObservesAsync HttpsServerStart started) throws UnknownHostException {
        greet("https", started.options());
    }

    /** Not to the log: what is printed here once must not stay in a log file. */
    private synchronized void greet(String scheme, HttpServerOptions options) throws UnknownHostException {
        String host =
                loopback(options.getHost()) || options.getHost().equals("0.0.0.0") ? "localhost" : options.getHost();
        System.out.println(text(scheme + "://" + host + ":" + options.getPort()));
        secret = Optional.empty();
    }

    private static boolean loopback(String host) throws UnknownHostException {
        return InetAddress.getByName(host).isLoopbackAddress();
    }

    private String text(String base) {
        String where = """

                Slipway is ready.
                  API         %1$s/api/v1
                  Swagger UI  %1$s/q/swagger-ui
                """.formatted(base);
        return where + secret.map(token -> """
                  The administrator token, shown only this once:
                    %1$s
                  Try it:
                    curl -H 'Authorization: Bearer %1$s' %2$s/api/v1/me
                """.formatted(token, base)).orElse("");
    }
}
