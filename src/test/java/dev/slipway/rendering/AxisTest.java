package dev.slipway.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.timeline.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where days lie across a picture. */
class AxisTest {

    private static Axis axis(String from, String to, double width) {
        return new Axis(new Span(LocalDate.parse(from), LocalDate.parse(to)), 100, width);
    }

    private static String names(List<Axis.Tick> ticks) {
        return String.join(" ", ticks.stream().map(Axis.Tick::name).toList());
    }

    @Test
    void eachDayIsAsWideAsTheOthers() {
        Axis axis = axis("2026-01-01", "2026-12-31", 730);
        assertEquals(100, axis.at(LocalDate.parse("2026-01-01")), 1e-9);
        assertEquals(102, axis.at(LocalDate.parse("2026-01-02")), 1e-9);
        assertEquals(830, axis.at(LocalDate.parse("2027-01-01")), 1e-9);
        assertEquals(830, axis.right(), 1e-9);
    }

    @Test
    void whatIsOutsideLiesAtTheEdge() {
        Axis axis = axis("2026-01-01", "2026-12-31", 730);
        assertEquals(100, axis.within(LocalDate.parse("1999-01-01")), 1e-9);
        assertEquals(830, axis.within(LocalDate.parse("9999-12-31")), 1e-9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-07-01 | 2026-12-31 | 600 | 2026 Q3 2026 Q4 | Jul Aug Sep Oct Nov Dec",
                "2026-11-10 | 2027-02-20 | 600 | 2026 Q4 2027 Q1 | Nov Dec Jan Feb",
                "2026-07-01 | 2027-12-31 | 400 | 2026 2027 | Q3 Q4 Q1 Q2 Q3 Q4",
                "2026-01-01 | 2029-12-31 | 400 | '' | 2026 2027 2028 2029",
                "2026-01-01 | 2049-12-31 | 400 | '' | 2025– 2030– 2035– 2040– 2045–",
                "0001-01-01 | 9999-12-31 | 400 | '' | 0– 1000– 2000– 3000– 4000– 5000– 6000– 7000– 8000– 9000–",
            })
    void theCalendarIsDividedAsFineAsThereIsRoomFor(String from, String to, double width, String above, String ticks) {
        Axis axis = axis(from, to, width);
        assertEquals(above, names(axis.ticksAbove(38, Locale.ENGLISH)));
        assertEquals(ticks, names(axis.ticks(38, Locale.ENGLISH)));
    }

    @Test
    void itsNamesAreChineseForChineseReaders() {
        Axis axis = axis("2026-07-01", "2026-12-31", 600);
        assertEquals("2026年 Q3 2026年 Q4", names(axis.ticksAbove(38, Locale.CHINESE)));
        assertEquals("7月 8月 9月 10月 11月 12月", names(axis.ticks(38, Locale.CHINESE)));
    }

    @Property
    void ticksCoverTheWholeWidthWithoutGaps(
            @ForAll @IntRange(min = -700_000, max = 2_900_000) int first, @ForAll @IntRange(max = 60_000) int days) {
        LocalDate from = LocalDate.ofEpochDay(first);
        Axis axis = new Axis(new Span(from, from.plusDays(days)), 100, 1000);
        double end = 100;
        for (Axis.Tick tick : axis.ticks(40, Locale.ENGLISH)) {
            assertEquals(end, tick.from(), 1e-6);
            assertTrue(tick.to() > tick.from());
            end = tick.to();
        }
        assertEquals(1100, end, 1e-6);
    }
}
