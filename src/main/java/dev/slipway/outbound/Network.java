package dev.slipway.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of addresses.
 *
 * @param first the first address of it
 * @param bits how many leading bits its addresses share
 */
record Network(byte[] first, int bits) {

    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";

    /** An address of IPv4 as everybody writes it. */
    static final Pattern PLAIN = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");

    /** Never a name, so that reading it asks nobody. */
    private static final Pattern WRITTEN =
            Pattern.compile("(" + PLAIN + "|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(?:/([0-9]{1,3}))?");

    /** Reads {@code 10.0.0.0/8}, {@code fd00::/8} or a single address; empty for any other text. */
    static Optional<Network> read(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) return Optional.empty();
        try {
            byte[] first = InetAddress.getByName(written.group(1)).getAddress();
            int most = first.length * 8;
            int bits = written.group(2) == null ? most : Integer.parseInt(written.group(2));
            return bits <= most ? Optional.of(new Network(first, bits)) : Optional.empty();
        } catch (UnknownHostException unreadable) {
            return Optional.empty();
        }
    }

    static Network of(String text) {
        return read(text).orElseThrow();
    }

    boolean holds(byte[] address) {
        if (address.length != first.length) return false;
        for (int i = 0; i < bits; i++) {
            int bit = 0x80 >> i % 8;
            if ((address[i / 8] & bit) != (first[i / 8] & bit)) return false;
        }
        return true;
    }
}
