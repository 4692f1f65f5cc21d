package dev.slipway.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import dev.slipway.problem.Sentence;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Binding reports everything that is wrong with a record at once. */
class BinderTest {

    private static Sample bind(String json) throws JsonProcessingException {
        return Binding.BINDER.bind(Binding.MAPPER.readTree(json), Sample.class);
    }

    private static ProblemException refusal(String json) {
        return assertThrows(ProblemException.class, () -> bind(json));
    }

    private static List<String> refusals(String json) throws JsonProcessingException {
        return Binding.refusals(json, Sample.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"text\": \"t\", \"unknown\": 1} | INVALID_INPUT | 400",
                "{\"text\": 1}                     | INVALID_INPUT | 400",
                "{\"text\": \"\", \"count\": \"1\"} | INVALID_INPUT | 400",
                "[]                                | INVALID_INPUT | 400",
                "{}                                | VALIDATION_FAILED | 422",
                "{\"text\": \" \"}                 | VALIDATION_FAILED | 422",
                "{\"text\": \"t\", \"weight\": -1} | VALIDATION_FAILED | 422",
                "{\"text\": \"t\", \"part\": {}}   | VALIDATION_FAILED | 422",
            })
    void wrongFormIs400AndWrongContentIs422(String json, ProblemType type, int status) {
        assertEquals(type, refusal(json).type());
        assertEquals(status, refusal(json).type().status());
    }

    @Test
    void everythingThatIsWrongIsReportedAtOnceInTheOrderOfThePointers() throws Exception {
        assertEquals(
                List.of(
                        "/count INTEGER_EXPECTED",
                        "/part/size NOT_NULL",
                        "/parts/1/size NOT_NULL",
                        "/tag SIZE",
                        "/text NOT_BLANK",
                        "/unknown UNKNOWN_FIELD",
                        "/weight RANGE"),
                refusals("""
                        {"unknown": 1, "count": "x", "tag": "long", "weight": -1, "part": {}, "parts": [{"size": 1}, {}]}"""));
    }

    @Test
    void fieldThatCannotBeReadIsReportedOnce() throws Exception {
        assertEquals(List.of("/text STRING_EXPECTED"), refusals("{\"text\": 1}"));
        assertEquals(List.of("/part OBJECT_EXPECTED"), refusals("{\"text\": \"t\", \"part\": 1}"));
        assertEquals(
                List.of("/parts/0/size INTEGER_EXPECTED"),
                refusals("{\"text\": \"t\", \"parts\": [{\"size\": \"1\"}]}"));
    }

    @Test
    void errorsAreCountedInTheDetail() {
        ProblemException refusal = refusal("{\"x\": 1, \"y\": 2}");
        assertEquals(
                "3 things are wrong with the input; see errors.",
                refusal.detail().in(Locale.ENGLISH));
    }

    @Test
    void violationsSpeakBothLanguages() {
        Sentence detail =
                refusal("{\"text\": \"t\", \"tag\": \"long\"}").errors().get(0).detail();
        assertEquals("size must be between 0 and 3", detail.in(Locale.ENGLISH));
        assertEquals("大小必须在 0 和 3 之间", detail.in(Locale.CHINESE));
    }

    @Test
    void patchIsMergedBeforeItIsBound() throws Exception {
        Sample sample = bind("{\"text\": \"t\", \"part\": {\"size\": 1, \"name\": \"n\"}, \"tag\": \"a\"}");
        Sample patched = patched(sample, "{\"part\": {\"name\": null}, \"tag\": \"b\"}");
        assertEquals(bind("{\"text\": \"t\", \"part\": {\"size\": 1}, \"tag\": \"b\"}"), patched);
    }

    @Test
    void patchThatRemovesWhatIsNeededIs422() throws Exception {
        Sample sample = bind("{\"text\": \"t\"}");
        ProblemException refusal = assertThrows(ProblemException.class, () -> patched(sample, "{\"text\": null}"));
        assertEquals(ProblemType.VALIDATION_FAILED, refusal.type());
    }

    private static Sample patched(Sample sample, String patch) throws JsonProcessingException {
        var changes = new MergePatch<Sample>((ObjectNode) Binding.MAPPER.readTree(patch));
        return Binding.BINDER.patched(sample, changes, Sample.class);
    }
}
