package dev.slipway.gaps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.value.EngagementLevel;
import dev.slipway.value.Function;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is a conflict or a gap, and how much it matters. */
class FindingsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-26");
    private static final UUID ID = UUID.randomUUID();

    private static String found(Consumer<Findings> looking) {
        Question question = Question.of(ID, 30, List.of(Function.SALES, Function.LEGAL, Function.SALES));
        Findings findings = new Findings(question, TODAY, Locale.ENGLISH);
        looking.accept(findings);
        return String.join(
                " ",
                findings.inOrder().stream()
                        .map(finding -> finding.code() + ":" + finding.severity())
                        .toList());
    }

    private static Engaged engaged(String power, String interest, EngagementLevel level, LocalDate contact) {
        return new Engaged(
                ID,
                ID,
                "赵敏",
                Function.SALES,
                new BigDecimal(power),
                new BigDecimal(interest),
                level,
                EngagementLevel.SUPPORTIVE,
                contact);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "5, 2, RESISTANT, -, RESISTANT_WITH_POWER:MEDIUM",
                "3.5, 3.5, RESISTANT, 2026-11-26, RESISTANT_WITH_POWER:HIGH",
                "3.4, 5, RESISTANT, -, ''",
                "5, 2, UNAWARE, -, ''",
                "5, 5, LEADING, -, CONTACT_NEVER:HIGH",
                "5, 5, LEADING, 2026-10-27, ''",
                "5, 5, LEADING, 2026-10-26, CONTACT_STALE:MEDIUM",
                "5, 5, LEADING, 2026-09-27, CONTACT_STALE:MEDIUM",
                "5, 5, LEADING, 2026-09-26, CONTACT_STALE:HIGH",
                "5, 5, RESISTANT, -, RESISTANT_WITH_POWER:HIGH CONTACT_NEVER:HIGH",
            })
    void whoResistsOrIsLeftAlone(
            String power, String interest, EngagementLevel level, LocalDate contact, String codes) {
        assertEquals(codes, found(findings -> findings.ofEngaged(List.of(engaged(power, interest, level, contact)))));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-25, MEDIUM", "2026-10-27, MEDIUM", "2026-10-26, HIGH"})
    void aPromiseThatIsOverdueForLongIsWorse(LocalDate dueOn, String severity) {
        var overdue = new ReadOverdue.Overdue(ID, "text", dueOn, null, "王芳");
        assertEquals("COMMITMENT_OVERDUE:" + severity, found(findings -> findings.ofOverdue(List.of(overdue))));
    }

    @Test
    void aFunctionThatNobodyEngagedHasIsWorse() {
        var launch = new ReadRoles.Launch(ID, "上市", Set.of());
        List<Engaged> sales = List.of(engaged("1", "1", EngagementLevel.NEUTRAL, null));
        assertEquals(
                "FUNCTION_MISSING:HIGH FUNCTION_MISSING:MEDIUM",
                found(findings -> findings.ofLaunches(List.of(launch), sales)));
        var complete = new ReadRoles.Launch(ID, "上市", Set.of(Function.SALES, Function.LEGAL));
        assertEquals("", found(findings -> findings.ofLaunches(List.of(complete), List.of())));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, ''",
        "1, 3, ''",
        "0, 1, ACCOUNTABLE_MISSING:HIGH",
        "2, 1, ACCOUNTABLE_SEVERAL:MEDIUM",
        "1, 0, RESPONSIBLE_MISSING:MEDIUM",
        "0, 0, ACCOUNTABLE_MISSING:HIGH RESPONSIBLE_MISSING:MEDIUM",
    })
    void exactlyOneIsAccountableAndAtLeastOneResponsible(int accountable, int responsible, String codes) {
        var subject = new ReadRoles.Subject("releases", ID, "2.0", accountable, responsible);
        assertEquals(codes, found(findings -> findings.ofSubjects(List.of(subject))));
    }

    @Test
    void detailsAreInBothLanguages() {
        Question question = Question.of(ID, 30, List.of());
        assertEquals(7, question.functions().size());
        Findings chinese = new Findings(question, TODAY, Locale.CHINESE);
        chinese.ofEngaged(List.of(engaged("5", "4.0", EngagementLevel.RESISTANT, LocalDate.parse("2026-08-01"))));
        assertEquals(
                List.of("赵敏 持抵制态度，权力为 5 分中的 5 分。", "赵敏 须重点管理，上次就该产品沟通是在 2026-08-01，已过 117 天。"),
                chinese.inOrder().stream().map(Finding::detail).toList());
    }
}
