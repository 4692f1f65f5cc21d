package dev.slipway.gaps;

import dev.slipway.value.Quadrant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Finds what is not as it should be between a product and its stakeholders, in four statements. */
@ApplicationScoped
class ReadReport {

    @Inject
    ReadEngaged engagements;

    @Inject
    ReadOverdue commitments;

    @Inject
    ReadRoles roles;

    @Inject
    Clock clock;

    StakeholderReport read(Question question, Locale locale) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        ReadEngaged.Found product = engagements.read(question.product(), now, locale);
        List<ReadRoles.Launch> launches = roles.launches(question.product());
        List<ReadRoles.Subject> subjects = roles.subjects(question.product());
        Findings findings = new Findings(question, today, locale);
        findings.ofEngaged(product.engaged());
        findings.ofOverdue(commitments.read(question.product(), today));
        findings.ofLaunches(launches, product.engaged());
        findings.ofSubjects(subjects);
        List<Finding> found = findings.inOrder();
        return new StakeholderReport(
                question.product(),
                product.productName(),
                question.days(),
                question.functions(),
                Quadrant.CUT,
                new StakeholderReport.Checked(product.engaged().size(), launches.size(), subjects.size()),
                found.size(),
                (int) found.stream()
                        .filter(finding -> finding.severity() == Severity.HIGH)
                        .count(),
                found.stream().limit(StakeholderReport.MOST).toList(),
                StakeholderReport.FORMULA,
                now);
    }
}
