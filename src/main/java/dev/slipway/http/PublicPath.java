package dev.slipway.http;

import java.util.regex.Pattern;

/** A path as it may be printed: of an address below {@code /shared}, which opens to whoever knows it, not the secret. */
public final class PublicPath {

    private static final Pattern SECRET = Pattern.compile("(/shared/[^/?]*/)[^?\\s]+");

    private PublicPath() {}

    /** The path or address without its secret, if there is one in it. */
    public static String of(String path) {
        return path.contains("/shared/") ? SECRET.matcher(path).replaceFirst("$1***") : path;
    }
}
