-- A product tried within limits before its launch.

create table trial (
    like record_columns,
    constraint trial__id__pk primary key (id),
    launch_plan_id uuid not null constraint trial__launch_plan_id__fk references launch_plan,
    product_id uuid not null constraint trial__product_id__fk references product,
    name text not null,
    kind text not null,
    audience text,
    regions text[] not null,
    seats integer,
    units integer,
    starts_on date not null,
    ends_on date not null,
    criteria jsonb not null,
    results jsonb not null,
    verdict text,
    verdict_reason text,
    decision text,
    decision_reason text,
    note text,
    status text not null,
    search text generated always as (fold(name || ' ' || coalesce(audience, '') || ' ' || coalesce(note, ''))) stored,
    constraint trial__seats__check check (seats > 0),
    constraint trial__units__check check (units > 0),
    constraint trial__ends_on__check check (starts_on <= ends_on),
    -- what has begun keeps what it is judged by, and what is over what it was judged to be
    constraint trial__criteria__check check (status not in ('RUNNING', 'COMPLETED') or jsonb_array_length(criteria) > 0),
    constraint trial__verdict__check check (status <> 'COMPLETED' or verdict is not null)
);
create index trial__launch_plan_id__idx on trial (launch_plan_id, id);
create index trial__product_id__idx on trial (product_id, id);
create index trial__name__idx on trial (name, id) where deleted_at is null;
create index trial__kind__idx on trial (kind, id) where deleted_at is null;
create index trial__starts_on__idx on trial (starts_on, id) where deleted_at is null;
create index trial__ends_on__idx on trial (ends_on) where deleted_at is null;
create index trial__verdict__idx on trial (verdict, id) where deleted_at is null;
create index trial__status__idx on trial (status, id) where deleted_at is null;

create trigger trial_of_plan before insert or update on trial
    for each row execute function part_of_launch_plan();

-- A trial is over before the launch, whichever of the two is said last. One that was abandoned is in nobody's way.
-- The plan is locked by the trigger above, whose name comes first.
create function trial_over_before_launch() returns trigger language plpgsql as $$
begin
    if exists (select from launch_plan where id = new.launch_plan_id and launch_actual <= new.ends_on) then
        raise exception 'the launch has been before the end of the trial' using errcode = '23514', constraint = 'trial__ends_on__launch';
    end if;
    return new;
end $$;
create trigger trial_over_before_launch before insert or update of ends_on, status, deleted_at on trial
    for each row when (new.status <> 'ABANDONED' and new.deleted_at is null) execute function trial_over_before_launch();

create function launch_after_trials() returns trigger language plpgsql as $$
begin
    if exists (select from trial where launch_plan_id = new.id and ends_on >= new.launch_actual
               and status <> 'ABANDONED' and deleted_at is null) then
        raise exception 'a trial is not over by then' using errcode = '23514', constraint = 'launch_plan__launch_actual__trial';
    end if;
    return new;
end $$;
create trigger launch_after_trials before update of launch_actual on launch_plan
    for each row when (new.launch_actual is distinct from old.launch_actual) execute function launch_after_trials();

-- What trials say against a launch.
create view launch_blocker_trials (launch_plan_id, code, resource, record_id, subject) as
    select t.launch_plan_id,
        case when t.status = 'RUNNING' then 'TRIAL_RUNNING'
             when t.decision is null then 'TRIAL_FAILED'
             when t.decision = 'STOP' then 'TRIAL_STOPPED'
             else 'TRIAL_NOT_REPEATED' end,
        'trials', t.id, t.name
    from trial t
    where t.deleted_at is null
      and (t.status = 'RUNNING'
           or t.status = 'COMPLETED' and t.verdict = 'FAILED'
              and (t.decision is null or t.decision = 'STOP'
                   or t.decision = 'REPEAT'
                      and not exists (select from trial r where r.launch_plan_id = t.launch_plan_id and r.starts_on > t.ends_on
                                      and r.status = 'COMPLETED' and r.deleted_at is null)));
