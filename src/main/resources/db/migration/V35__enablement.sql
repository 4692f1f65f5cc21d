-- How people inside come to know of launches.

create table enablement_session (
    like record_columns,
    constraint enablement_session__id__pk primary key (id),
    launch_plan_id uuid not null constraint enablement_session__launch_plan_id__fk references launch_plan,
    product_id uuid not null constraint enablement_session__product_id__fk references product,
    title text not null,
    kind text not null,
    audience jsonb not null,
    starts_on date not null,
    start_time text,
    ends_on date,
    end_time text,
    time_zone text not null,
    place text,
    link text,
    material text,
    host_id uuid constraint enablement_session__host_id__fk references person,
    participants jsonb not null,
    note text,
    status text not null,
    search text generated always as (fold(title || ' ' || coalesce(place, '') || ' ' || coalesce(note, ''))) stored,
    constraint enablement_session__ends_on__check check (ends_on >= starts_on)
);
create index enablement_session__launch_plan_id__idx on enablement_session (launch_plan_id, id);
create index enablement_session__product_id__idx on enablement_session (product_id, id);
create index enablement_session__title__idx on enablement_session (title, id) where deleted_at is null;
create index enablement_session__kind__idx on enablement_session (kind, id) where deleted_at is null;
create index enablement_session__starts_on__idx on enablement_session (starts_on, id) where deleted_at is null;
create index enablement_session__host_id__idx on enablement_session (host_id, id);
create index enablement_session__status__idx on enablement_session (status, id) where deleted_at is null;
create index enablement_session__participants__idx on enablement_session using gin (participants jsonb_path_ops) where deleted_at is null;

create trigger enablement_session_of_plan before insert or update on enablement_session
    for each row execute function part_of_launch_plan();
create trigger enablement_session__participants__people before insert or update of participants, deleted_at on enablement_session
    for each row when (new.deleted_at is null) execute function people_in_list('participants', 'personId');

-- Who takes part in a session does not go to the trash.
create function person_takes_part() returns trigger language plpgsql as $$
begin
    if exists (select from enablement_session where deleted_at is null
               and participants @> jsonb_build_array(jsonb_build_object('personId', old.id))) then
        raise exception 'still in use' using errcode = '23001', constraint = 'enablement_session__participants__fk';
    end if;
    return new;
end $$;
create trigger person_takes_part before update of deleted_at on person
    for each row when (old.deleted_at is null and new.deleted_at is not null) execute function person_takes_part();

-- Who is invited to which session, and whether it has reached them; of a session without participants one row without an
-- invitee. Who is no person is known by name and function.
create view enablement_invitation (launch_plan_id, session_id, kind, function, invitee, reached) as
    select s.launch_plan_id, s.id, s.kind, coalesce(p ->> 'function', m.function),
        coalesce(p ->> 'personId', fold(p ->> 'name') || ' ' || (p ->> 'function')),
        coalesce(p ->> 'attendedAt', p ->> 'acknowledgedAt') is not null
    from enablement_session s
    left join jsonb_array_elements(s.participants) p on true
    left join person m on m.id = (p ->> 'personId')::uuid
    where s.deleted_at is null and s.status <> 'CANCELLED';

-- The launches of which nobody is told, or whose trainings have reached too few.
create view launch_blocker_enablement (launch_plan_id, code, resource, record_id, subject) as
    select p.id, 'ENABLEMENT_MISSING'::text, 'enablement-sessions'::text, null::uuid, p.name
    from launch_plan p
    where not p.waived_parts @> '[{"part": "ENABLEMENT"}]'
      and not exists (select from enablement_session s where s.launch_plan_id = p.id and s.deleted_at is null and s.status <> 'CANCELLED')
    union all
    select p.id, case when t.invited = 0 then 'TRAINING_NOBODY_INVITED' else 'TRAINING_COVERAGE_LOW' end,
        'enablement-sessions', null, t.reached || '/' || t.invited || ' < ' || p.training_target || ' %'
    from launch_plan p
    join (select i.launch_plan_id, count(distinct i.invitee) as invited, count(distinct i.invitee) filter (where i.reached) as reached
          from enablement_invitation i where i.kind = 'TRAINING' group by i.launch_plan_id) t on t.launch_plan_id = p.id
    where p.training_target > 0
      and (t.invited = 0 or t.reached * 100 < p.training_target * t.invited);
