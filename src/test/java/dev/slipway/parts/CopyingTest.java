package dev.slipway.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.data.Labels;
import dev.slipway.value.PlannedDate;
import dev.slipway.value.Precision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a copy begins with. */
class CopyingTest {

    private static final UUID PLAN = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    /** Something with everything that is copied in its own way. */
    private record Said(
            UUID planId,
            UUID ownerId,
            LocalDate day,
            PlannedDate planned,
            Instant at,
            Month month,
            List<Step> steps,
            @Outcome String result,
            String name,
            Labels labels) {}

    /** A part of it. */
    private record Step(LocalDate due, UUID planId, @Outcome Boolean done) {}

    /** A value that moves in its own way. */
    private record Month(int number) implements Movable<Month> {

        @Override
        public Month moved(Shift shift) {
            return new Month(number + (int) shift.months());
        }
    }

    private static Said said(UUID owner) {
        return new Said(
                PLAN,
                owner,
                LocalDate.parse("2026-11-03"),
                new PlannedDate(LocalDate.parse("2026-10-01"), Precision.QUARTER),
                Instant.parse("2026-11-03T01:00:00Z"),
                new Month(11),
                List.of(new Step(LocalDate.parse("2026-10-20"), PLAN, true)),
                "达标 Reached",
                "名 Name",
                new Labels("crm", "4711", List.of("flagship")));
    }

    @Test
    void datesMoveReferencesFollowAndOutcomesStay() {
        UUID owner = UUID.randomUUID();
        Copying copying = new Copying(Shift.of(LocalDate.parse("2026-11-03"), LocalDate.parse("2027-03-02")));
        copying.replace(PLAN, OTHER);
        Said expected = new Said(
                OTHER,
                owner,
                LocalDate.parse("2027-03-02"),
                new PlannedDate(LocalDate.parse("2027-01-01"), Precision.QUARTER),
                Instant.parse("2027-03-02T01:00:00Z"),
                new Month(15),
                List.of(new Step(LocalDate.parse("2027-02-16"), OTHER, null)),
                null,
                "名 Name",
                new Labels(null, null, List.of("flagship")));
        assertEquals(expected, copying.of(said(owner)));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-03,2027-11-02,364,12", "2026-11-30,2026-12-01,1,1", "2026-11-03,2026-10-31,-3,-1"})
    void daysAndMonthsAreCountedApart(LocalDate from, LocalDate to, int days, int months) {
        assertEquals(new Shift(days, months), Shift.of(from, to));
    }
}
