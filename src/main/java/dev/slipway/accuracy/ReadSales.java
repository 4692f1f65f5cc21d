package dev.slipway.accuracy;

import dev.slipway.value.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Reads the sales of launch plans that the caller is known to know of: one statement each, however many plans. */
@ApplicationScoped
public class ReadSales {

    private static final String SOLD = """
            select p.id, coalesce(p.details.launchActual, p.details.launchPlanned), a.details.startsOn, a.details.endsOn,
                a.details.units, a.details.revenue.amount, a.details.revenue.currency
            from LaunchPlan p
            left join SalesActual a on a.details.launchPlanId = p.id and a.deletedAt is null
            where p.id in :plans order by a.details.startsOn""";

    private static final String LATEST = """
            select f.launch_plan_id, f.id, f.number, e.month, sum(e.units), sum((e.revenue ->> 'amount')::numeric),
                min(e.revenue ->> 'currency'), f.made_after_sales, c.compared_at
            from (select distinct on (launch_plan_id) launch_plan_id, id, number, made_after_sales, entries
                  from sales_forecast
                  where launch_plan_id in (:plans) and deleted_at is null order by launch_plan_id, number desc) f
            left join sales_forecast_compared c on c.sales_forecast_id = f.id
            cross join lateral jsonb_to_recordset(f.entries) e (month text, units numeric, revenue jsonb)
            group by f.launch_plan_id, f.id, f.number, f.made_after_sales, c.compared_at, e.month order by f.id, e.month""";

    @Inject
    StatelessSession session;

    /** What was sold of each. */
    public Map<UUID, Sales> sold(Collection<UUID> plans) {
        if (plans.isEmpty()) return Map.of();
        Map<UUID, Sales> sales = new HashMap<>();
        session.createSelectionQuery(SOLD, Object[].class)
                .setParameter("plans", plans)
                .getResultList()
                .forEach(row -> {
                    Sales of = sales.computeIfAbsent(
                            (UUID) row[0], plan -> new Sales((LocalDate) row[1], new ArrayList<>()));
                    if (row[2] != null) of.sold().add(sold(row));
                });
        return sales;
    }

    private static Sold sold(Object[] row) {
        return new Sold(
                (LocalDate) row[2], (LocalDate) row[3], (BigDecimal) row[4], new Money((BigDecimal) row[5], (String)
                        row[6]));
    }

    /** The forecast of each with the highest number; none of a plan without one. */
    public Map<UUID, Forecast> latestForecasts(Collection<UUID> plans) {
        if (plans.isEmpty()) return Map.of();
        Map<UUID, Forecast> forecasts = new HashMap<>();
        session.createNativeQuery(LATEST, Object[].class)
                .setParameter("plans", plans)
                .getResultList()
                .forEach(row -> forecasts
                        .computeIfAbsent(
                                (UUID) row[0],
                                plan -> new Forecast(
                                        (UUID) row[1],
                                        ((Number) row[2]).intValue(),
                                        plan,
                                        (Instant) row[8],
                                        (Boolean) row[7],
                                        new ArrayList<>()))
                        .expected()
                        .add(new Expected(
                                YearMonth.parse((String) row[3]),
                                (BigDecimal) row[4],
                                new Money((BigDecimal) row[5], (String) row[6]))));
        return forecasts;
    }
}
