package dev.slipway.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Content-Digest says (RFC 9530); the checksum is that of the text "hello". */
class ContentDigestTest {

    private static final String SHA_256 = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    private static String error(String... headers) {
        return ContentDigest.error(Arrays.asList(headers), SHA_256)
                .map(error -> error.code())
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sha-256=:LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=: | ''",
                "md5=:XUFAKrxLKna5cZ2REBfFkg==:, sha-256=:LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=: | ''",
                "sha-256=:LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=:;a=1 | ''",
                "sha-256=:n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=: | DIGEST_DIFFERS",
                "md5=:XUFAKrxLKna5cZ2REBfFkg==: | DIGEST_MALFORMED",
                "sha-256=LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ= | DIGEST_MALFORMED",
                "sha-256=:LPJNul: | DIGEST_MALFORMED",
                "xsha-256=:LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=: | DIGEST_MALFORMED",
                "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824 | DIGEST_MALFORMED",
                "'' | DIGEST_MALFORMED",
            })
    void theChecksumIsTheOneThatIsSaid(String header, String code) {
        assertEquals(code, error(header));
    }

    @Test
    void itMayBeAbsentAndInSeveralLines() {
        assertEquals("", error());
        assertEquals(
                "", error("md5=:XUFAKrxLKna5cZ2REBfFkg==:", "sha-256=:LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=:"));
        assertEquals(List.of(), ContentDigest.error(null, SHA_256).stream().toList());
    }
}
