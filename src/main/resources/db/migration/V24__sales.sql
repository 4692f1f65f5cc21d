-- What launches are expected to sell, and what they have sold.

create table sales_forecast (
    like record_columns,
    constraint sales_forecast__id__pk primary key (id),
    launch_plan_id uuid not null constraint sales_forecast__launch_plan_id__fk references launch_plan,
    product_id uuid not null constraint sales_forecast__product_id__fk references product,
    number integer not null,
    assumptions text,
    entries jsonb not null,
    search text generated always as (fold(coalesce(assumptions, ''))) stored
);
-- one in the trash keeps its number, with which it may come back
create unique index sales_forecast__number__key on sales_forecast (launch_plan_id, number);
create index sales_forecast__launch_plan_id__idx on sales_forecast (launch_plan_id, id);
create index sales_forecast__product_id__idx on sales_forecast (product_id, id);
create index sales_forecast__number__idx on sales_forecast (number, id) where deleted_at is null;
create trigger sales_forecast_of_plan before insert or update on sales_forecast
    for each row execute function part_of_launch_plan();

create table sales_actual (
    like record_columns,
    constraint sales_actual__id__pk primary key (id),
    launch_plan_id uuid not null constraint sales_actual__launch_plan_id__fk references launch_plan,
    product_id uuid not null constraint sales_actual__product_id__fk references product,
    starts_on date not null,
    ends_on date not null,
    units numeric not null,
    revenue_amount numeric not null,
    revenue_currency text not null,
    customers integer,
    customer_structure jsonb,
    by_segment jsonb not null,
    by_channel jsonb not null,
    note text,
    search text generated always as (fold(coalesce(note, ''))) stored,
    constraint sales_actual__ends_on__check check (ends_on >= starts_on and date_trunc('month', ends_on::timestamp) = date_trunc('month', starts_on::timestamp)),
    constraint sales_actual__units__check check (units >= 0),
    constraint sales_actual__revenue_amount__check check (revenue_amount >= 0),
    -- nothing is counted twice
    constraint sales_actual__starts_on__overlap exclude using gist
        (launch_plan_id with =, daterange(starts_on, ends_on, '[]') with &&) where (deleted_at is null)
);
create index sales_actual__launch_plan_id__idx on sales_actual (launch_plan_id, id);
create index sales_actual__product_id__idx on sales_actual (product_id, id);
create index sales_actual__starts_on__idx on sales_actual (starts_on, id) where deleted_at is null;
create trigger sales_actual_of_plan before insert or update on sales_actual
    for each row execute function part_of_launch_plan();

-- A forecast is frozen while its plan has actuals in one of its months. Who changes a forecast and who records actuals of
-- the same plan wait for each other, so that neither overlooks what the other does. The triggers come after those above,
-- by their names, so that all lock the plan first.
create function sales_of_plan_wait(plan uuid) returns void language sql as $$
    select pg_advisory_xact_lock(hashtextextended('sales of ' || plan, 2))
$$;

create function sales_actual_waits() returns trigger language plpgsql as $$
begin
    perform sales_of_plan_wait(new.launch_plan_id);
    return new;
end $$;
create trigger sales_actual_waits before insert or update of starts_on, ends_on, deleted_at on sales_actual
    for each row when (new.deleted_at is null) execute function sales_actual_waits();

create function sales_forecast_stays_compared() returns trigger language plpgsql as $$
begin
    perform sales_of_plan_wait(old.launch_plan_id);
    if exists (select from sales_actual a
               join jsonb_array_elements(old.entries) e on e ->> 'month' = to_char(a.starts_on, 'YYYY-MM')
               where a.launch_plan_id = old.launch_plan_id and a.deleted_at is null) then
        raise exception 'it is compared with actuals' using errcode = '23514', constraint = 'sales_forecast__entries__frozen';
    end if;
    return new;
end $$;
create trigger sales_forecast_stays_compared before update of assumptions, entries, deleted_at on sales_forecast
    for each row when (old.deleted_at is null and (new.deleted_at is not null
        or new.assumptions is distinct from old.assumptions or new.entries <> old.entries))
    execute function sales_forecast_stays_compared();

-- The launches that have no forecast.
create view launch_blocker_sales (launch_plan_id, code, resource, record_id, subject) as
    select p.id, 'SALES_FORECAST_MISSING'::text, 'sales-forecasts'::text, null::uuid, p.name
    from launch_plan p
    where not p.waived_parts @> '[{"part": "SALES_FORECAST"}]'
      and not exists (select from sales_forecast e where e.launch_plan_id = p.id and e.deleted_at is null);
