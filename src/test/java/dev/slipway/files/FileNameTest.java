package dev.slipway.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.problem.InputError;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules for names of files. */
class FileNameTest {

    private static List<String> codes(String name) {
        return FileName.errors(name).stream().map(InputError::code).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.pdf",
                "上市海报 v2.pdf",
                "عرض المنتج.pdf",
                "👩‍💻.png",
                "می‌خواهم.txt",
                "a..b.pdf",
                "con-text.txt",
                "com10.txt",
                "nullable.md"
            })
    void namesOfAllScriptsAreTaken(String name) {
        assertEquals(List.of(), codes(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x.pdf", "/x.pdf", "a/b.pdf", "a\\b.pdf", "C:\\x.pdf", "..", ".", "..\\..\\x.pdf"})
    void aNameWithAPathInItIsRefused(String name) {
        assertEquals("FILE_NAME_PATH", codes(name).get(0));
    }

    @ParameterizedTest
    @MethodSource("misleading")
    void aNameThatMisleadsIsRefused(String name) {
        assertEquals(List.of("FILE_NAME_CHARACTERS"), codes(name));
    }

    static List<String> misleading() {
        return List.of(
                "a\u0000.pdf",
                "a\n.pdf",
                "a\u007f.pdf",
                "exe.\u202efdp.pdf",
                "a\u2066.pdf",
                "a\u200f.pdf",
                "a\u200b.pdf",
                "a\ufeff.pdf",
                "a\u2028.pdf",
                "a\ue000.pdf",
                "a\ud800.pdf",
                "a:b.pdf",
                "a\"b.pdf",
                "a?.pdf",
                "<a>.pdf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CON",
                "con.pdf",
                "Nul.txt",
                "com1.pdf",
                "LPT9.a.pdf",
                "aux .pdf",
                "a.pdf.",
                "a.pdf ",
                " a.pdf",
                ".pdf"
            })
    void aNameThatSystemsKeepForThemselvesIsRefused(String name) {
        assertEquals(List.of("FILE_NAME_RESERVED"), codes(name));
    }

    @ParameterizedTest
    @CsvSource({"a, 251, 0", "a, 252, 1", "海, 83, 0", "海, 84, 1"})
    void aNameIsAtMost255BytesLong(String character, int times, int errors) {
        assertEquals(errors, codes(character.repeat(times) + ".pdf").size());
    }
}
