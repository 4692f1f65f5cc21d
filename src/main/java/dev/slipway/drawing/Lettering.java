package dev.slipway.drawing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How wide text is, without a font at hand: as in the widest of the usual sans-serif faces, so that what is said to fit
 * does fit, whichever face a reader has.
 */
public final class Lettering {

    private static final Pattern CLUSTER = Pattern.compile("\\X");
    private static final String ELLIPSIS = "…";
    /** More than any language puts on one letter. */
    private static final int MOST_MARKS = 4;

    /** Hundredths of an em for each character of ASCII from the space on: the wider of DejaVu Sans, Arial and Noto Sans. */
    private static final int[] ASCII = {
        32, 41, 48, 84, 64, 95, 78, 28, 39, 39, 50, 84, 32, 37, 32, 40, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34,
                84,
        84, 84, 56, 102, 69, 69, 73, 77, 67, 62, 78, 76, 30, 54, 67, 56, 87, 75, 79, 67, 79, 73, 67, 62, 74, 69, 99, 69,
                67,
        69, 40, 40, 40, 84, 57, 61, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 29, 98, 64, 62, 64, 64, 42, 53, 40, 64,
                60,
        82, 60, 60, 53, 64, 34, 64, 84
    };

    private static final List<Character.UnicodeScript> FULL = List.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.HANGUL,
            Character.UnicodeScript.BOPOMOFO,
            Character.UnicodeScript.YI);

    private static final List<Character.UnicodeScript> USUAL = List.of(
            Character.UnicodeScript.COMMON,
            Character.UnicodeScript.LATIN,
            Character.UnicodeScript.GREEK,
            Character.UnicodeScript.CYRILLIC,
            Character.UnicodeScript.HEBREW,
            Character.UnicodeScript.ARABIC);

    private Lettering() {}

    /** The width in pixels at a font size in pixels. */
    public static double width(String text, double size) {
        return clusters(text).stream().mapToDouble(Lettering::em).sum() * size;
    }

    /** The text, or as much of its beginning as fits with an ellipsis; never half a character. */
    public static String shortened(String text, double size, double room) {
        // what was given exactly the room that it needs has it
        if (width(text, size) <= room + 0.01) return text;
        StringBuilder kept = new StringBuilder();
        double width = width(ELLIPSIS, size);
        for (String cluster : clusters(text)) {
            width += em(cluster) * size;
            if (width > room) break;
            kept.append(cluster);
        }
        return kept.toString().stripTrailing() + ELLIPSIS;
    }

    /** The text on so many lines at most, broken at spaces and between characters of full width; the last one shortened. */
    public static List<String> lines(String text, double size, double room, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (!rest.isEmpty() && lines.size() < most - 1 && width(rest, size) > room) {
            int end = breakWithin(rest, size, room);
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        if (!rest.isEmpty()) lines.add(shortened(rest, size, room));
        return lines;
    }

    /** Where a line ends that begins the text. */
    private static int breakWithin(String text, double size, double room) {
        int end = 0;
        int last = 0;
        double width = 0;
        for (String cluster : clusters(text)) {
            boolean opportunity = cluster.isBlank() || full(cluster.codePointAt(0));
            if (opportunity) last = end;
            width += em(cluster) * size;
            if (width > room && end > 0) return last > 0 ? last : end;
            end += cluster.length();
            if (opportunity) last = end;
        }
        return end;
    }

    /** On one line, and without what XML 1.0 cannot hold, what would turn the direction of the rest, and towers of marks. */
    public static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        int marks = 0;
        for (int c : text.codePoints().toArray()) {
            marks = mark(c) ? marks + 1 : 0;
            if (marks > MOST_MARKS || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069) continue;
            boolean space = Character.isWhitespace(c) || Character.isISOControl(c) || Character.isSpaceChar(c);
            boolean none = c == 0xFFFE || c == 0xFFFF || c >= 0xD800 && c <= 0xDFFF;
            clean.appendCodePoint(space ? ' ' : none ? 0xFFFD : c);
        }
        return clean.toString().strip().replaceAll(" +", " ");
    }

    /** Whether the usual faces have all of it and agree on its width; other text is best squeezed into what it was given. */
    static boolean sure(String text) {
        return clusters(Normalizer.normalize(text, Normalizer.Form.NFC)).stream()
                .allMatch(cluster -> {
                    int c = cluster.codePointAt(0);
                    if (picture(c)) return cluster.indexOf('\u200D') < 0;
                    return cluster.codePointCount(0, cluster.length()) == 1
                            && (c < 0x2E80 && USUAL.contains(script(c)) || full(c));
                });
    }

    private static List<String> clusters(String text) {
        List<String> clusters = new ArrayList<>();
        Matcher matcher = CLUSTER.matcher(text);
        while (matcher.find()) clusters.add(matcher.group());
        return clusters;
    }

    private static boolean mark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean picture(int c) {
        return c >= 0x1F000 && c <= 0x1FAFF || c >= 0x2600 && c <= 0x27BF;
    }

    private static Character.UnicodeScript script(int c) {
        return Character.UnicodeScript.of(c);
    }

    private static boolean full(int c) {
        boolean punctuation = c >= 0x2E80 && c <= 0x303F || c >= 0xFF00 && c <= 0xFF60 || c >= 0xFFE0 && c <= 0xFFE6;
        return punctuation || FULL.contains(script(c));
    }

    /** The width of what a reader takes for one character, at a font size of 1. */
    private static double em(String cluster) {
        int c = Normalizer.normalize(cluster, Normalizer.Form.NFD).codePointAt(0);
        if (cluster.indexOf('\uFE0F') >= 0 || cluster.indexOf('\u20E3') >= 0 || picture(c)) return 1.4;
        if (c >= ' ' && c < 0x7F) return ASCII[c - ' '] / 100.0;
        if (mark(c) || Character.getType(c) == Character.FORMAT) return 0;
        if (full(cluster.codePointAt(0))) return 1.02;
        if (Character.isUpperCase(c)) return 0.84;
        if (Character.isLetterOrDigit(c)) return 0.7;
        if (c == 0xB7 || c == 0x2018 || c == 0x2019) return 0.4;
        return c == 0x201C || c == 0x201D || c == 0x2013 ? 0.6 : 1.1;
    }
}
