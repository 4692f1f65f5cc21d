package dev.slipway.outbound;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a request shall go.
 *
 * @param host the name or the address as it is looked up: in lower case, without brackets, in ASCII, without a dot at its end
 * @param path path and query
 */
record Destination(boolean tls, String host, int port, String path) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0[xX][0-9a-fA-F]*");

    /** Reads an address of the web; refuses one with a user name, and a number that would be taken for an address of IPv4. */
    static Destination of(String url) throws Refused {
        try {
            URI uri = new URI(url);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean tls = scheme.equals("https");
            if (!tls && !scheme.equals("http")) throw new Refused("HTTPS_NEEDED");
            if (uri.getRawAuthority() == null || uri.getRawAuthority().contains("@"))
                throw new Refused("HOST_MALFORMED");
            String authority = uri.getRawAuthority();
            int colon = authority.endsWith("]") ? -1 : authority.lastIndexOf(':');
            String host = host(colon < 0 ? authority : authority.substring(0, colon));
            int port = colon < 0 ? tls ? 443 : 80 : Integer.parseInt(authority.substring(colon + 1));
            if (port < 1 || port > 65_535) throw new Refused("PORT_NOT_ALLOWED", port);
            return new Destination(tls, host, port, path(uri));
        } catch (URISyntaxException | IllegalArgumentException malformed) {
            throw new Refused("HOST_MALFORMED");
        }
    }

    private static String host(String written) throws Refused {
        if (written.startsWith("[")) {
            String address = written.substring(1, written.length() - 1);
            if (Network.read(address).isEmpty() || address.contains("/")) throw new Refused("HOST_MALFORMED");
            return address;
        }
        String host = IDN.toASCII(written, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        if (host.isEmpty() || endsInNumber(host) && !Network.PLAIN.matcher(host).matches())
            throw new Refused("HOST_MALFORMED");
        // the dot says that the name is whole; neither TLS nor certificates have it (RFC 6066, 3)
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    private static String path(URI uri) {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return URI.create(path + query).toASCIIString();
    }

    /** Whether a host would be taken for an address of IPv4, as browsers do: {@code 2130706433}, {@code 0x7f.1}, {@code 127.1}. */
    static boolean endsInNumber(String host) {
        String[] labels = host.split("\\.");
        return labels.length > 0 && NUMBER.matcher(labels[labels.length - 1]).matches();
    }

    /** As the header Host names it. */
    String authority() {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return port == (tls ? 443 : 80) ? name : name + ":" + port;
    }
}
