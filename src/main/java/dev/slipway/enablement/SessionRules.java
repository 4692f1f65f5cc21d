package dev.slipway.enablement;

import dev.slipway.api.Checked.Report;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What does not go together in a session. */
final class SessionRules {

    /** Between these every instant can be written, whatever the time zone. */
    private static final int FIRST_YEAR = 2;

    private static final int LAST_YEAR = 9998;

    private SessionRules() {}

    static void check(EnablementSessionDetails said, Report report) {
        if (said.audience() != null) report.once("audience", said.audience().stream());
        year(report, "startsOn", said.startsOn());
        year(report, "endsOn", said.endsOn());
        if (said.endTime() != null && said.startTime() == null) report.violation("startTime", "SESSION_START_NEEDED");
        boolean backwards = said.startsOn() != null
                && said.endsOn() != null
                && said.endsOn().isBefore(said.startsOn());
        if (backwards) report.violation("endsOn", "BEFORE", "startsOn");
        SessionTime time = SessionTime.of(said);
        if (time != null
                && !backwards
                && time.endsAt() != null
                && !time.endsAt().isAfter(time.startsAt())) {
            report.violation("endTime", "SESSION_END_AFTER_START");
        }
        participants(said.participants(), time, report);
    }

    private static void participants(List<Participant> participants, SessionTime time, Report report) {
        // a person has no name here, and who has a name is no person
        report.once(
                "participants", participants.stream().map(who -> who.personId() == null ? who.name() : who.personId()));
        Instant now = Instant.now();
        for (int i = 0; i < participants.size(); i++) {
            moment(
                    report,
                    "participants/" + i + "/attendedAt",
                    participants.get(i).attendedAt(),
                    time,
                    now);
            moment(
                    report,
                    "participants/" + i + "/acknowledgedAt",
                    participants.get(i).acknowledgedAt(),
                    time,
                    now);
        }
    }

    /** Nobody is reached by what has not begun, and nobody knows what will be. */
    static void moment(Report report, String field, Instant moment, SessionTime time, Instant now) {
        if (moment == null) return;
        if (time != null && moment.isBefore(time.startsAt())) report.violation(field, "PRESENCE_BEFORE_SESSION");
        if (moment.isAfter(now)) report.violation(field, "PRESENCE_AHEAD");
    }

    private static void year(Report report, String field, LocalDate day) {
        if (day == null || day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) return;
        report.violation(field, "SESSION_YEAR", FIRST_YEAR, LAST_YEAR);
    }
}
