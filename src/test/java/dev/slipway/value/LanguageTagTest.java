package dev.slipway.value;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts are language tags. */
class LanguageTagTest {

    private final LanguageTag.Check check = new LanguageTag.Check();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en",
                "zh",
                "zh-CN",
                "zh-Hans-CN",
                "zh-Hant",
                "pt-BR",
                "es-419",
                "de-CH-1996",
                "yue",
                "yue-Hant-HK",
                "fil",
                "haw-US"
            })
    void canonicalTagOfALanguageIsValid(String tag) {
        assertTrue(check.isValid(tag, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "zh_CN",
                "ZH",
                "zh-cn",
                "ZH-CN",
                "zh-hans",
                "english",
                "qq",
                "xx-XX",
                "en-",
                "-en",
                "en--US",
                "iw",
                "zh-cmn",
                "x-private",
                "und",
                "i-klingon",
                "中文",
                "en US",
                "en\0"
            })
    void anythingElseIsNot(String tag) {
        assertFalse(check.isValid(tag, null));
    }

    @Test
    void absenceIsLeftToOtherConstraints() {
        assertTrue(check.isValid(null, null));
    }
}
