package dev.slipway.documents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a PDF what its writer drew by lot, the prefix of the subset's name and the id of the file: readers compare
 * answers byte by byte. Nothing changes its place.
 */
final class Sameness {

    private static final Pattern PREFIX = Pattern.compile("/[A-Z]{6}\\+");
    private static final Pattern ID = Pattern.compile("/ID ?\\[<([0-9a-f]{32})><([0-9a-f]{32})>\\]");

    private Sameness() {}

    static byte[] of(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        text = PREFIX.matcher(text).replaceAll("/SLIPWA+");
        Matcher id = ID.matcher(text);
        if (!id.find()) throw new IllegalStateException("a PDF without an id");
        String digest = digest(text.substring(0, id.start()));
        text = text.substring(0, id.start(1))
                + digest
                + text.substring(id.end(1), id.start(2))
                + digest
                + text.substring(id.end(2));
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** What a file is made of is its id (ISO 32000-1, 14.4). */
    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.ISO_8859_1));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
