-- Who does what: responsible, accountable, consulted, informed.

-- The last day of a span that begins on a day and is as long as a precision says.
create function last_day_of(first date, span text) returns date
    language sql immutable strict parallel safe
    return case span when 'DAY' then first
        else (first + make_interval(months => case span when 'MONTH' then 1 when 'QUARTER' then 3 when 'HALF' then 6 else 12 end))::date - 1 end;

-- The live records that people can be responsible for: what they are called, whom they belong to, and until when they are open.
-- A new kind is one more part of this view, a constant of SubjectType that is called like its table, and a trigger as below.
create view responsibility_subject (subject, id, name, product_id, product_line_id, whole_id, status, open, due_on) as
    select 'LAUNCH_PLAN', p.id, p.name, p.product_id, null::uuid, p.id, p.status, p.status not in ('CLOSED', 'CANCELLED'),
        -- the launch, and once that has been, the end of the launch period
        coalesce((p.launch_actual + make_interval(months => p.period_months))::date - 1, p.launch_planned)
    from launch_plan p where p.deleted_at is null
    union all
    select 'RELEASE', r.id, r.name, r.product_id, null, null, r.status, r.status in ('PLANNED', 'IN_DEVELOPMENT'),
        last_day_of(r.planned_date, r.planned_precision)
    from release r where r.deleted_at is null
    union all
    select 'ROADMAP_ITEM', i.id, i.title, i.product_id, i.product_line_id, null, i.status, i.status not in ('DONE', 'CANCELLED'),
        last_day_of(i.end_date, i.end_precision)
    from roadmap_item i where i.deleted_at is null
    union all
    select 'LAUNCH_TASK', t.id, t.title, t.product_id, null, t.launch_plan_id, t.status,
        t.status in ('OPEN', 'IN_PROGRESS') and p.status not in ('CLOSED', 'CANCELLED'), t.due_on
    from launch_task t join launch_plan p on p.id = t.launch_plan_id where t.deleted_at is null;

create table responsibility (
    like record_columns,
    constraint responsibility__id__pk primary key (id),
    subject text not null,
    subject_id uuid not null,
    stakeholder_id uuid not null constraint responsibility__stakeholder_id__fk references stakeholder,
    role text not null,
    note text,
    -- as the subject says, which has the foreign keys; here they would keep a product from the trash whose records are there
    product_id uuid,
    product_line_id uuid,
    whole_id uuid,
    search text generated always as (fold(coalesce(note, ''))) stored,
    constraint responsibility__product_id__check check (num_nonnulls(product_id, product_line_id) > 0)
);
create unique index responsibility__role__key on responsibility (subject, subject_id, stakeholder_id, role) where deleted_at is null;
create index responsibility__subject__idx on responsibility (subject, id) where deleted_at is null;
create index responsibility__subject_id__idx on responsibility (subject_id, id);
create index responsibility__stakeholder_id__idx on responsibility (stakeholder_id, id);
create index responsibility__role__idx on responsibility (role, id) where deleted_at is null;
create index responsibility__product_id__idx on responsibility (product_id, id);
create index responsibility__product_line_id__idx on responsibility (product_line_id, id);

create trigger responsibility_keeps_subject before update of subject, subject_id on responsibility
    for each row when ((new.subject, new.subject_id) is distinct from (old.subject, old.subject_id))
    execute function stays_as_said('responsibility__subject_id__fixed');

-- Somebody becomes responsible for a live record, and what says so belongs to whom that belongs to, whoever moves it at the same time.
create function responsibility_of_subject() returns trigger language plpgsql as $$
declare
    owner record;
begin
    execute format('select from %I where id = $1 for share', lower(new.subject)) using new.subject_id;
    select s.product_id, s.product_line_id, s.whole_id into owner
    from responsibility_subject s where s.subject = new.subject and s.id = new.subject_id;
    if not found then
        raise exception 'no live record to be responsible for' using errcode = '23503', constraint = 'responsibility__subject_id__fk';
    end if;
    if (owner.product_id, owner.product_line_id, owner.whole_id) is distinct from (new.product_id, new.product_line_id, new.whole_id) then
        raise exception 'the subject has just moved' using errcode = '40001';
    end if;
    return new;
end $$;
create trigger responsibility_of_subject before insert on responsibility
    for each row when (new.deleted_at is null) execute function responsibility_of_subject();
create trigger responsibility_of_subject_again before update of deleted_at on responsibility
    for each row when (old.deleted_at is not null and new.deleted_at is null) execute function responsibility_of_subject();

-- Responsibilities keep no subject from the trash, and wait until it comes back; but it neither moves to another owner nor
-- vanishes for good while there are any.
create function subject_of_responsibilities() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if exists (select from responsibility where subject_id = old.id) then
            raise exception 'still in use' using errcode = '23001', constraint = 'responsibility__subject_id__fk';
        end if;
        return old;
    end if;
    if exists (select from responsibility where subject_id = new.id and deleted_at is null) then
        raise exception 'people are responsible for it'
            using errcode = '23514', constraint = tg_table_name || '__product_id__responsibilities';
    end if;
    return new;
end $$;
create trigger launch_plan_kept_for_responsibilities before delete on launch_plan
    for each row execute function subject_of_responsibilities();
create trigger launch_task_kept_for_responsibilities before delete on launch_task
    for each row execute function subject_of_responsibilities();
create trigger release_kept_for_responsibilities before delete on release
    for each row execute function subject_of_responsibilities();
create trigger release_stays_for_responsibilities before update of product_id on release
    for each row when (new.product_id <> old.product_id) execute function subject_of_responsibilities();
create trigger roadmap_item_kept_for_responsibilities before delete on roadmap_item
    for each row execute function subject_of_responsibilities();
create trigger roadmap_item_stays_for_responsibilities before update of product_id, product_line_id on roadmap_item
    for each row when ((new.product_id, new.product_line_id) is distinct from (old.product_id, old.product_line_id))
    execute function subject_of_responsibilities();
