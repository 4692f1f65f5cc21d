package dev.slipway.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which launches get in each other's way. */
class CollisionTest {

    private static PlannedLaunch launch(
            String from, String to, String status, List<String> segments, List<String> channels) {
        UUID id = UUID.randomUUID();
        return new PlannedLaunch(
                id,
                "n",
                id,
                "p",
                status,
                null,
                LocalDate.parse(from),
                LocalDate.parse(to),
                false,
                segments,
                channels,
                Instant.EPOCH,
                1);
    }

    private static PlannedLaunch of(String from, String to, String segment) {
        return launch(from, to, "APPROVED", List.of(segment), List.of());
    }

    @ParameterizedTest
    @CsvSource({"2026-03-31,1", "2026-04-01,0"})
    void onlyPeriodsThatOverlapCollide(String second, int expected) {
        assertEquals(
                expected,
                Collision.among(List.of(of("2026-01-01", "2026-03-31", "学生"), of(second, "2026-06-30", "学生")))
                        .size());
    }

    @ParameterizedTest
    @CsvSource({"Students,STUDENTS,1", "Ｓtudents,students,1", "学生,学生 ,1", "学生,家庭,0"})
    void namesOfSegmentsAreComparedWithoutCaseAndWidth(String first, String second, int expected) {
        assertEquals(
                expected,
                Collision.among(List.of(of("2026-01-01", "2026-03-31", first), of("2026-02-01", "2026-06-30", second)))
                        .size());
    }

    @Test
    void theSameChannelIsACollisionToo() {
        PlannedLaunch first = launch("2026-01-01", "2026-03-31", "DRAFT", List.of("a"), List.of("Stores", "Web"));
        PlannedLaunch other = launch("2026-02-01", "2026-02-28", "LAUNCHED", List.of("b"), List.of("web"));
        Collision found = Collision.among(List.of(first, other)).get(0);
        assertEquals(
                new Collision(
                        first.launchPlanId(),
                        other.launchPlanId(),
                        LocalDate.parse("2026-02-01"),
                        LocalDate.parse("2026-02-28"),
                        List.of(),
                        List.of("Web")),
                found);
    }

    @Test
    void whatIsOnHoldCollidesWithNothing() {
        PlannedLaunch held = launch("2026-01-01", "2026-03-31", "ON_HOLD", List.of("学生"), List.of());
        assertEquals(List.of(), Collision.among(List.of(held, of("2026-02-01", "2026-06-30", "学生"))));
        assertEquals(List.of(), Collision.among(List.of(of("2025-12-01", "2026-06-30", "学生"), held)));
    }
}
