package dev.slipway.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.timeline.Plan;
import dev.slipway.timeline.Sketch;
import dev.slipway.timeline.Sketch.Said;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A plan as a calendar, as another reader of calendars takes it. */
class CalendarFileTest {

    private static String text(Sketch sketch) {
        return CalendarFile.of(sketch.plan(), new Words(Locale.CHINESE));
    }

    private static Calendar read(String text) throws IOException, ParserException {
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        assertFalse(calendar.validate(true).hasErrors(), () -> calendar.validate(true)
                .toString());
        return calendar;
    }

    private static VEvent event(Sketch sketch) throws IOException, ParserException {
        return (VEvent) read(text(sketch)).getComponents().get(0);
    }

    private static String value(CalendarComponent component, String property) {
        return component.getProperty(property).orElseThrow().getValue();
    }

    @Test
    void anItemIsAnEventOfWholeDaysThatEndsBeforeTheNextDay() throws Exception {
        VEvent event = event(new Sketch().item("退款 Refunds", "2026Q4", "2026-12-31"));
        assertEquals(Sketch.id(0).toString(), value(event, "UID"));
        assertEquals("退款 Refunds", value(event, "SUMMARY"));
        assertEquals("20261001", value(event, "DTSTART"));
        assertEquals("20270101", value(event, "DTEND"));
        assertEquals("20260105T023000Z", value(event, "DTSTAMP"));
        assertEquals("TRANSPARENT", value(event, "TRANSP"));
    }

    @Test
    void aSingleDayEndsOnTheNext() throws Exception {
        VEvent event = event(new Sketch().item("day", "2028-02-29", null));
        assertEquals("20280229", value(event, "DTSTART"));
        assertEquals("20280301", value(event, "DTEND"));
    }

    @ParameterizedTest
    @CsvSource({
        "PLANNED, TENTATIVE",
        "ON_HOLD, TENTATIVE",
        "IN_PROGRESS, CONFIRMED",
        "DONE, CONFIRMED",
        "CANCELLED, CANCELLED"
    })
    void theStatusIsOneThatCalendarsKnow(String status, String known) throws Exception {
        assertEquals(known, value(event(new Sketch().item(Said.of("it").status(status), "2026", null)), "STATUS"));
    }

    @Test
    void themeAndTagsAreCategoriesWhateverIsInThem() throws Exception {
        VEvent event = event(new Sketch().item(Said.of("it").theme("增长, Growth; \\ and"), "2026", null));
        Categories categories = (Categories) event.getProperty("CATEGORIES").orElseThrow();
        assertEquals(
                List.of("增长, Growth; \\ and"),
                List.copyOf(categories.getCategories().getTexts()));
    }

    @Test
    void theDescriptionSaysTheRestInTheReadersLanguage() throws Exception {
        var release = new Plan.Release(new UUID(5, 1), "2.0", null, null);
        String description = value(
                event(new Sketch().item(Said.of("it").in("平台").about("why").with(release), "2026", null)),
                "DESCRIPTION");
        assertEquals("why\n状态：已计划\n泳道：平台\n版本：2.0", description);
    }

    @Test
    void whatHasNoDateIsInNoCalendarAndACalendarIsNeverEmpty() throws Exception {
        Calendar calendar = read(text(new Sketch().item(Said.of("it").horizon("NOW"), null, null)));
        assertEquals("VTIMEZONE", calendar.getComponents().get(0).getName());
        assertEquals(1, calendar.getComponents().size());
    }

    @Test
    void theCalendarHasTheRoadmapsName() throws Exception {
        Calendar calendar = read(text(new Sketch().name("路线图; a, b")));
        assertEquals("路线图; a, b", calendar.getProperty("NAME").orElseThrow().getValue());
    }

    @Property
    void everyTitleComesBackAsItWas(@ForAll String said) throws Exception {
        String title = said.codePoints()
                .filter(c -> !Character.isISOControl(c) && (c < 0xD800 || c > 0xDFFF))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertEquals(
                title,
                event(new Sketch().item("x" + title + "x", "2026", null))
                        .getSummary()
                        .getValue()
                        .replaceAll("^x|x$", ""));
    }

    @Property
    void linesEndInReturnAndFeedAndHaveAtMost75Octets(@ForAll String title) {
        String text = text(new Sketch().item("国".repeat(70) + "👨‍👩‍👧‍👦" + title, "2026", null));
        assertTrue(text.endsWith("\r\n"));
        for (String line : text.split("\r\n", -1)) {
            assertFalse(line.matches("(?s).*[\r\n].*"), line);
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
            // half a character would be a replacement character after decoding
            assertEquals(line, new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        }
    }

    @Test
    void controlCharactersAreLeftOut() throws Exception {
        assertEquals(
                "ab\tc",
                value(
                        event(new Sketch()
                                .item(Said.of("it").about("a\u0007b\tc").status(null), "2026", null)),
                        "DESCRIPTION"));
    }
}
