package dev.slipway.responsibilities;

import dev.slipway.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The rule that exactly one is accountable for a subject and at least one is responsible. */
final class RaciRule {

    private RaciRule() {}

    /** What breaks it; empty where nothing does. */
    static List<Refusal> brokenBy(Subject subject) {
        List<Refusal> broken = new ArrayList<>();
        List<Assigned> accountable = subject.in(RaciRole.ACCOUNTABLE);
        if (accountable.isEmpty()) broken.add(Refusal.of("ACCOUNTABLE_MISSING"));
        if (accountable.size() > 1) {
            String names =
                    accountable.stream().map(assigned -> assigned.who().name()).collect(Collectors.joining(", "));
            broken.add(Refusal.of("ACCOUNTABLE_SEVERAL", accountable.size(), names));
        }
        if (subject.in(RaciRole.RESPONSIBLE).isEmpty()) broken.add(Refusal.of("RESPONSIBLE_MISSING"));
        return broken;
    }
}
