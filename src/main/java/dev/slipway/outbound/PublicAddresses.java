package dev.slipway.outbound;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Which addresses are on the public Internet, by the registries of special addresses of IANA (RFC 6890 and later). */
final class PublicAddresses {

    private static final List<Network> SPECIAL = Stream.of(
                    // this network, private, shared by providers, loopback, link-local with the metadata of clouds
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.168.0.0/16",
                    // protocols, documentation, 6to4 relays, benchmarks, multicast, reserved, broadcast
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    // what Azure tells its machines is on a public address
                    "168.63.129.16",
                    // protocols with Teredo, documentation; all else that is special is outside of what is given out
                    "2001::/23",
                    "2001:db8::/32",
                    "3fff::/20")
            .map(Network::of)
            .toList();

    /** The addresses of IPv6 that are given out. */
    private static final Network GIVEN_OUT = Network.of("2000::/3");

    private static final Network NAT64 = Network.of("64:ff9b::/96");
    private static final Network SIX_TO_FOUR = Network.of("2002::/16");

    private PublicAddresses() {}

    static boolean hold(InetAddress address) {
        return hold(address.getAddress());
    }

    /** An address that stands for one of IPv4 is as public as that one; Java has made one of IPv4 of a mapped one already. */
    private static boolean hold(byte[] address) {
        if (address.length == 16) {
            if (NAT64.holds(address)) return hold(Arrays.copyOfRange(address, 12, 16));
            if (SIX_TO_FOUR.holds(address)) return hold(Arrays.copyOfRange(address, 2, 6));
            if (!GIVEN_OUT.holds(address)) return false;
        }
        return SPECIAL.stream().noneMatch(network -> network.holds(address));
    }
}
