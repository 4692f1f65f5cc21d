package dev.slipway.rendering;

import dev.slipway.timeline.Plan;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A plan as a calendar (iCalendar, RFC 5545): an event of whole days for each item with dates. */
final class CalendarFile {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;

    private final StringBuilder text = new StringBuilder();

    private CalendarFile() {}

    static String of(Plan plan, Words words) {
        CalendarFile file = new CalendarFile();
        file.write(plan, words);
        return file.text.toString();
    }

    private void write(Plan plan, Words words) {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Slipway//Slipway//" + words.language().toUpperCase(java.util.Locale.ROOT));
        line("CALSCALE:GREGORIAN");
        line("NAME:" + escaped(plan.head().name()));
        line("X-WR-CALNAME:" + escaped(plan.head().name()));
        line("REFRESH-INTERVAL;VALUE=DURATION:PT12H");
        List<Plan.Item> dated =
                plan.items().stream().filter(item -> item.span() != null).toList();
        dated.forEach(item -> event(item, words));
        if (dated.isEmpty()) somethingInIt();
        line("END:VCALENDAR");
    }

    /** A calendar holds one component at least (RFC 5545, 3.4), and a time zone shows nowhere. */
    private void somethingInIt() {
        line("BEGIN:VTIMEZONE");
        line("TZID:Etc/UTC");
        line("BEGIN:STANDARD");
        line("DTSTART:19700101T000000");
        line("TZOFFSETFROM:+0000");
        line("TZOFFSETTO:+0000");
        line("END:STANDARD");
        line("END:VTIMEZONE");
    }

    private void event(Plan.Item item, Words words) {
        line("BEGIN:VEVENT");
        line("UID:" + item.id());
        line("DTSTAMP:" + instant(item.updatedAt()));
        line("LAST-MODIFIED:" + instant(item.updatedAt()));
        line("SEQUENCE:" + item.version());
        line("DTSTART;VALUE=DATE:" + day(item.span().from()));
        // the day after the last one (RFC 5545, 3.6.1)
        line("DTEND;VALUE=DATE:" + day(item.span().to().plusDays(1)));
        line("SUMMARY:" + escaped(item.title()));
        String description = description(item, words);
        if (!description.isEmpty()) line("DESCRIPTION:" + escaped(description));
        if (item.status() != null) line("STATUS:" + status(item.status()));
        List<String> categories = new ArrayList<>();
        if (item.theme() != null) categories.add(item.theme());
        categories.addAll(item.tags());
        if (!categories.isEmpty()) {
            line("CATEGORIES:" + categories.stream().map(CalendarFile::escaped).collect(Collectors.joining(",")));
        }
        // nobody is busy for as long as an item takes
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    /** What is being done or has been done is no longer tentative. */
    private static String status(String status) {
        return switch (status) {
            case "IN_PROGRESS", "DONE" -> "CONFIRMED";
            case "CANCELLED" -> "CANCELLED";
            default -> "TENTATIVE";
        };
    }

    private static String description(Plan.Item item, Words words) {
        List<String> lines = new ArrayList<>();
        if (item.description() != null) lines.add(item.description());
        if (item.status() != null) lines.add(words.of("status", words.named(item.status())));
        if (item.lane() != null) lines.add(words.of("lane", item.lane()));
        if (item.confidence() != null) lines.add(words.of("confidence", item.confidence()));
        if (item.release() != null && item.release().name() != null) {
            lines.add(words.of("release", item.release().name()));
        }
        return String.join("\n", lines);
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String instant(Instant instant) {
        return INSTANT.format(instant);
    }

    /** A text (RFC 5545, 3.3.11), without the control characters that one cannot hold. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> {
            if (c == '\n') escaped.append("\\n");
            else if (c == '\\' || c == ';' || c == ',') escaped.append('\\').appendCodePoint(c);
            else if (c == '\t' || !Character.isISOControl(c)) escaped.appendCodePoint(c);
        });
        return escaped.toString();
    }

    /** A line, folded where it is longer than 75 octets, between characters (RFC 5545, 3.1). */
    private void line(String content) {
        int octets = 0;
        for (int c : content.codePoints().toArray()) {
            String character = Character.toString(c);
            int more = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += more;
        }
        text.append("\r\n");
    }
}
