package dev.slipway.feedback;

import dev.slipway.data.Guard;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** Counts feedback in one statement. */
@ApplicationScoped
class ReadSummary {

    /** Of what was merged, the original comes first, then the duplicate that came in first. */
    private static final String COUNTS = """
            select s.sentiment, s.severity, s.source, s.status, s.week, sum(case when s.place = 1 then 1 else 0 end), count(*)
            from (
                select f.details.sentiment as sentiment, f.details.severity as severity, f.details.source as source,
                    f.status as status, monday_of(f.details.receivedOn) as week,
                    row_number() over (partition by coalesce(f.duplicateOfId, f.id)
                        order by case when f.duplicateOfId is null then 0 else 1 end, f.details.receivedOn, f.id) as place
                from Feedback f where f.deletedAt is null and {visible}{asked}) s
            group by s.sentiment, s.severity, s.source, s.status, s.week""";

    @Inject
    StatelessSession session;

    @Inject
    Guard guard;

    @Inject
    Clock clock;

    /** What is asked for; null where it does not matter. */
    record Question(UUID productId, UUID launchPlanId, LocalDate from, LocalDate to) {

        void check() {
            List<InputError> errors = new ArrayList<>();
            if (productId == null && launchPlanId == null) {
                errors.add(InputError.of("productId", "PRODUCT_OR_LAUNCH_PLAN_NEEDED"));
            }
            if (from != null && to != null && to.isBefore(from)) errors.add(InputError.of("to", "BEFORE", "from"));
            if (!errors.isEmpty()) throw ProblemException.parameters(errors);
        }

        private String conditions() {
            return (productId == null ? "" : " and f.details.productId = :product")
                    + (launchPlanId == null ? "" : " and f.details.launchPlanId = :plan")
                    + (from == null ? "" : " and f.details.receivedOn >= :first")
                    + (to == null ? "" : " and f.details.receivedOn <= :last");
        }

        private void fill(SelectionQuery<?> query) {
            if (productId != null) query.setParameter("product", productId);
            if (launchPlanId != null) query.setParameter("plan", launchPlanId);
            if (from != null) query.setParameter("first", from);
            if (to != null) query.setParameter("last", to);
        }
    }

    /** How many opinions, and in how many records. */
    private record Count(long opinions, long records) {

        static final Count NONE = new Count(0, 0);

        Count and(Count other) {
            return new Count(opinions + other.opinions, records + other.records);
        }
    }

    FeedbackSummary read(Question question) {
        question.check();
        SelectionQuery<Object[]> query = guard.query(
                session,
                COUNTS.replace("{visible}", guard.visible("Feedback", "f").orElse("true"))
                        .replace("{asked}", question.conditions()),
                Object[].class);
        question.fill(query);
        List<Object[]> rows = query.getResultList();
        Count all = rows.stream().map(ReadSummary::count).reduce(Count.NONE, Count::and);
        return new FeedbackSummary(
                question.productId,
                question.launchPlanId,
                question.from,
                question.to,
                all.opinions,
                all.records,
                tallies(rows, 0, Sentiment.values()),
                tallies(rows, 1, Severity.values()),
                tallies(rows, 2, Source.values()),
                tallies(rows, 3, FeedbackStatus.values()),
                weeks(rows),
                FeedbackSummary.FORMULA,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static Count count(Object[] row) {
        return new Count(((Number) row[5]).longValue(), ((Number) row[6]).longValue());
    }

    /** Each value, also one that no feedback has; those without a value last, where there are any. */
    private static List<FeedbackSummary.Tally> tallies(List<Object[]> rows, int column, Enum<?>[] values) {
        List<FeedbackSummary.Tally> tallies = new ArrayList<>(Arrays.stream(values)
                .map(value -> tally(value.name(), of(rows, column, value)))
                .toList());
        Count without = of(rows, column, null);
        if (without.records > 0) tallies.add(tally(null, without));
        return tallies;
    }

    private static FeedbackSummary.Tally tally(String value, Count count) {
        return new FeedbackSummary.Tally(value, count.opinions, count.records);
    }

    private static Count of(List<Object[]> rows, int column, Enum<?> value) {
        return rows.stream()
                .filter(row -> row[column] == value)
                .map(ReadSummary::count)
                .reduce(Count.NONE, Count::and);
    }

    private static List<FeedbackSummary.Week> weeks(List<Object[]> rows) {
        Map<LocalDate, Count> weeks = new TreeMap<>();
        rows.forEach(row -> weeks.merge((LocalDate) row[4], count(row), Count::and));
        return weeks.entrySet().stream()
                .map(week -> new FeedbackSummary.Week(week.getKey(), week.getValue().opinions, week.getValue().records))
                .toList();
    }
}
