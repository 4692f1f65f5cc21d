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

/** What holds for every merge patch. */
@PropertyDefaults(tries = 300, edgeCases = EdgeCasesMode.NONE)
class MergePatchPropertyTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

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
