package dev.slipway.accuracy;

import dev.slipway.formula.Decimals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/** Reads what a launch has sold against its latest forecast, in three statements; the caller knows of the plan. */
@ApplicationScoped
public class ReadSalesResult {

    private static final String STRUCTURE = """
            with sold as (select * from sales_actual where launch_plan_id = :plan and deleted_at is null),
            part as (
                select 1 as place, 'CUSTOMER' as kind,
                    case key when 'newCustomers' then 'NEW' else 'EXISTING' end as name, value
                from sold, jsonb_each(customer_structure) where jsonb_typeof(customer_structure) = 'object'
                union all select 2, 'SEGMENT', e ->> 'name', e from sold, jsonb_array_elements(by_segment) e
                union all select 3, 'CHANNEL', e ->> 'name', e from sold, jsonb_array_elements(by_channel) e)
            select kind, name, sum(cast(value ->> 'units' as numeric)) as units,
                sum(cast(value -> 'revenue' ->> 'amount' as numeric)) as revenue,
                case when count(distinct value -> 'revenue' ->> 'currency') = 1
                    then min(value -> 'revenue' ->> 'currency') end as currency
            from part group by place, kind, name order by place, units desc, name""";

    private static final int PERCENT_DECIMALS = 2;

    @Inject
    StatelessSession session;

    @Inject
    ReadSales sales;

    @Inject
    Clock clock;

    public SalesResult of(UUID plan) {
        Sales sold = sales.sold(List.of(plan)).getOrDefault(plan, Sales.NONE);
        Forecast forecast = sales.latestForecasts(List.of(plan)).get(plan);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (forecast != null) {
            ForecastAccuracy accuracy = Comparison.of(forecast, sold).accuracy(0, Locale.ENGLISH, now);
            return SalesResult.of(accuracy, structure(plan, accuracy.currency()));
        }
        String currency = currency(sold.sold());
        return SalesResult.of(currency, months(sold, currency), structure(plan, currency), now);
    }

    /** The one currency of all; null where there are several, or none. */
    private static String currency(List<Sold> sold) {
        List<String> all =
                sold.stream().map(some -> some.revenue().currency()).distinct().toList();
        return all.size() == 1 ? all.get(0) : null;
    }

    private static List<SalesMonth> months(Sales sales, String currency) {
        return sales.sold().stream()
                .collect(Collectors.groupingBy(Sold::month, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(month ->
                        month(new ComparedMonth(month.getKey(), sales.launch(), currency, List.of(), month.getValue())))
                .toList();
    }

    private static SalesMonth month(ComparedMonth month) {
        return new SalesMonth(
                month.month().toString(),
                month.days(),
                month.sold().stream().mapToInt(Sold::days).sum(),
                null,
                sum(month.sold(), Sold::units),
                null,
                month.currency() == null
                        ? null
                        : sum(month.sold(), some -> some.revenue().amount()));
    }

    private static BigDecimal sum(List<Sold> sold, Function<Sold, BigDecimal> number) {
        return sold.stream().map(number).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<CustomerShare> structure(UUID plan, String currency) {
        List<Object[]> parts = session.createNativeQuery(STRUCTURE, Object[].class)
                .setParameter("plan", plan)
                .getResultList();
        Map<Object, BigDecimal> wholes = parts.stream()
                .collect(Collectors.groupingBy(
                        part -> part[0],
                        Collectors.reducing(BigDecimal.ZERO, part -> (BigDecimal) part[2], BigDecimal::add)));
        return parts.stream()
                .map(part -> share(part, wholes.get(part[0]), currency))
                .toList();
    }

    private static CustomerShare share(Object[] part, BigDecimal whole, String currency) {
        BigDecimal units = (BigDecimal) part[2];
        BigDecimal percent = whole.signum() == 0
                ? null
                : units.movePointRight(2).divide(whole, PERCENT_DECIMALS, RoundingMode.HALF_UP);
        return new CustomerShare(
                CustomerShare.By.valueOf((String) part[0]),
                (String) part[1],
                Decimals.tidy(units),
                percent,
                part[4] != null && part[4].equals(currency) ? (BigDecimal) part[3] : null);
    }
}
