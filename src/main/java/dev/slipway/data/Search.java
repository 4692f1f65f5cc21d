package dev.slipway.data;

import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

/** The words of a full-text query, folded as the column {@code search} is folded: NFKC and lower case. */
final class Search {

    private static final int LONGEST = 200;

    private Search() {}

    static List<String> words(String q) {
        if (q.length() > LONGEST) throw ProblemException.parameter(InputError.of("q", "TOO_LONG", LONGEST));
        List<String> words = Arrays.stream(lower(Normalizer.normalize(q, Normalizer.Form.NFKC))
                        .strip()
                        .split("\\s+"))
                .distinct()
                .toList();
        boolean tooShort = words.stream().anyMatch(word -> word.codePointCount(0, word.length()) < 2);
        if (tooShort) throw ProblemException.parameter(InputError.of("q", "TWO_CHARACTERS"));
        return words;
    }

    /** Character by character, as the database does it: a final sigma is a sigma, and İ is one letter. */
    private static String lower(String text) {
        return text.codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The LIKE pattern of a text that contains the word. */
    static String pattern(String word) {
        return "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
