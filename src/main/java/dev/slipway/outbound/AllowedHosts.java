package dev.slipway.outbound;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the operator allows beyond the public Internet.
 *
 * @param hosts names, in lower case, of which every address is allowed
 * @param networks ranges of addresses that are allowed
 */
public record AllowedHosts(Set<String> hosts, List<Network> networks) {

    /** As addresses of the web can name a host, so without underscores. */
    private static final Pattern NAME =
            Pattern.compile("(?=.{1,253}$)[A-Za-z0-9][A-Za-z0-9-]{0,62}(\\.[A-Za-z0-9][A-Za-z0-9-]{0,62})*");

    public static AllowedHosts of(List<String> entries) {
        List<String> texts = entries.stream().map(String::strip).toList();
        return new AllowedHosts(
                texts.stream()
                        .filter(text -> Network.read(text).isEmpty())
                        .map(text -> text.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()),
                texts.stream()
                        .map(text -> Network.read(text).orElse(null))
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** Whether a text is the name of a host, an address, or a range of addresses. */
    public static boolean wellFormed(String entry) {
        String text = entry.strip();
        if (Network.read(text).isPresent()) return true;
        return NAME.matcher(text).matches() && !Destination.endsInNumber(text);
    }

    boolean hold(String host, InetAddress address) {
        return hosts.contains(host) || networks.stream().anyMatch(network -> network.holds(address.getAddress()));
    }
}
