package dev.slipway.gaps;

import dev.slipway.problem.Text;
import dev.slipway.value.EngagementLevel;
import dev.slipway.value.Function;
import dev.slipway.value.Quadrant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The rules by which something between a product and its stakeholders is not as it should be, as of a day. */
final class Findings {

    private final Question question;
    private final LocalDate today;
    private final Locale locale;
    private final List<Finding> found = new ArrayList<>();

    Findings(Question question, LocalDate today, Locale locale) {
        this.question = question;
        this.today = today;
        this.locale = locale;
    }

    List<Finding> inOrder() {
        return found.stream().sorted(Finding.ORDER).toList();
    }

    /** Who has much power and resists, and who is to be managed closely and has not been talked to for long. */
    void ofEngaged(List<Engaged> engaged) {
        for (Engaged one : engaged) {
            Quadrant quadrant = one.quadrant();
            boolean closely = quadrant == Quadrant.MANAGE_CLOSELY;
            if (one.current() == EngagementLevel.RESISTANT && quadrant.powerful()) {
                Text detail = Text.of(
                        "gap.RESISTANT_WITH_POWER",
                        one.name(),
                        one.power().stripTrailingZeros().toPlainString());
                of(FindingCode.RESISTANT_WITH_POWER, Severity.high(closely), detail, one, null);
            }
            if (!closely) continue;
            if (one.lastContact() == null) {
                of(FindingCode.CONTACT_NEVER, Severity.HIGH, Text.of("gap.CONTACT_NEVER", one.name()), one, null);
            } else if (days(one.lastContact()) > question.days()) {
                int days = days(one.lastContact());
                Text detail = Text.of(
                        "gap.CONTACT_STALE", one.name(), days, one.lastContact().toString());
                of(
                        FindingCode.CONTACT_STALE,
                        Severity.high(days > 2 * question.days()),
                        detail,
                        one,
                        one.lastContact());
            }
        }
    }

    private void of(FindingCode code, Severity severity, Text detail, Engaged one, LocalDate since) {
        add(
                code,
                severity,
                detail,
                one.name(),
                "engagements",
                one.engagementId(),
                one.stakeholderId(),
                one.function(),
                since);
    }

    void ofOverdue(List<ReadOverdue.Overdue> overdue) {
        for (ReadOverdue.Overdue one : overdue) {
            int days = days(one.dueOn());
            Text detail = Text.of(
                    "gap.COMMITMENT_OVERDUE", one.by(), days, one.dueOn().toString());
            add(
                    FindingCode.COMMITMENT_OVERDUE,
                    Severity.high(days > question.days()),
                    detail,
                    one.by(),
                    "commitments",
                    one.id(),
                    one.stakeholder(),
                    null,
                    one.dueOn());
        }
    }

    /** Which functions nobody stands for on a launch; worse where there is nobody of it to ask at all. */
    void ofLaunches(List<ReadRoles.Launch> launches, List<Engaged> engaged) {
        Set<Function> known = engaged.stream().map(Engaged::function).collect(Collectors.toSet());
        for (ReadRoles.Launch launch : launches) {
            for (Function function : question.functions()) {
                if (launch.functions().contains(function)) continue;
                String name = Text.of("function." + function).in(locale);
                String key = known.contains(function) ? "gap.FUNCTION_MISSING" : "gap.FUNCTION_MISSING.unknown";
                add(
                        FindingCode.FUNCTION_MISSING,
                        Severity.high(!known.contains(function)),
                        Text.of(key, launch.name(), name),
                        launch.name(),
                        "launch-plans",
                        launch.id(),
                        null,
                        function,
                        null);
            }
        }
    }

    /** Exactly one is accountable for a subject, and at least one responsible. */
    void ofSubjects(List<ReadRoles.Subject> subjects) {
        for (ReadRoles.Subject subject : subjects) {
            if (subject.accountable() == 0) of(FindingCode.ACCOUNTABLE_MISSING, Severity.HIGH, subject);
            if (subject.accountable() > 1) of(FindingCode.ACCOUNTABLE_SEVERAL, Severity.MEDIUM, subject);
            if (subject.responsible() == 0) of(FindingCode.RESPONSIBLE_MISSING, Severity.MEDIUM, subject);
        }
    }

    private void of(FindingCode code, Severity severity, ReadRoles.Subject subject) {
        Text detail = Text.of("gap." + code, subject.name(), (int) subject.accountable());
        add(code, severity, detail, subject.name(), subject.resource(), subject.id(), null, null, null);
    }

    private int days(LocalDate since) {
        return Math.toIntExact(ChronoUnit.DAYS.between(since, today));
    }

    private void add(
            FindingCode code,
            Severity severity,
            Text detail,
            String name,
            String resource,
            UUID id,
            UUID stakeholder,
            Function function,
            LocalDate since) {
        found.add(new Finding(
                code,
                severity,
                detail.in(locale),
                name,
                id,
                Finding.link(resource, id),
                stakeholder,
                function,
                since,
                since == null ? null : days(since)));
    }
}
