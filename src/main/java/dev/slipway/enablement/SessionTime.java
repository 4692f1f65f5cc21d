package dev.slipway.enablement;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When a session is, as instants. It is said by the clock of its place, whose hour stays when daylight saving time begins.
 *
 * @param endsAt null where nobody has said it
 */
record SessionTime(Instant startsAt, Instant endsAt) {

    /** Null where it is not said well enough to tell. */
    static SessionTime of(EnablementSessionDetails said) {
        if (said.startsOn() == null || said.timeZone() == null) return null;
        try {
            ZoneId zone = ZoneId.of(said.timeZone());
            return new SessionTime(at(said.startsOn(), said.startTime(), zone), end(said, zone));
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /** What is said in days ends with its last one. */
    private static Instant end(EnablementSessionDetails said, ZoneId zone) {
        LocalDate last = said.endsOn() == null ? said.startsOn() : said.endsOn();
        if (said.endTime() != null) return at(last, said.endTime(), zone);
        boolean inDays = said.startTime() == null || said.endsOn() != null;
        return inDays ? at(last.plusDays(1), null, zone) : null;
    }

    private static Instant at(LocalDate day, String time, ZoneId zone) {
        LocalTime hour = time == null ? LocalTime.MIN : LocalTime.parse(time);
        return day.atTime(hour).atZone(zone).toInstant();
    }
}
