package dev.slipway.data;

import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The words of a full-text query, folded as the column {@code search} is folded: NFKC and lower case. */
final class Search {

    private static final int LONGEST = 200;

    private Search() {}

    static List<String> words(String q) {
        if (q.length() > LONGEST) throw ProblemException.parameter(InputError.of("q", "TOO_LONG", LONGEST));
        List<String> words = Arrays.stream(Normalizer.normalize(q, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .strip()
                        .split("\\s+"))
                .distinct()
                .toList();
        boolean tooShort = words.stream().anyMatch(word -> word.codePointCount(0, word.length()) < 2);
        if (tooShort) throw ProblemException.parameter(InputError.of("q", "TWO_CHARACTERS"));
        return words;
    }

    /** The LIKE pattern of a text that contains the word. */
    static String pattern(String word) {
        return "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
