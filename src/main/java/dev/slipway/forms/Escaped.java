package dev.slipway.forms;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts in the cells of a workbook: what XML cannot hold stands there as {@code _x0001_}, and what only looks like that has its first
 * stroke escaped (ECMA-376, part 1, 22.9.2.19).
 */
public final class Escaped {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern TO_ESCAPE =
            Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)|[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    private Escaped() {}

    public static String written(String text) {
        return TO_ESCAPE.matcher(text).replaceAll(found -> "_x%04X_"
                .formatted((int) found.group().charAt(0)));
    }

    public static String read(String cell) {
        return cell == null ? null : ESCAPE.matcher(cell).replaceAll(Escaped::character);
    }

    private static String character(MatchResult escape) {
        return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16)));
    }
}
