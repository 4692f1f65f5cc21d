package dev.slipway.dashboard;

import dev.slipway.value.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/** Reads to whom and through what a launch has sold, in one statement. */
@ApplicationScoped
class ReadStructure {

    private static final String SLICES = """
            with actual as (
                select * from sales_actual where launch_plan_id = :plan and deleted_at is null
            ), slice as (
                select 'TOTAL' as dimension, revenue_currency as name, units, revenue_amount as amount,
                    revenue_currency as currency, customers
                from actual
                union all
                select 'CUSTOMER', case s.key when 'newCustomers' then 'NEW' else 'EXISTING' end,
                    (s.value ->> 'units')::numeric, (s.value -> 'revenue' ->> 'amount')::numeric,
                    s.value -> 'revenue' ->> 'currency', (s.value ->> 'customers')::integer
                from actual cross join lateral jsonb_each(customer_structure) s
                where jsonb_typeof(customer_structure) = 'object' and s.key in ('newCustomers', 'existingCustomers')
                union all
                select p.dimension, s ->> 'name', (s ->> 'units')::numeric, (s -> 'revenue' ->> 'amount')::numeric,
                    s -> 'revenue' ->> 'currency', (s ->> 'customers')::integer
                from actual
                cross join lateral (values ('SEGMENT', by_segment), ('CHANNEL', by_channel)) p (dimension, parts)
                cross join lateral jsonb_array_elements(p.parts) s
            )
            select dimension, name, sum(units), sum(amount), currency,
                case when count(*) = count(customers) then sum(customers) end
            from slice group by dimension, name, currency order by sum(amount) desc, name, currency""";

    @Inject
    StatelessSession session;

    SalesStructure read(UUID plan) {
        List<Object[]> rows = session.createNativeQuery(SLICES, Object[].class)
                .setParameter("plan", plan)
                .getResultList();
        Map<String, BigDecimal> totals = rows.stream()
                .filter(row -> row[0].equals("TOTAL"))
                .collect(Collectors.toMap(row -> (String) row[4], row -> (BigDecimal) row[3]));
        Map<String, List<SalesSlice>> slices = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[0],
                        Collectors.mapping(row -> slice(row, totals.get((String) row[4])), Collectors.toList())));
        return new SalesStructure(
                slices.getOrDefault("TOTAL", List.of()),
                slices.getOrDefault("CUSTOMER", List.of()),
                slices.getOrDefault("SEGMENT", List.of()),
                slices.getOrDefault("CHANNEL", List.of()),
                SalesStructure.FORMULA);
    }

    private static SalesSlice slice(Object[] row, BigDecimal total) {
        BigDecimal amount = (BigDecimal) row[3];
        return new SalesSlice(
                (String) row[1],
                (BigDecimal) row[2],
                new Money(amount, (String) row[4]),
                row[5] == null ? null : ((Number) row[5]).longValue(),
                percent(amount, total));
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        if (whole == null || whole.signum() == 0) return null;
        return part.movePointRight(2).divide(whole, 2, RoundingMode.HALF_UP);
    }
}
