-- Bringing a product or a release to market.

create table launch_plan (
    like record_columns,
    constraint launch_plan__id__pk primary key (id),
    product_id uuid not null constraint launch_plan__product_id__fk references product,
    release_id uuid constraint launch_plan__release_id__fk references release,
    name text not null,
    kind text not null,
    owner_id uuid constraint launch_plan__owner_id__fk references person,
    objectives jsonb not null,
    target_segments text[] not null,
    go_live_planned date,
    go_live_actual date,
    launch_planned date,
    launch_actual date,
    period_months integer not null,
    period_reason text,
    tier_factors_reach integer,
    tier_factors_novelty integer,
    tier_factors_revenue_at_stake integer,
    tier_factors_risk integer,
    tier_override text,
    tier_reason text,
    training_target integer not null,
    waived_parts jsonb not null,
    note text,
    confidential boolean not null,
    status text not null,
    held_from text,
    tier text,
    overridden jsonb not null,
    search text generated always as (fold(name || ' ' || coalesce(note, ''))) stored,
    constraint launch_plan__launch_planned__check check (go_live_planned <= launch_planned),
    constraint launch_plan__launch_actual__check check (go_live_actual <= launch_actual),
    constraint launch_plan__launch_actual__launched check (status not in ('LAUNCHED', 'CLOSED') or launch_actual is not null)
);
create index launch_plan__product_id__idx on launch_plan (product_id, id);
create index launch_plan__release_id__idx on launch_plan (release_id, id);
create index launch_plan__owner_id__idx on launch_plan (owner_id, id);
create index launch_plan__name__idx on launch_plan (name, id) where deleted_at is null;
create index launch_plan__kind__idx on launch_plan (kind, id) where deleted_at is null;
create index launch_plan__go_live_planned__idx on launch_plan (go_live_planned) where deleted_at is null;
create index launch_plan__launch_planned__idx on launch_plan (coalesce(launch_planned, date '9999-12-31'), id) where deleted_at is null;
create index launch_plan__launch_planned_range__idx on launch_plan (launch_planned) where deleted_at is null;
create index launch_plan__launch_actual__idx on launch_plan (coalesce(launch_actual, date '9999-12-31'), id) where deleted_at is null;
create index launch_plan__launch_actual_range__idx on launch_plan (launch_actual) where deleted_at is null;
create index launch_plan__confidential__idx on launch_plan (confidential, id) where deleted_at is null;
create index launch_plan__status__idx on launch_plan (status, id) where deleted_at is null;
create index launch_plan__tier__idx on launch_plan (tier, id) where deleted_at is null;
create index launch_plan__whole__idx on launch_plan (id) where confidential;

-- A plan stays with its product, as all its parts belong to that.
create function launch_plan_stays_with_product() returns trigger language plpgsql as $$
begin
    raise exception 'a launch plan stays with its product' using errcode = '23514', constraint = 'launch_plan__product_id__fixed';
end $$;
create trigger launch_plan_stays_with_product before update of product_id on launch_plan
    for each row when (new.product_id <> old.product_id) execute function launch_plan_stays_with_product();

-- A plan launches a release of its own product, whichever of the two is changed.
create function launch_plan_of_own_release() returns trigger language plpgsql as $$
declare
    product uuid;
begin
    -- locked before it is compared: a condition on the product would not wait for one who is changing it
    select r.product_id into product from release r where r.id = new.release_id for share;
    if product <> new.product_id then
        raise exception 'the release is of another product' using errcode = '23514', constraint = 'launch_plan__release_id__product';
    end if;
    return new;
end $$;
create trigger launch_plan_of_own_release before insert or update of release_id, deleted_at on launch_plan
    for each row when (new.release_id is not null and new.deleted_at is null) execute function launch_plan_of_own_release();

create function release_with_its_launch_plans() returns trigger language plpgsql as $$
begin
    if exists (select from launch_plan where release_id = new.id and product_id <> new.product_id and deleted_at is null) then
        raise exception 'launch plans of this product launch it' using errcode = '23514', constraint = 'release__product_id__launch';
    end if;
    return new;
end $$;
create trigger release_with_its_launch_plans before update of product_id on release
    for each row when (new.product_id <> old.product_id) execute function release_with_its_launch_plans();

-- For every part of a launch plan: create trigger <table>_of_plan before insert or update on <table>
--     for each row execute function part_of_launch_plan();
-- A part stays with its plan, belongs to the plan's product, and rests when the plan has ended.
create function part_of_launch_plan() returns trigger language plpgsql as $$
declare
    plan record;
begin
    if tg_op = 'UPDATE' and new.launch_plan_id <> old.launch_plan_id then
        raise exception 'a part stays with its plan' using errcode = '23514', constraint = 'part__launch_plan_id__fixed';
    end if;
    select p.product_id, p.status into plan from launch_plan p where p.id = new.launch_plan_id for share;
    if not found then
        return new; -- refused by its foreign key
    end if;
    if plan.status in ('CLOSED', 'CANCELLED') then
        raise exception 'the plan has ended' using errcode = '23514', constraint = 'part__launch_plan_id__ended';
    end if;
    new.product_id := plan.product_id;
    return new;
end $$;

-- What is confidential together with all its parts.
create view confidential_whole as
    select id from launch_plan where confidential;

-- Every reason why a launch is not ready; parts of plans that other migrations bring add theirs.
create view launch_blocker (launch_plan_id, code, resource, record_id, subject) as
    select p.id, 'GO_LIVE_MISSING', 'launch-plans', p.id, p.name from launch_plan p where p.go_live_actual is null;

-- The plans that have their closing review.
create view launch_reviewed (launch_plan_id) as
    select id from launch_plan where false;

-- The record that a changed one is a part of, whose confidentiality hides the change too.
alter table change add column whole_id uuid;
