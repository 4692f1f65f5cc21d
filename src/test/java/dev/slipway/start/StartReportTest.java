package dev.slipway.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.embedded.StartFailure;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.ConfigValidationException.Problem;
import java.net.UnknownHostException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the operator can mend is said in a sentence, and the rest is left to a stack trace. */
class StartReportTest {
    @Test
    void settingThatDoesNotParseIsNamed() {
        var problem =
                new Problem("java.lang.IllegalArgumentException: SRCFG00039: The config property slipway.page-size with"
                        + " the config value \"abc\" threw an Exception whilst being converted SRCFG00029: Expected an integer"
                        + " value, got \"abc\"");
        assertSentence(
                "The setting slipway.page-size cannot be \"abc\": Expected an integer value, got \"abc\".",
                new ConfigValidationException(new Problem[] {problem}));
    }

    @Test
    void unknownSettingIsNamed() {
        var problem = new Problem("SRCFG00050: slipway.dmeo in SysPropConfigSource does not map to any root");
        assertSentence(
                "There is no setting slipway.dmeo, as in SysPropConfigSource.",
                new ConfigValidationException(new Problem[] {problem}));
    }

    @Test
    void everySettingOutOfItsBoundsIsNamed() {
        var problems =
                new Problem[] {new Problem("slipway.a must be positive"), new Problem("slipway.b must be positive")};
        assertSentence(
                "slipway.a must be positive. slipway.b must be positive.", new ConfigValidationException(problems));
    }

    @Test
    void unknownHostIsNamed() {
        assertSentence(
                "Slipway cannot listen on the unknown host nowhere; check quarkus.http.host (QUARKUS_HTTP_HOST).",
                new UnknownHostException("nowhere"));
    }

    @Test
    void startFailureIsItsOwnSentence() {
        assertSentence("Say why.", new StartFailure("Say why."));
    }

    @Test
    void defectHasNoSentence() {
        assertEquals(Optional.empty(), StartReport.sentence(new IllegalStateException("defect")));
    }

    private static void assertSentence(String sentence, Throwable failure) {
        assertEquals(Optional.of(sentence), StartReport.sentence(failure));
    }
}
