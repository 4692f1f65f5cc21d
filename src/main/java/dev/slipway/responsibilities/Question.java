package dev.slipway.responsibilities;

import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.security.CurrentCaller;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.query.SelectionQuery;

/**
 * Of which subjects a view is wanted: of a product, a launch plan with its tasks, or a single one; null where it does not matter.
 *
 * @param closed whether also of those that are no longer open; a single one is looked at in any case
 */
record Question(UUID productId, UUID launchPlanId, SubjectType subject, UUID subjectId, boolean closed) {

    void check() {
        List<InputError> errors = new ArrayList<>();
        if (subjectId != null && subject == null) errors.add(InputError.of("subject", "SUBJECT_TYPE_NEEDED"));
        if (productId == null && launchPlanId == null && subjectId == null) {
            errors.add(InputError.of("productId", "WHOSE_RESPONSIBILITIES"));
        }
        if (!errors.isEmpty()) throw ProblemException.parameters(errors);
    }

    /** Lets pass who may read what the subjects are called. */
    void allow(CurrentCaller caller) {
        Stream<SubjectType> types = subject == null ? Arrays.stream(SubjectType.values()) : Stream.of(subject);
        types.map(type -> type.area).distinct().forEach(area -> caller.needs(area, "read"));
        // products are named beside them
        caller.needs("catalog", "read");
    }

    String conditions() {
        return (productId == null ? "" : " and s.productId = :product")
                + (launchPlanId == null ? "" : " and s.wholeId = :plan")
                + (subject == null ? "" : " and s.subject = :subject")
                + (subjectId == null ? "" : " and s.id = :id")
                + (closed || subjectId != null ? "" : " and s.open = true");
    }

    void fill(SelectionQuery<?> query) {
        if (productId != null) query.setParameter("product", productId);
        if (launchPlanId != null) query.setParameter("plan", launchPlanId);
        if (subject != null) query.setParameter("subject", subject);
        if (subjectId != null) query.setParameter("id", subjectId);
    }
}
