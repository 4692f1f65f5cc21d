-- What products cost their customers when they are launched.

create table price_plan (
    like record_columns,
    constraint price_plan__id__pk primary key (id),
    launch_plan_id uuid not null constraint price_plan__launch_plan_id__fk references launch_plan,
    product_id uuid not null constraint price_plan__product_id__fk references product,
    name text not null,
    model text not null,
    segment text,
    unit text,
    list_price_amount numeric not null,
    list_price_currency text not null,
    billing_period text,
    tiers jsonb not null,
    discounts jsonb not null,
    unit_cost_amount numeric,
    unit_cost_currency text,
    note text,
    search text generated always as (fold(name || ' ' || coalesce(segment, '') || ' ' || coalesce(note, ''))) stored,
    constraint price_plan__list_price_amount__check check (list_price_amount >= 0),
    constraint price_plan__unit_cost_amount__check check (unit_cost_amount >= 0),
    constraint price_plan__unit_cost_currency__check check (unit_cost_currency = list_price_currency)
);
create unique index price_plan__name__key on price_plan (launch_plan_id, name) where deleted_at is null;
create index price_plan__launch_plan_id__idx on price_plan (launch_plan_id, id);
create index price_plan__product_id__idx on price_plan (product_id, id);
create index price_plan__name__idx on price_plan (name, id) where deleted_at is null;
create index price_plan__model__idx on price_plan (model, id) where deleted_at is null;
create index price_plan__segment__idx on price_plan (segment, id) where deleted_at is null;
create trigger price_plan_of_plan before insert or update on price_plan
    for each row execute function part_of_launch_plan();

-- The launches that have no price.
create view launch_blocker_pricing (launch_plan_id, code, resource, record_id, subject) as
    select p.id, 'PRICE_PLAN_MISSING'::text, 'price-plans'::text, null::uuid, p.name
    from launch_plan p
    where not p.waived_parts @> '[{"part": "PRICE_PLAN"}]'
      and not exists (select from price_plan e where e.launch_plan_id = p.id and e.deleted_at is null);
