package dev.slipway.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** The lines of an entry, one after the other, none longer than there is room for, and what all of them come to. */
final class Lines {

    static final int LONGEST = 32 << 20;

    private final String entry;
    private final InputStream content;
    private final long most;
    private final MessageDigest digest = WriteArchive.sha256();
    private byte[] buffer = new byte[1 << 16];
    private int from;
    private int filled;
    private long bytes;
    private long lines;

    /** @param most how many bytes there are; more are refused as soon as they come, whatever they are packed in */
    Lines(String entry, InputStream content, long most) {
        this.entry = entry;
        this.content = content;
        this.most = most;
    }

    /** The next line without its end, null behind the last. */
    byte[] next() throws IOException {
        int searched = from;
        while (true) {
            for (int i = searched; i < filled; i++) {
                if (buffer[i] != '\n') continue;
                byte[] line = Arrays.copyOfRange(buffer, from, i);
                from = i + 1;
                lines++;
                return line;
            }
            searched = filled - from;
            if (!fill()) {
                if (filled > from) throw Refused.line(entry, lines + 1, "WORKSPACE_LINE_CUT_OFF");
                return null;
            }
        }
    }

    /** Moves what is left to the beginning, and reads more; whether there was any. */
    private boolean fill() throws IOException {
        System.arraycopy(buffer, from, buffer, 0, filled - from);
        filled -= from;
        from = 0;
        if (filled == buffer.length) {
            if (filled >= LONGEST) throw Refused.line(entry, lines + 1, "WORKSPACE_LINE_TOO_LONG", LONGEST);
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = content.read(buffer, filled, buffer.length - filled);
        if (read < 0) return false;
        bytes += read;
        if (bytes > most) throw Refused.entry(entry, "WORKSPACE_CHECKSUM");
        digest.update(buffer, filled, read);
        filled += read;
        return true;
    }

    long count() {
        return lines;
    }

    long bytes() {
        return bytes;
    }

    /** Behind the last line. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
