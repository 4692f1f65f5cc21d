-- Gates that launches pass.

create table gate_review (
    like record_columns,
    constraint gate_review__id__pk primary key (id),
    launch_plan_id uuid not null constraint gate_review__launch_plan_id__fk references launch_plan,
    product_id uuid not null constraint gate_review__product_id__fk references product,
    name text not null,
    planned_on date not null,
    held_on date,
    criteria jsonb not null,
    score_max integer not null,
    threshold_percent integer not null,
    gatekeepers jsonb not null,
    answers jsonb not null,
    note text,
    status text not null,
    result text,
    decided_at timestamptz,
    decisions jsonb not null,
    conditions jsonb not null,
    evidence jsonb,
    search text generated always as (fold(name || ' ' || coalesce(note, ''))) stored,
    constraint gate_review__score_max__check check (score_max between 1 and 100),
    constraint gate_review__threshold_percent__check check (threshold_percent between 0 and 100),
    -- nobody decides without evidence, and a gate is decided by all its keepers
    constraint gate_review__evidence__check check (status not in ('OPEN', 'DECIDED') or evidence is not null),
    constraint gate_review__result__check check (status <> 'DECIDED'
        or result is not null and decided_at is not null and jsonb_array_length(decisions) = jsonb_array_length(gatekeepers))
);
create index gate_review__launch_plan_id__idx on gate_review (launch_plan_id, id);
create index gate_review__product_id__idx on gate_review (product_id, id);
create index gate_review__name__idx on gate_review (name, id) where deleted_at is null;
create index gate_review__planned_on__idx on gate_review (planned_on, id) where deleted_at is null;
create index gate_review__status__idx on gate_review (status, id) where deleted_at is null;
create index gate_review__result__idx on gate_review (result, id) where deleted_at is null;
create index gate_review__gatekeepers__idx on gate_review using gin (gatekeepers jsonb_path_ops) where deleted_at is null;
create index gate_review__conditions__idx on gate_review using gin (conditions jsonb_path_ops) where deleted_at is null;

create trigger gate_review_of_plan before insert or update on gate_review
    for each row execute function part_of_launch_plan();

-- For each list of a table in which people are named, what a foreign key does for a column:
-- create trigger <table>__<list>__people before insert or update of <list>, deleted_at on <table>
--     for each row when (new.deleted_at is null) execute function people_in_list('<list>', '<field that names them>');
create function people_in_list() returns trigger language plpgsql as $$
declare
    said jsonb := to_jsonb(new) -> tg_argv[0];
    before jsonb := '[]';
    added uuid[];
    there integer;
begin
    -- who was named before is kept from the trash by another trigger
    if tg_op = 'UPDATE' and old.deleted_at is null then
        before := to_jsonb(old) -> tg_argv[0];
    end if;
    select array_agg(id) into added from (
        select (e ->> tg_argv[1])::uuid as id from jsonb_array_elements(said) e where e ->> tg_argv[1] is not null
        except
        select (e ->> tg_argv[1])::uuid from jsonb_array_elements(before) e) ids;
    if added is null then
        return new;
    end if;
    perform from person where id = any (added) and deleted_at is null order by id for share;
    get diagnostics there = row_count;
    if there < cardinality(added) then
        raise exception 'no live person to refer to'
            using errcode = '23503', constraint = tg_table_name || '__' || tg_argv[0] || '__fk';
    end if;
    return new;
end $$;

create trigger gate_review__gatekeepers__people before insert or update of gatekeepers, deleted_at on gate_review
    for each row when (new.deleted_at is null) execute function people_in_list('gatekeepers', 'personId');
create trigger gate_review__conditions__people before insert or update of conditions, deleted_at on gate_review
    for each row when (new.deleted_at is null) execute function people_in_list('conditions', 'ownerId');

-- Who keeps a gate, or answers for one of its conditions, does not go to the trash.
create function person_keeps_gates() returns trigger language plpgsql as $$
begin
    if exists (select from gate_review where deleted_at is null
               and (gatekeepers @> jsonb_build_array(jsonb_build_object('personId', old.id))
                    or conditions @> jsonb_build_array(jsonb_build_object('ownerId', old.id)))) then
        raise exception 'still in use' using errcode = '23001', constraint = 'gate_review__gatekeepers__fk';
    end if;
    return new;
end $$;
create trigger person_keeps_gates before update of deleted_at on person
    for each row when (old.deleted_at is null and new.deleted_at is not null) execute function person_keeps_gates();

-- The round of each gate that counts: the one that is not decided yet, else the one that was decided last.
create view gate_round (id, launch_plan_id, name, status, result, conditions) as
    select distinct on (g.launch_plan_id, fold(g.name)) g.id, g.launch_plan_id, g.name, g.status, g.result, g.conditions
    from gate_review g
    where g.deleted_at is null and g.status <> 'CANCELLED'
    order by g.launch_plan_id, fold(g.name), g.decided_at desc nulls first, g.id desc;

-- What gates say against a launch. Days are those of UTC.
create view launch_blocker_gates (launch_plan_id, code, resource, record_id, subject) as
    select g.launch_plan_id,
        case when g.result is null then 'GATE_UNDECIDED' else 'GATE_' || g.result end,
        'gate-reviews', g.id, g.name
    from gate_round g
    where g.result is null or g.result in ('HOLD', 'RECYCLE', 'KILL')
    union all
    select g.launch_plan_id, 'GATE_REOPENED', 'gate-reviews', g.id, g.name
    from gate_round g
    where g.result = 'CONDITIONAL_GO'
      and exists (select from jsonb_array_elements(g.conditions) c
                  where c ->> 'fulfilledOn' is null and (c ->> 'dueOn')::date < (now() at time zone 'UTC')::date)
    union all
    select g.launch_plan_id, 'GATE_CONDITION_DUE', 'gate-reviews', g.id, c ->> 'text'
    from gate_round g cross join jsonb_array_elements(g.conditions) c
    where g.result = 'CONDITIONAL_GO'
      and c ->> 'fulfilledOn' is null and (c ->> 'dueOn')::date <= (now() at time zone 'UTC')::date;
