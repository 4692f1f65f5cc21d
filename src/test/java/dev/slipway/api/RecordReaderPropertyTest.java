package dev.slipway.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any JSON is read or refused. */
class RecordReaderPropertyTest {
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void anyJsonIsReadOrRefusedButNeverFails(@ForAll("json") JsonNode json) {
        RecordReader fresh = new RecordReader((record, pointer) -> Stream.empty(), LocalDate.MAX);
        Record record = fresh.read(json, Sample.class, "");
        assertTrue(record != null || !fresh.errors().isEmpty());
        assertEquals(json.isObject(), record != null);
    }

    @Provide
    Arbitrary<JsonNode> json() {
        return Trees.any(Stream.concat(
                        Stream.of(Sample.class.getRecordComponents()).map(component -> component.getName()),
                        Stream.of("size", "tag", "unknown"))
                .toArray(String[]::new));
    }
}
