package dev.slipway.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for the old values of every change. */
class ChangeLogPropertyTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Property
    void oldValuesUndoTheChange(@ForAll("records") ObjectNode before, @ForAll("records") ObjectNode after) {
        ObjectNode undone = after.deepCopy();
        ChangeLog.old(before, after).properties().forEach(field -> {
            if (field.getValue().isNull()) {
                undone.remove(field.getKey());
            } else {
                undone.set(field.getKey(), field.getValue());
            }
        });
        assertEquals(before, undone);
    }

    @Provide
    Arbitrary<ObjectNode> records() {
        return Arbitraries.maps(
                        Arbitraries.of("a", "b", "c", "d"),
                        Arbitraries.integers().between(0, 2))
                .map(MAPPER::valueToTree);
    }
}
