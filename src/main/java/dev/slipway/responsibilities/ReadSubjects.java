package dev.slipway.responsibilities;

import dev.slipway.data.Guard;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.value.Function;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** Reads subjects and who is responsible for them, as far as the caller may know, in one statement. */
@ApplicationScoped
class ReadSubjects {

    /** So many roles make a view at most, a subject without any being one. */
    static final int MOST = 5_000;

    private static final String COLUMNS = """
            select s.subject, s.id, s.name, s.status, s.open, s.dueOn, s.productId, p.details.name,
                r.id, r.details.role, st.id, st.details.name, st.details.title, st.details.function, st.details.personId
            """;

    private static final String RESPONSIBLE = COLUMNS + """
            from ResponsibilitySubject s left join Product p on p.id = s.productId
            left join Responsibility r on r.details.subject = s.subject and r.details.subjectId = s.id and r.deletedAt is null
                and %s
            left join Stakeholder st on st.id = r.details.stakeholderId
            where %s%s""";

    private static final String ASSIGNMENTS = COLUMNS + """
            from Responsibility r join Stakeholder st on st.id = r.details.stakeholderId
            join ResponsibilitySubject s on s.subject = r.details.subject and s.id = r.details.subjectId
            left join Product p on p.id = s.productId
            where r.deletedAt is null and s.open = true and %s and %s""";

    private static final String OWNERSHIP = """
            select s.productId, s.productLineId, s.wholeId from ResponsibilitySubject s
            where s.subject = :subject and s.id = :id and %s""";

    @Inject
    StatelessSession session;

    @Inject
    Guard guard;

    /** The subjects that are asked for, in order; a 400 problem where they are too many. */
    List<Subject> read(Question question) {
        String hql = RESPONSIBLE.formatted(responsibilities(), visible(), question.conditions());
        SelectionQuery<Object[]> query = guard.query(session, hql, Object[].class);
        question.fill(query);
        return subjects(query);
    }

    /** The open subjects that a stakeholder, or the one that is a person, has a role in. */
    List<Subject> of(UUID stakeholder, UUID person) {
        String whose = stakeholder != null ? "r.details.stakeholderId = :whose" : "st.details.personId = :whose";
        String hql = ASSIGNMENTS.formatted(responsibilities(), whose);
        return subjects(guard.query(session, hql, Object[].class)
                .setParameter("whose", stakeholder != null ? stakeholder : person));
    }

    /** Whom the subject of a responsibility belongs to; a 422 problem where there is none that the caller may know of. */
    Ownership ownership(ResponsibilityDetails details) {
        return guard.query(session, OWNERSHIP.formatted(visible()), Object[].class)
                .setParameter("subject", details.subject())
                .setParameter("id", details.subjectId())
                .uniqueResultOptional()
                .map(row -> new Ownership((UUID) row[0], (UUID) row[1], (UUID) row[2]))
                .orElseThrow(() -> ProblemException.noReference("/subjectId"));
    }

    private String visible() {
        return guard.visible("productId", "wholeId", "s");
    }

    private String responsibilities() {
        return guard.visible("Responsibility", "r").orElse("true");
    }

    private static List<Subject> subjects(SelectionQuery<Object[]> query) {
        List<Object[]> rows = query.setMaxResults(MOST + 1).getResultList();
        if (rows.size() > MOST) throw ProblemException.parameter(InputError.of("subject", "TOO_MANY_ROLES", MOST));
        Map<UUID, Subject> subjects = new LinkedHashMap<>();
        for (Object[] row : rows) {
            Subject subject = subjects.computeIfAbsent((UUID) row[1], id -> subject(row));
            if (row[8] != null) subject.people().add(assigned(row));
        }
        subjects.values().forEach(subject -> subject.people().sort(Assigned.ORDER));
        return subjects.values().stream().sorted(Subject.ORDER).toList();
    }

    private static Subject subject(Object[] row) {
        return new Subject(
                (SubjectType) row[0],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                (Boolean) row[4],
                (LocalDate) row[5],
                (UUID) row[6],
                (String) row[7],
                new ArrayList<>());
    }

    private static Assigned assigned(Object[] row) {
        Assigned.Who who = new Assigned.Who(
                (UUID) row[10], (String) row[11], (String) row[12], (Function) row[13], (UUID) row[14]);
        return new Assigned((UUID) row[8], (RaciRole) row[9], who);
    }
}
