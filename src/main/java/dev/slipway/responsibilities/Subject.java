package dev.slipway.responsibilities;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * A record that people are responsible for, with those who are.
 *
 * @param dueOn until when; null where nobody has said
 */
record Subject(
        SubjectType type,
        UUID id,
        String name,
        String status,
        boolean open,
        LocalDate dueOn,
        UUID productId,
        String productName,
        List<Assigned> people) {

    /** By type, then those that are due first. */
    static final Comparator<Subject> ORDER = Comparator.comparing(Subject::type)
            .thenComparing(Subject::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Subject::name)
            .thenComparing(Subject::id);

    boolean overdue(LocalDate today) {
        return open && dueOn != null && dueOn.isBefore(today);
    }

    List<Assigned> in(RaciRole role) {
        return people.stream().filter(assigned -> assigned.role() == role).toList();
    }
}
