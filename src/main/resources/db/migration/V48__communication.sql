-- How often whom is to be talked to.
create table communication_plan (
    like record_columns,
    constraint communication_plan__id__pk primary key (id),
    product_id uuid not null constraint communication_plan__product_id__fk references product,
    stakeholder_id uuid constraint communication_plan__stakeholder_id__fk references stakeholder,
    function text,
    purpose text,
    cadence_days integer not null,
    channel text,
    owner_id uuid constraint communication_plan__owner_id__fk references person,
    starts_on date not null,
    ends_on date,
    search text generated always as (fold(coalesce(purpose, ''))) stored,
    constraint communication_plan__stakeholder_id__check check (num_nonnulls(stakeholder_id, function) = 1),
    constraint communication_plan__cadence_days__check check (cadence_days between 1 and 366),
    constraint communication_plan__ends_on__check check (ends_on >= starts_on)
);
create index communication_plan__product_id__idx on communication_plan (product_id, id);
create index communication_plan__stakeholder_id__idx on communication_plan (stakeholder_id, id);
create index communication_plan__owner_id__idx on communication_plan (owner_id, id);
create index communication_plan__function__idx on communication_plan (function, id) where deleted_at is null;
create index communication_plan__channel__idx on communication_plan (channel, id) where deleted_at is null;
create index communication_plan__starts_on__idx on communication_plan (starts_on, id) where deleted_at is null;
create index communication_plan__ends_on__idx on communication_plan (ends_on) where deleted_at is null;
create index communication_plan__cadence_days__idx on communication_plan (cadence_days, id) where deleted_at is null;

create trigger communication_plan_keeps_product before update of product_id on communication_plan
    for each row when (new.product_id <> old.product_id) execute function stays_as_said('communication_plan__product_id__fixed');

-- When somebody is to be talked to next: a cadence after the last contact, and not before the plan begins. Days are those of UTC.
create function contact_due(last timestamptz, cadence integer, first date) returns date
    language sql immutable parallel safe
    return greatest(first, (last at time zone 'UTC')::date + cadence);

-- The products that deal with a stakeholder: those that it is engaged with, and those on which it is talked to or promised something.
-- By stakeholder, so that the indexes on lists of them are used.
create or replace view private_record_product (record_id, product_id) as
    select e.stakeholder_id, e.product_id from engagement e where e.deleted_at is null
    union all
    select p.stakeholder_id, p.product_id from communication_plan p where p.stakeholder_id is not null and p.deleted_at is null
    union all
    select s.id, i.product_id from stakeholder s join interaction i on i.stakeholder_ids @> array[s.id]
    where s.confidential and i.product_id is not null and i.deleted_at is null
    union all
    select s.id, c.product_id from stakeholder s join commitment c on c.by_stakeholder_id = s.id or c.to_stakeholder_id = s.id
    where s.confidential and c.product_id is not null and c.deleted_at is null;
