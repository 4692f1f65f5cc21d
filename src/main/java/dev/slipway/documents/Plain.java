package dev.slipway.documents;

/** Text without what no document can show: control characters, and what would turn the direction of the rest. */
final class Plain {

    private Plain() {}

    /** On one line. */
    static String line(String text) {
        return lines(text).replaceAll("\\s+", " ").strip();
    }

    /** On the lines that it has. */
    static String lines(String text) {
        if (text == null) return "";
        StringBuilder plain = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> {
            if (c == '\n') plain.append('\n');
            else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) plain.append(' ');
            else if (shown(c)) plain.appendCodePoint(c);
        });
        return plain.toString().strip();
    }

    private static boolean shown(int c) {
        boolean turns = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        int type = Character.getType(c);
        return !turns && type != Character.CONTROL && type != Character.SURROGATE && c != 0xFFFE && c != 0xFFFF;
    }
}
