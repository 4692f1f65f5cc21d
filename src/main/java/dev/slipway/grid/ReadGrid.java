package dev.slipway.grid;

import dev.slipway.data.Guard;
import dev.slipway.formula.Decimals;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.value.EngagementLevel;
import dev.slipway.value.Function;
import dev.slipway.value.Quadrant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Reads the power/interest grid of a product, in one statement. */
@ApplicationScoped
class ReadGrid {

    static final int MOST = 1_000;

    private static final String CURRENT = """
            select p.details.name, p.details.localNames, s.id, s.details.name, s.details.localNames, s.details.kind,
                s.details.function, e.id, e.details.validFrom, e.details.power, e.details.interest,
                e.details.currentEngagement, e.details.desiredEngagement
            from Product p
            left join Engagement e on e.details.productId = p.id and e.deletedAt is null and e.details.validFrom <= :day
                and not exists (select 1 from Engagement later where later.details.productId = p.id
                    and later.details.stakeholderId = e.details.stakeholderId and later.deletedAt is null
                    and later.details.validFrom <= :day and later.details.validFrom > e.details.validFrom)
                and %s
            left join Stakeholder s on s.id = e.details.stakeholderId
            where p.id = :product and %s""";

    @Inject
    StatelessSession session;

    @Inject
    Guard guard;

    @Inject
    Clock clock;

    /** A 404 problem where there is no such product that the caller may know of. */
    StakeholderGrid read(UUID product, LocalDate asked, Function function) {
        if (product == null) throw ProblemException.parameter(InputError.of("productId", "PARAMETER_NEEDED"));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate day = asked == null ? LocalDate.ofInstant(now, ZoneOffset.UTC) : asked;
        List<Object[]> rows = guard.query(
                        session, CURRENT.formatted(visible("Engagement", "e"), visible("Product", "p")), Object[].class)
                .setParameter("day", day)
                .setParameter("product", product)
                .setMaxResults(MOST + 1)
                .getResultList();
        if (rows.isEmpty()) throw ProblemException.notFound();
        if (rows.size() > MOST) throw ProblemException.parameter(InputError.of("productId", "TOO_MANY_PLACED", MOST));
        List<Placed> placed = rows.stream()
                .filter(row -> row[7] != null && (function == null || row[6] == function))
                .map(ReadGrid::placed)
                .sorted(Placed.ORDER)
                .toList();
        return new StakeholderGrid(
                product,
                (String) rows.get(0)[0],
                names(rows.get(0)[1]),
                day,
                function,
                StakeholderGrid.Tally.of(placed),
                placed,
                Quadrant.CUT,
                Quadrant.FORMULA,
                EngagementLevel.GAP,
                now);
    }

    private static Placed placed(Object[] row) {
        BigDecimal power = (BigDecimal) row[9];
        BigDecimal interest = (BigDecimal) row[10];
        EngagementLevel current = (EngagementLevel) row[11];
        EngagementLevel desired = (EngagementLevel) row[12];
        return new Placed(
                (UUID) row[2],
                (String) row[3],
                names(row[4]),
                String.valueOf(row[5]),
                (Function) row[6],
                (UUID) row[7],
                (LocalDate) row[8],
                Decimals.tidy(power),
                Decimals.tidy(interest),
                Quadrant.of(power, interest),
                current,
                desired,
                current.gapTo(desired));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> names(Object names) {
        return names == null ? Map.of() : (Map<String, String>) names;
    }

    private String visible(String entity, String alias) {
        return guard.visible(entity, alias).orElse("true");
    }
}
