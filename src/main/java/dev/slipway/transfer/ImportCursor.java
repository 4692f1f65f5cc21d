package dev.slipway.transfer;

import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Function;

/** A place in a list of imports or of their rows, bound to what was asked. */
final class ImportCursor {

    private ImportCursor() {}

    static String after(String question, Object last) {
        byte[] text = (question + '\n' + last).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    /** What a page ended with; null for the first. A 400 problem for a cursor that is none, or of another list. */
    static <V> V read(String cursor, String question, Function<String, V> reader) {
        if (cursor == null) return null;
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int end = text.lastIndexOf('\n');
            if (end < 0) throw malformed();
            if (!text.substring(0, end).equals(question)) {
                throw new ProblemException(ProblemType.INVALID_CURSOR, "detail.cursor-of-another-list");
            }
            return reader.apply(text.substring(end + 1));
        } catch (IllegalArgumentException garbage) {
            throw malformed();
        }
    }

    private static ProblemException malformed() {
        return new ProblemException(ProblemType.INVALID_CURSOR, "detail.cursor-malformed");
    }
}
