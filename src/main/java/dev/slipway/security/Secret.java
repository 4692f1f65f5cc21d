package dev.slipway.tokens;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** The text of an API token: {@code slw_} and 256 random bits. */
record Secret(String text) {

    static final String PREFIX = "slw_";
    private static final Pattern FORM = Pattern.compile("slw_[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static Secret random() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new Secret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    boolean wellFormed() {
        return FORM.matcher(text).matches();
    }

    /** SHA-256: with 256 random bits there is nothing to guess that a slow hash would protect. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String hint() {
        return text.substring(text.length() - 4);
    }

    @Override
    public String toString() {
        return "Secret[…" + hint() + "]";
    }
}
