package dev.slipway.catalog;

import dev.slipway.data.Guard;
import dev.slipway.data.Thing;
import dev.slipway.problem.ProblemException;
import dev.slipway.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Reads a product with its line, today's team and the releases around today, in one statement. */
@ApplicationScoped
class ReadOverview {

    private static final String QUERY = """
            select p, l, m, q, c, n from Product p
            left join ProductLine l on l.id = p.details.productLineId
            left join TeamMember m on m.details.productId = p.id and m.deletedAt is null
                and m.details.startsOn <= :today and (m.details.endsOn is null or m.details.endsOn >= :today)
            left join Person q on q.id = m.details.personId
            left join Release c on c.id = (
                select r.id from Release r
                where r.details.productId = p.id and r.deletedAt is null and r.status = RELEASED
                order by r.details.actual desc, r.id desc limit 1)
            left join Release n on n.id = (
                select r.id from Release r
                where r.details.productId = p.id and r.deletedAt is null and r.status in (PLANNED, IN_DEVELOPMENT)
                order by coalesce(r.details.planned.date, date 9999-12-31), r.id limit 1)
            where p.id = :id and %s order by m.details.startsOn, m.id""";

    @Inject
    StatelessSession session;

    @Inject
    Clock clock;

    @Inject
    CurrentCaller caller;

    @Inject
    Guard guard;

    ProductOverview read(UUID id) {
        caller.needs("people", "read");
        List<Object[]> rows = guard.query(session, QUERY.formatted(guard.visible("p.id")), Object[].class)
                .setParameter("id", id)
                .setParameter("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .getResultList();
        if (rows.isEmpty()) throw ProblemException.notFound();
        Object[] first = rows.get(0);
        return new ProductOverview(
                ((Product) first[0]).view(),
                first[1] instanceof ProductLine line ? line.view() : null,
                rows.stream()
                        .filter(row -> row[2] != null)
                        .map(ReadOverview::seat)
                        .toList(),
                first[4] instanceof Release current ? current.view() : null,
                first[5] instanceof Release next ? next.view() : null);
    }

    private static ProductOverview.Seat seat(Object[] row) {
        return new ProductOverview.Seat(((Thing<?, ?>) row[2]).view(), ((Thing<?, ?>) row[3]).view());
    }
}
