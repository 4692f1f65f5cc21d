package dev.slipway.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Merge patches as RFC 7396 says. */
@PropertyDefaults(tries = 300, edgeCases = EdgeCasesMode.NONE)
class MergePatchTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":\"b\"}         | {\"a\":\"c\"}                | {\"a\":\"c\"}",
                "{\"a\":\"b\"}         | {\"b\":\"c\"}                | {\"a\":\"b\",\"b\":\"c\"}",
                "{\"a\":\"b\"}         | {\"a\":null}                 | {}",
                "{\"a\":\"b\",\"b\":\"c\"} | {\"a\":null}             | {\"b\":\"c\"}",
                "{\"a\":[\"b\"]}       | {\"a\":\"c\"}                | {\"a\":\"c\"}",
                "{\"a\":\"c\"}         | {\"a\":[\"b\"]}              | {\"a\":[\"b\"]}",
                "{\"a\":{\"b\":\"c\"}} | {\"a\":{\"b\":\"d\",\"c\":null}} | {\"a\":{\"b\":\"d\"}}",
                "{\"a\":[{\"b\":\"c\"}]} | {\"a\":[1]}                | {\"a\":[1]}",
                "[\"a\",\"b\"]         | [\"c\",\"d\"]                | [\"c\",\"d\"]",
                "{\"a\":\"b\"}         | [\"c\"]                      | [\"c\"]",
                "{\"a\":\"foo\"}       | null                         | null",
                "{\"a\":\"foo\"}       | \"bar\"                      | \"bar\"",
                "{\"e\":null}          | {\"a\":1}                    | {\"e\":null,\"a\":1}",
                "[1,2]                 | {\"a\":\"b\",\"c\":null}     | {\"a\":\"b\"}",
                "{}                    | {\"a\":{\"bb\":{\"ccc\":null}}} | {\"a\":{\"bb\":{}}}",
            })
    void everyExampleOfAppendixA(String target, String patch, String result) throws Exception {
        assertEquals(MAPPER.readTree(result), MergePatch.merge(MAPPER.readTree(target), MAPPER.readTree(patch)));
    }

    @Property
    void applyingTwiceIsApplyingOnce(@ForAll("trees") JsonNode target, @ForAll("trees") JsonNode patch) {
        JsonNode once = MergePatch.merge(target, patch);
        assertEquals(once, MergePatch.merge(once, patch));
    }

    @Property
    void nullRemovesAndEverythingElseArrives(
            @ForAll("objects") ObjectNode target, @ForAll("objects") ObjectNode patch) {
        JsonNode merged = MergePatch.merge(target, patch);
        patch.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                assertFalse(merged.has(change.getKey()));
            } else if (!change.getValue().isObject()) {
                assertEquals(change.getValue(), merged.get(change.getKey()));
            }
        });
    }

    @Property
    void whatThePatchDoesNotNameStays(@ForAll("objects") ObjectNode target, @ForAll("objects") ObjectNode patch) {
        JsonNode merged = MergePatch.merge(target, patch);
        target.properties().forEach(field -> {
            if (!patch.has(field.getKey())) assertEquals(field.getValue(), merged.get(field.getKey()));
        });
    }

    @Property
    void emptyPatchChangesNothing(@ForAll("objects") ObjectNode target) {
        assertEquals(target, MergePatch.merge(target, MAPPER.createObjectNode()));
    }

    @Property
    void argumentsStayAsTheyAre(@ForAll("trees") JsonNode target, @ForAll("trees") JsonNode patch) {
        JsonNode targetBefore = target.deepCopy();
        JsonNode patchBefore = patch.deepCopy();
        if (MergePatch.merge(target, patch) instanceof ObjectNode merged) scramble(merged);
        assertEquals(targetBefore, target);
        assertEquals(patchBefore, patch);
    }

    /** Changes every object of a tree, so that one shared with an argument would show. */
    private static void scramble(ObjectNode tree) {
        tree.elements().forEachRemaining(part -> {
            if (part instanceof ObjectNode object) scramble(object);
        });
        tree.put("scrambled", true);
    }

    @Provide
    Arbitrary<JsonNode> trees() {
        return Trees.any("a", "b", "c");
    }

    @Provide
    Arbitrary<ObjectNode> objects() {
        return Trees.objects("a", "b", "c");
    }
}
