package dev.slipway.outbound;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpVersion;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Sends requests. Nobody waits in a thread, no proxy stands in between, no redirect is followed, and a connection goes to the
 * very address that was checked for it.
 */
@ApplicationScoped
public class Outbound {

    /** From the lookup to the end of the answer. */
    public static final Duration LONGEST = Duration.ofSeconds(15);

    private static final int CONNECT_MILLISECONDS = 10_000;

    private final Vertx vertx;
    private final Reach reach;
    private HttpClient client;

    @Inject
    Outbound(Vertx vertx, Reach reach) {
        this.vertx = vertx;
        this.reach = reach;
    }

    /** A connection for each request: one that was kept may have been closed at the other end just before. */
    @PostConstruct
    void open() {
        client = vertx.createHttpClient(new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setKeepAlive(false)
                .setMaxPoolSize(1_000)
                .setConnectTimeout(CONNECT_MILLISECONDS)
                .setVerifyHost(true)
                .setTrustAll(false));
    }

    void end(@Observes ShutdownEvent event) {
        client.close();
    }

    /**
     * Posts a body. The future never fails.
     *
     * @param turn which of several addresses of the host it goes to, so that repeating it tries each
     */
    public CompletableFuture<Exchange> post(String url, Map<String, String> headers, byte[] body, int turn) {
        Destination destination;
        try {
            destination = Destination.of(url);
        } catch (Refused refused) {
            return CompletableFuture.completedFuture(Call.refused(refused));
        }
        Call call = new Call(vertx, destination, headers, body);
        reach.addresses(destination).whenComplete((addresses, failure) -> {
            if (failure == null) call.start(client, address(addresses, turn));
            else call.fail(failure);
        });
        return call.exchange();
    }

    private static InetAddress address(List<InetAddress> addresses, int turn) {
        return addresses.get(Math.floorMod(turn, addresses.size()));
    }
}
