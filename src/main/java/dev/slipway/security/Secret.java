package dev.slipway.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** A text that opens something to whoever has it: a prefix that says what, and 256 random bits. It is shown once, and kept as its hash. */
public record Secret(String text) {

    private static final Pattern BITS = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Secret random(String prefix) {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new Secret(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    public boolean wellFormed(String prefix) {
        return text.startsWith(prefix)
                && BITS.matcher(text.substring(prefix.length())).matches();
    }

    /** SHA-256: with 256 random bits there is nothing to guess that a slow hash would protect. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The last four characters, by which somebody who has it knows it again. */
    public String hint() {
        return text.substring(text.length() - 4);
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
