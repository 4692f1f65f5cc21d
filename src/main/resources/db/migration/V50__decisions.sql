-- What was decided, why, by whom, and what it affects.

create table decision (
    like record_columns,
    constraint decision__id__pk primary key (id),
    title text not null,
    product_id uuid constraint decision__product_id__fk references product,
    product_line_id uuid constraint decision__product_line_id__fk references product_line,
    owner_id uuid constraint decision__owner_id__fk references person,
    question text,
    options jsonb not null,
    outcome text,
    rationale text,
    stakeholder_ids uuid[] not null,
    person_ids uuid[] not null,
    decided_on date,
    affects jsonb not null,
    affected_ids uuid[] not null,
    reverses_id uuid constraint decision__reverses_id__fk references decision,
    status text not null,
    reversed_by_id uuid constraint decision__reversed_by_id__fk references decision,
    search text generated always as (fold(title || ' ' || coalesce(question, '') || ' ' || coalesce(outcome, '') || ' '
        || coalesce(rationale, ''))) stored,
    constraint decision__product_line_id__check check (num_nonnulls(product_id, product_line_id) < 2),
    constraint decision__outcome__check check (status = 'PROPOSED' or num_nonnulls(outcome, rationale, decided_on) = 3
        and cardinality(stakeholder_ids) + cardinality(person_ids) > 0),
    constraint decision__reversed_by_id__check check ((status = 'REVERSED') = (reversed_by_id is not null))
);
create index decision__title__idx on decision (title, id) where deleted_at is null;
create index decision__product_id__idx on decision (product_id, id);
create index decision__product_line_id__idx on decision (product_line_id, id);
create index decision__owner_id__idx on decision (owner_id, id);
create index decision__stakeholder_ids__idx on decision using gin (stakeholder_ids);
create index decision__person_ids__idx on decision using gin (person_ids);
create index decision__decided_on__idx on decision (coalesce(decided_on, date '9999-12-31'), id) where deleted_at is null;
create index decision__decided_on_range__idx on decision (decided_on) where deleted_at is null;
create index decision__affected_ids__idx on decision using gin (affected_ids);
create index decision__reverses_id__idx on decision (reverses_id, id);
create index decision__reversed_by_id__idx on decision (reversed_by_id, id);
create index decision__status__idx on decision (status, id) where deleted_at is null;
-- nothing is reversed twice
create unique index decision__reverses_id__key on decision (reverses_id) where status <> 'PROPOSED' and deleted_at is null;

-- What is to be reversed holds by now. So a decision names earlier ones only, and they form no circle.
create function decision_reverses_what_holds() returns trigger language plpgsql as $$
declare
    status text;
begin
    select d.status into status from decision d where d.id = new.reverses_id for share;
    if status = 'PROPOSED' then
        raise exception 'not decided yet' using errcode = '23514', constraint = 'decision__reverses_id__proposed';
    end if;
    if status = 'REVERSED' then
        raise exception 'reversed already' using errcode = '23514', constraint = 'decision__reverses_id__reversed';
    end if;
    return new;
end $$;
create trigger decision_reverses_what_holds before insert on decision
    for each row when (new.reverses_id is not null) execute function decision_reverses_what_holds();
create trigger decision_reverses_what_holds_now before update of reverses_id on decision
    for each row when (new.reverses_id is not null and new.reverses_id is distinct from old.reverses_id)
    execute function decision_reverses_what_holds();

-- For a list of ids of a decision, what a foreign key does for a column: those that are added are live records of a table.
create function decision_lists_live_records() returns trigger language plpgsql as $$
declare
    said uuid[];
    before uuid[] := '{}';
    added uuid[];
    there integer;
begin
    execute format('select ($1).%I', tg_argv[0]) into said using new;
    if tg_op = 'UPDATE' and old.deleted_at is null then
        execute format('select ($1).%I', tg_argv[0]) into before using old;
    end if;
    select array_agg(id) into added from (select unnest(said) as id except select unnest(before)) ids;
    if added is null then
        return new;
    end if;
    execute format('select count(*) from (select from %I where id = any ($1) and deleted_at is null order by id for share) live', tg_argv[1])
        into there using added;
    if there < cardinality(added) then
        raise exception 'no live record to refer to' using errcode = '23503', constraint = format('decision__%s__fk', tg_argv[0]);
    end if;
    return new;
end $$;
create trigger decision__stakeholder_ids__live before insert or update of stakeholder_ids, deleted_at on decision
    for each row when (new.deleted_at is null and cardinality(new.stakeholder_ids) > 0)
    execute function decision_lists_live_records('stakeholder_ids', 'stakeholder');
create trigger decision__person_ids__live before insert or update of person_ids, deleted_at on decision
    for each row when (new.deleted_at is null and cardinality(new.person_ids) > 0)
    execute function decision_lists_live_records('person_ids', 'person');

-- And who has decided something neither goes to the trash nor vanishes.
create function decides() returns trigger language plpgsql as $$
declare
    decides boolean;
begin
    execute format('select exists (select from decision where %I @> array[$1] and ($2 or deleted_at is null))', tg_argv[0])
        into decides using old.id, tg_op = 'DELETE';
    if decides then
        raise exception 'still in use' using errcode = '23001', constraint = format('decision__%s__fk', tg_argv[0]);
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger stakeholder_decides before update of deleted_at on stakeholder
    for each row when (old.deleted_at is null and new.deleted_at is not null) execute function decides('stakeholder_ids');
create trigger stakeholder_kept_for_decisions before delete on stakeholder
    for each row execute function decides('stakeholder_ids');
create trigger person_decides before update of deleted_at on person
    for each row when (old.deleted_at is null and new.deleted_at is not null) execute function decides('person_ids');
create trigger person_kept_for_decisions before delete on person
    for each row execute function decides('person_ids');
