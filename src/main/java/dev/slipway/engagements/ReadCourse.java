package dev.slipway.engagements;

import dev.slipway.data.Guard;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Reads how a stakeholder has stood to a product over time, in one statement. */
@ApplicationScoped
class ReadCourse {

    private static final String ENGAGEMENTS = """
            select s.details.name, e
            from Stakeholder s join Product p on p.id = :product
            left join Engagement e on e.details.stakeholderId = s.id and e.details.productId = p.id and e.deletedAt is null
            where s.id = :stakeholder and %s and %s order by e.details.validFrom""";

    @Inject
    StatelessSession session;

    @Inject
    Guard guard;

    @Inject
    Clock clock;

    /** A 404 problem where there is no such stakeholder or product that the caller may know of. */
    Course read(UUID stakeholder, UUID product) {
        check(stakeholder, product);
        List<Object[]> rows = guard.query(
                        session,
                        ENGAGEMENTS.formatted(visible("Stakeholder", "s"), visible("Product", "p")),
                        Object[].class)
                .setParameter("stakeholder", stakeholder)
                .setParameter("product", product)
                .getResultList();
        if (rows.isEmpty()) throw ProblemException.notFound();
        List<Engagement> engagements = rows.stream()
                .map(row -> (Engagement) row[1])
                .filter(Objects::nonNull)
                .toList();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Course(
                stakeholder,
                (String) rows.get(0)[0],
                product,
                CourseEntry.of(engagements, LocalDate.ofInstant(now, ZoneOffset.UTC)),
                now);
    }

    private static void check(UUID stakeholder, UUID product) {
        List<InputError> missing = new ArrayList<>();
        if (stakeholder == null) missing.add(InputError.of("stakeholderId", "PARAMETER_NEEDED"));
        if (product == null) missing.add(InputError.of("productId", "PARAMETER_NEEDED"));
        if (!missing.isEmpty()) throw ProblemException.parameters(missing);
    }

    private String visible(String entity, String alias) {
        return guard.visible(entity, alias).orElse("true");
    }
}
