package dev.slipway.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words that a full-text query looks for. */
class SearchTest {

    private static String refusal(String q) {
        return assertThrows(ProblemException.class, () -> Search.words(q))
                .errors()
                .get(0)
                .code();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ledger            | ledger",
                "`  Big   LEDGER ` | big,ledger",
                "ＡＢＣ１２        | abc12",
                "账本　产品        | 账本,产品",
                "ﬁne               | fine",
                "go GO Go          | go",
                "𝒜𝒷                | ab",
                "🚀🚀              | 🚀🚀",
                "50% _x \\y        | 50%,_x,\\y",
            })
    void wordsAreFoldedAndLookedForOnce(String q, String words) {
        assertEquals(List.of(words.split(",")), Search.words(q));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", "账", "ab c", "🚀", "\u3000"})
    void everyWordHasTwoCharacters(String q) {
        assertEquals("TWO_CHARACTERS", refusal(q));
    }

    @Test
    void queryEndsAtTwoHundredCharacters() {
        assertEquals(1, Search.words("x".repeat(200)).size());
        assertEquals("TOO_LONG", refusal("x".repeat(201)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"word | %word%", "50% | %50\\%%", "a_b | %a\\_b%", "a\\b | %a\\\\b%", "\\% | %\\\\\\%%"})
    void signsOfPatternsMeanThemselves(String word, String pattern) {
        assertEquals(pattern, Search.pattern(word));
    }
}
