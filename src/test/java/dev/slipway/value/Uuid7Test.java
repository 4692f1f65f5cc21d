package dev.slipway.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ids are UUIDs of version 7, in the order of their making. */
class Uuid7Test {

    private static final int MANY = 100_000;

    @Test
    void versionIsSevenAndVariantIsTwo() {
        Stream.generate(Uuid7::next).limit(MANY).forEach(id -> {
            assertEquals(7, id.version());
            assertEquals(2, id.variant());
        });
    }

    @Test
    void everyIdIsGreaterThanTheOneBefore() {
        List<UUID> ids = Stream.generate(Uuid7::next).limit(MANY).toList();
        for (int i = 1; i < MANY; i++) {
            // the database compares bytes, as text does
            assertTrue(ids.get(i).toString().compareTo(ids.get(i - 1).toString()) > 0, "at " + i);
        }
    }

    @Test
    void threadsShareTheOrderAndGetNoIdTwice() {
        List<List<UUID>> made = IntStream.range(0, 8)
                .parallel()
                .mapToObj(thread -> Stream.generate(Uuid7::next).limit(10_000).toList())
                .toList();
        Set<Long> times = new HashSet<>();
        for (List<UUID> ids : made) {
            assertEquals(ids.stream().sorted().toList(), ids);
            ids.forEach(id -> times.add(id.getMostSignificantBits()));
        }
        assertEquals(80_000, times.size());
    }

    @Test
    void firstBitsAreTheMillisecondsOfTheClock() {
        long before = System.currentTimeMillis();
        long millis = Uuid7.next().getMostSignificantBits() >>> 16;
        // ids made faster than the clock ticks run ahead of it
        assertTrue(millis >= before && millis < before + 60_000, () -> before + " " + millis);
    }
}
