package dev.slipway.communication;

import dev.slipway.problem.Text;
import dev.slipway.timeline.Plan;
import dev.slipway.value.PlannedDate;
import dev.slipway.value.Precision;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** The calendar of a person as events of whole days. */
record CalendarEvents(CommunicationCalendar calendar, Locale locale) {

    private static final Instant BEGINNING = Instant.parse("2020-01-01T00:00:00Z");

    String title() {
        return words("title");
    }

    Plan plan() {
        return new Plan(
                new Plan.Head(null, title(), null, null, null, List.of(), List.of()),
                Stream.concat(
                                calendar.contacts().stream().map(this::event),
                                calendar.commitments().stream().map(this::event))
                        .toList(),
                List.of(),
                Plan.Window.ALL);
    }

    private Plan.Item event(DueContact due) {
        List<String> lines = new ArrayList<>();
        if (due.purpose() != null) lines.add(due.purpose());
        lines.add(words("product", due.productName()));
        lines.add(words("cadence", due.cadenceDays()));
        lines.add(due.neverContacted() ? words("never") : words("last", day(due.lastContactAt())));
        return event(
                uid(due),
                words("contact", due.stakeholderName()),
                lines,
                words("contacts"),
                due.dueOn(),
                due.changedAt(),
                // a talk moves the day, and the version of the plan stays
                Math.toIntExact(Duration.between(BEGINNING, due.changedAt()).toSeconds()));
    }

    /** A plan for a function makes an event for each of its stakeholders. */
    private static UUID uid(DueContact due) {
        String name = due.communicationPlanId() + " " + due.stakeholderId();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private Plan.Item event(DueCommitment due) {
        List<String> lines = new ArrayList<>(
                List.of(words("part." + due.part()), words("by", due.promisedBy()), words("to", due.promisedTo())));
        if (due.productName() != null) lines.add(words("product", due.productName()));
        return event(
                due.commitmentId(),
                words("promised", due.text()),
                lines,
                words("commitments"),
                due.dueOn(),
                due.changedAt(),
                due.version());
    }

    private static Plan.Item event(
            UUID uid,
            String title,
            List<String> lines,
            String category,
            LocalDate day,
            Instant changedAt,
            int changes) {
        return new Plan.Item(
                uid,
                title,
                String.join("\n", lines),
                null,
                category,
                new PlannedDate(day, Precision.DAY),
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                List.of(),
                changedAt,
                changes);
    }

    private static String day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC).toString();
    }

    private String words(String key, Object... arguments) {
        return Text.of("communication." + key, arguments).in(locale);
    }
}
