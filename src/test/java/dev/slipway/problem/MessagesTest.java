package dev.slipway.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In which language a problem is told, and how its sentences are filled. */
class MessagesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "none",
            value = {
                "none                         | en",
                "``                           | en",
                "*                            | en",
                "zh                           | zh",
                "ZH                           | zh",
                "zh-CN                        | zh",
                "zh-TW                        | zh",
                "zh-Hant                      | zh",
                "zh-Hant-HK                   | zh",
                "zh-CN,zh;q=0.9,en;q=0.8      | zh",
                "en-GB,en;q=0.9,zh;q=0.8      | en",
                "en;q=0.1,zh;q=0.2            | zh",
                "zh;q=0.1,en;q=0.2            | en",
                "fr,de;q=0.9,zh-TW;q=0.1      | zh",
                "fr, de                       | en",
                "zh;q=0                       | en",
                "zh;q=0, en                   | en",
                "fr;q=1.0, *;q=0.5            | en",
                "zh-CN;q=two                  | en",
                "zh-CN;q=7                    | en",
                ",;=                          | en",
                "中文                         | en",
            })
    void languageIsTheBestOfTwo(String header, String language) {
        assertEquals(language, Messages.locale(header).getLanguage());
    }

    @ParameterizedTest
    @EnumSource
    void everyProblemHasTitleAndExplanationInBothLanguages(ProblemType type) {
        for (Text text : List.of(type.title(), type.explanation())) {
            assertTrue(text.in(Locale.ENGLISH).matches("[\\x20-\\x7e]+"), text::key);
            assertTrue(text.in(Locale.CHINESE).codePoints().anyMatch(Character::isIdeographic), text::key);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"problems", "problems_zh"})
    void noMessageIsSaidTwice(String file) throws IOException {
        Set<String> keys = new HashSet<>();
        try (InputStream messages = Messages.class.getResourceAsStream("/messages/" + file + ".properties")) {
            new String(messages.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.matches("[^#\\s][^=]*=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .forEach(key -> assertTrue(keys.add(key), key));
        }
        assertTrue(keys.size() > 100, keys::toString);
    }

    @Test
    void valuesAreFilledInAsTheyAre() {
        assertEquals(
                "must be one of it's, {0}",
                Text.of("error.ONE_OF_EXPECTED", "it's, {0}").in(Locale.ENGLISH));
        assertEquals("必须是以下之一：it's", Text.of("error.ONE_OF_EXPECTED", "it's").in(Locale.CHINESE));
    }

    @Test
    void numbersAreGroupedAndCounted() {
        assertEquals(
                "The body is larger than 1,048,576 bytes.",
                Text.of("detail.too-large", 1_048_576).in(Locale.ENGLISH));
        assertEquals(
                "One thing is wrong with the input; see errors.",
                Text.of("detail.input", 1).in(Locale.ENGLISH));
        assertEquals(
                "2 things are wrong with the input; see errors.",
                Text.of("detail.input", 2).in(Locale.ENGLISH));
    }

    @Test
    void textInATextIsInTheSameLanguage() {
        Text nested = Text.of("error.ROLE_MISSING", Text.of("error.UNKNOWN_FIELD"));
        assertEquals("这需要角色 没有这个字段。", nested.in(Locale.CHINESE));
    }

    @Test
    void keyWithoutASentenceIsABug() {
        assertFalse(Messages.has("error.NO_SUCH_KEY"));
        assertThrows(
                IllegalStateException.class, () -> Text.of("error.NO_SUCH_KEY").in(Locale.ENGLISH));
    }
}
