package dev.slipway.outbound;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where requests may go. */
class ReachTest {

    private static Reach reach(HostNames names, String... allowed) {
        return new Reach(new Lookups(), Optional.of(List.of(allowed))).by(names);
    }

    private static HostNames all(String... addresses) {
        return host -> {
            InetAddress[] found = new InetAddress[addresses.length];
            for (int i = 0; i < found.length; i++) found[i] = InetAddress.getByName(addresses[i]);
            return List.of(found);
        };
    }

    private static String refusal(Reach reach, String url) {
        return assertThrows(Refused.class, () -> reach.check(url), url).code();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "168.63.129.16",
                "169.254.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::127.0.0.1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:0:53aa:64c::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2002:a00:1::",
                "2002:a9fe:a9fe::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "ff0e::1"
            })
    void noAddressWithinIsReached(String address) throws UnknownHostException {
        assertFalse(PublicAddresses.hold(InetAddress.getByName(address)));
        assertEquals("ADDRESS_NOT_ALLOWED", refusal(reach(all(address)), "https://hooks.example.com/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255",
                "128.0.0.1", "172.15.255.255", "172.32.0.0", "192.167.255.255", "192.169.0.0", "198.17.255.255",
                        "198.20.0.0",
                "223.255.255.255", "2606:4700:4700::1111", "2a00:1450:4001::1", "64:ff9b::1.1.1.1", "2002:101:101::1"
            })
    void everyPublicAddressIsReached(String address) throws UnknownHostException {
        assertTrue(PublicAddresses.hold(InetAddress.getByName(address)));
        assertDoesNotThrow(() -> reach(all(address)).check("https://hooks.example.com/"));
    }

    @Test
    void everyAddressOfAHostIsJudged() {
        assertEquals("ADDRESS_NOT_ALLOWED", refusal(reach(all("1.1.1.1", "10.0.0.1")), "https://hooks.example.com/"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://hooks.example.com/, HTTPS_NEEDED",
        "ftp://hooks.example.com/, HTTPS_NEEDED",
        "https://hooks.example.com:80/, PORT_NOT_ALLOWED",
        "https://hooks.example.com:6379/, PORT_NOT_ALLOWED",
        "https://hooks.example.com:0/, PORT_NOT_ALLOWED",
        "https://hooks.example.com:65536/, PORT_NOT_ALLOWED",
        "https://user@hooks.example.com/, HOST_MALFORMED",
        "https://user:word@hooks.example.com/, HOST_MALFORMED",
        "https://2130706433/, HOST_MALFORMED",
        "https://017700000001/, HOST_MALFORMED",
        "https://0x7f000001/, HOST_MALFORMED",
        "https://0x7f.0.0.1/, HOST_MALFORMED",
        "https://0177.0.0.1/, HOST_MALFORMED",
        "https://127.1/, HOST_MALFORMED",
        "https://127.0.1/, HOST_MALFORMED",
        "https://127.0.0.1./, HOST_MALFORMED",
        "https://1.2.3.256/, HOST_MALFORMED",
        "https://１２７.0.0.1/x, ADDRESS_NOT_ALLOWED",
        "https://hooks.example.0x1/, HOST_MALFORMED",
        "https://[fe80::1%25eth0]/, HOST_MALFORMED",
        "https://[::1/, HOST_MALFORMED",
        "https://hooks example.com/, HOST_MALFORMED",
        "https:///path, HOST_MALFORMED",
        "https://:443/, HOST_MALFORMED",
        "mailto:hooks@example.com, HTTPS_NEEDED",
    })
    void anAddressThatCouldMeanAnotherIsRefused(String url, String code) {
        HostNames names = host -> host.equals("127.0.0.1")
                ? List.of(InetAddress.getByName(host))
                : List.of(InetAddress.getByName("1.1.1.1"));
        assertEquals(code, refusal(reach(names), url));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://hooks.example.com", "https://hooks.example.com:8443/a?b=c", "HTTPS://例子.测试/路径"})
    void ordinaryAddressesAreReached(String url) {
        assertDoesNotThrow(() -> reach(all("1.1.1.1")).check(url));
    }

    @Test
    void whatTheOperatorAllowsMayHaveAnyPortAndNoEncryption() {
        Reach network = reach(all("10.1.2.3"), "10.1.0.0/16");
        assertDoesNotThrow(() -> network.check("http://hooks.internal:8080/"));
        assertEquals("ADDRESS_NOT_ALLOWED", refusal(reach(all("10.2.0.1"), "10.1.0.0/16"), "https://hooks.internal/"));
        assertEquals("HTTPS_NEEDED", refusal(reach(all("10.1.2.3", "1.1.1.1"), "10.1.0.0/16"), "http://both.example/"));
        Reach name = reach(all("10.1.2.3"), "hooks.internal");
        assertDoesNotThrow(() -> name.check("http://HOOKS.internal:8080/"));
        assertEquals("HTTPS_NEEDED", refusal(name, "http://other.internal/"));
        assertDoesNotThrow(() -> reach(all("fd12::1"), "fd00::/8").check("http://[fd12::1]:8080/"));
    }

    @Test
    void aHostThatNobodyKnowsYetIsJudgedByTheRest() {
        HostNames nobody = host -> {
            throw new UnknownHostException(host);
        };
        assertDoesNotThrow(() -> reach(nobody).check("https://not-yet.example.com/"));
        assertEquals("HTTPS_NEEDED", refusal(reach(nobody), "http://not-yet.example.com/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hooks.example.com", "localhost", "10.0.0.0/8", "127.0.0.1", "fd00::/8", "::1", " a.b "})
    void theOperatorNamesHostsAddressesAndNetworks(String entry) {
        assertTrue(AllowedHosts.wellFormed(entry));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://a.b",
                "10.0.0.0/33",
                "::/129",
                "10.0.0",
                "300.1.1.1",
                "a b",
                "*.example.com",
                "my_receiver",
                "2130706433"
            })
    void nothingElse(String entry) {
        assertFalse(AllowedHosts.wellFormed(entry));
    }
}
