package dev.slipway.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where requests may go: to every public address by https and its usual ports, and to what the operator allows by http as
 * well and any port. Every address of a host must be one of these.
 */
@ApplicationScoped
public class Reach {

    private static final Set<Integer> PORTS = Set.of(443, 8443);

    /** How long somebody waits who only wants to know. */
    private static final int SECONDS = 3;

    private final Lookups lookups;
    private final AllowedHosts allowed;
    private HostNames names = host -> List.of(InetAddress.getAllByName(host));

    @Inject
    Reach(Lookups lookups, @ConfigProperty(name = "slipway.webhook-allowed-hosts") Optional<List<String>> allowed) {
        this.lookups = lookups;
        this.allowed = AllowedHosts.of(allowed.orElse(List.of()));
    }

    /** The same by other addresses of hosts. */
    Reach by(HostNames others) {
        names = others;
        return this;
    }

    /** Refuses an address that requests may not go to; one whose host nobody knows for now may become one that they may. */
    public void check(String url) throws Refused {
        Destination destination = Destination.of(url);
        try {
            check(destination, lookups.of(destination.host(), names).get(SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException unknown) {
            checkWithoutAddress(destination);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    /** The addresses of a destination, each of which requests may go to; fails with {@link Refused} otherwise. */
    CompletableFuture<List<InetAddress>> addresses(Destination destination) {
        return lookups.of(destination.host(), names).thenCompose(addresses -> {
            try {
                check(destination, addresses);
                return CompletableFuture.completedFuture(addresses);
            } catch (Refused refused) {
                return CompletableFuture.failedFuture(refused);
            }
        });
    }

    void check(Destination destination, List<InetAddress> addresses) throws Refused {
        boolean all = addresses.stream().allMatch(address -> allowed.hold(destination.host(), address));
        if (!all) checkWithoutAddress(destination);
        for (InetAddress address : addresses) {
            if (!allowed.hold(destination.host(), address) && !PublicAddresses.hold(address))
                throw new Refused("ADDRESS_NOT_ALLOWED", address.getHostAddress());
        }
    }

    private void checkWithoutAddress(Destination destination) throws Refused {
        if (allowed.hosts().contains(destination.host())) return;
        if (!destination.tls()) throw new Refused("HTTPS_NEEDED");
        if (!PORTS.contains(destination.port())) throw new Refused("PORT_NOT_ALLOWED", destination.port());
    }
}
