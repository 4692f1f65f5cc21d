package dev.slipway.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The writer of instants agrees with Java's own text of them. */
class InstantWriterPropertyTest {

    @Property
    void writesWhatJavaWrites(@ForAll("instants") Instant instant) {
        assertEquals(instant.toString(), InstantWriter.text(instant));
    }

    /** From the year -300 to 12000, in seconds, milliseconds, microseconds and nanoseconds. */
    @Provide
    Arbitrary<Instant> instants() {
        return Combinators.combine(
                        Arbitraries.longs()
                                .between(
                                        Instant.parse("-0300-01-01T00:00:00Z").getEpochSecond(),
                                        Instant.parse("+12000-01-01T00:00:00Z").getEpochSecond()),
                        Arbitraries.integers().between(0, 999_999_999),
                        Arbitraries.of(List.of(1, 1_000, 1_000_000, 1_000_000_000)))
                .as((second, nanos, unit) -> Instant.ofEpochSecond(second, nanos / unit * unit));
    }
}
