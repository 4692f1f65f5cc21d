package dev.slipway.value;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address, whose domain is written with the letters of its language, in lower case (RFC 5890, RFC 6531). */
public final class EmailAddress {

    private static final int LONGEST = 254;
    private static final Pattern LOCAL = Pattern.compile("[^\\s\\p{C}@\"(),:;<>\\[\\\\\\]]{1,64}");
    private static final Pattern DOMAIN = Pattern.compile(
            "(?=.{4,253}$)([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]");

    private EmailAddress() {}

    /** The one way in which an address is written; what is none stays as it is. */
    public static String normal(String address) {
        int at = address.lastIndexOf('@');
        if (at < 0) return address;
        String domain = address.substring(at + 1).toLowerCase(Locale.ROOT);
        return address.substring(0, at + 1) + IDN.toUnicode(domain);
    }

    public static boolean is(String address) {
        int at = address.lastIndexOf('@');
        if (at < 1 || address.length() > LONGEST) return false;
        String local = address.substring(0, at);
        boolean dots = local.startsWith(".") || local.endsWith(".") || local.contains("..");
        return !dots && LOCAL.matcher(local).matches() && isDomain(address.substring(at + 1));
    }

    private static boolean isDomain(String domain) {
        try {
            return DOMAIN.matcher(IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES)).matches();
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
