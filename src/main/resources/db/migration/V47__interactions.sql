-- What was talked about with whom, and who promised what to whom.

-- The date of UTC.
create function today() returns date
    language sql stable parallel safe
    return (now() at time zone 'UTC')::date;

-- Several texts as one, for full-text search.
create function joined(text[]) returns text
    language sql immutable strict parallel safe
    return (select coalesce(string_agg(part, ' '), '') from unnest($1) part);

create table interaction (
    like record_columns,
    constraint interaction__id__pk primary key (id),
    at timestamptz not null,
    channel text not null,
    stakeholder_ids uuid[] not null,
    person_ids uuid[] not null,
    product_id uuid constraint interaction__product_id__fk references product,
    summary text,
    decisions text[] not null,
    sentiment text,
    attachments jsonb not null,
    owner_id uuid constraint interaction__owner_id__fk references person,
    search text generated always as (fold(coalesce(summary, '') || ' ' || joined(decisions))) stored,
    constraint interaction__stakeholder_ids__check check (cardinality(stakeholder_ids) > 0)
);
create index interaction__product_id__idx on interaction (product_id, id);
create index interaction__owner_id__idx on interaction (owner_id, id);
create index interaction__stakeholder_ids__idx on interaction using gin (stakeholder_ids);
create index interaction__person_ids__idx on interaction using gin (person_ids);
create index interaction__at__idx on interaction (at, id) where deleted_at is null;
create index interaction__channel__idx on interaction (channel, id) where deleted_at is null;
create index interaction__sentiment__idx on interaction (sentiment, id) where deleted_at is null;
-- by which the last contact with somebody on a product is found
create index interaction__contact__idx on interaction using gin (product_id, stakeholder_ids) where deleted_at is null;

-- Whoever took part is a live record. Who was named before is kept from the trash by the triggers below.
create function interaction_with_live_participants() returns trigger language plpgsql as $$
declare
    known_stakeholders uuid[] := '{}';
    known_people uuid[] := '{}';
    added uuid[];
    there integer;
begin
    if tg_op = 'UPDATE' and old.deleted_at is null then
        known_stakeholders := old.stakeholder_ids;
        known_people := old.person_ids;
    end if;
    added := array(select unnest(new.stakeholder_ids) except select unnest(known_stakeholders));
    perform from stakeholder where id = any (added) and deleted_at is null order by id for share;
    get diagnostics there = row_count;
    if there < cardinality(added) then
        raise exception 'no live stakeholder' using errcode = '23503', constraint = 'interaction__stakeholder_ids__fk';
    end if;
    added := array(select unnest(new.person_ids) except select unnest(known_people));
    perform from person where id = any (added) and deleted_at is null order by id for share;
    get diagnostics there = row_count;
    if there < cardinality(added) then
        raise exception 'no live person' using errcode = '23503', constraint = 'interaction__person_ids__fk';
    end if;
    return new;
end $$;
create trigger interaction_with_live_participants before insert or update of stakeholder_ids, person_ids, deleted_at on interaction
    for each row when (new.deleted_at is null) execute function interaction_with_live_participants();

-- Whoever took part in a live interaction does not go to the trash, and is not purged while any names it.
create function stakeholder_with_its_interactions() returns trigger language plpgsql as $$
begin
    if exists (select from interaction where stakeholder_ids @> array[old.id] and (tg_op = 'DELETE' or deleted_at is null)) then
        raise exception 'still in use' using errcode = '23001', constraint = 'interaction__stakeholder_ids__fk';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger stakeholder_with_its_interactions before update of deleted_at on stakeholder
    for each row when (old.deleted_at is null and new.deleted_at is not null) execute function stakeholder_with_its_interactions();
create trigger stakeholder_kept_for_interactions before delete on stakeholder
    for each row execute function stakeholder_with_its_interactions();

create function person_with_its_interactions() returns trigger language plpgsql as $$
begin
    if exists (select from interaction where person_ids @> array[old.id] and (tg_op = 'DELETE' or deleted_at is null)) then
        raise exception 'still in use' using errcode = '23001', constraint = 'interaction__person_ids__fk';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger person_with_its_interactions before update of deleted_at on person
    for each row when (old.deleted_at is null and new.deleted_at is not null) execute function person_with_its_interactions();
create trigger person_kept_for_interactions before delete on person
    for each row execute function person_with_its_interactions();

create table commitment (
    like record_columns,
    constraint commitment__id__pk primary key (id),
    by_stakeholder_id uuid constraint commitment__by_stakeholder_id__fk references stakeholder,
    by_person_id uuid constraint commitment__by_person_id__fk references person,
    to_stakeholder_id uuid constraint commitment__to_stakeholder_id__fk references stakeholder,
    to_person_id uuid constraint commitment__to_person_id__fk references person,
    text text not null,
    due_on date not null,
    product_id uuid constraint commitment__product_id__fk references product,
    interaction_id uuid constraint commitment__interaction_id__fk references interaction,
    owner_id uuid constraint commitment__owner_id__fk references person,
    status text not null,
    search text generated always as (fold(text)) stored,
    constraint commitment__by_stakeholder_id__check check (num_nonnulls(by_stakeholder_id, by_person_id) = 1),
    constraint commitment__to_stakeholder_id__check check (num_nonnulls(to_stakeholder_id, to_person_id) = 1),
    constraint commitment__to_stakeholder_id__itself check (by_stakeholder_id <> to_stakeholder_id),
    constraint commitment__to_person_id__itself check (by_person_id <> to_person_id)
);
create index commitment__by_stakeholder_id__idx on commitment (by_stakeholder_id, id);
create index commitment__by_person_id__idx on commitment (by_person_id, id);
create index commitment__to_stakeholder_id__idx on commitment (to_stakeholder_id, id);
create index commitment__to_person_id__idx on commitment (to_person_id, id);
create index commitment__product_id__idx on commitment (product_id, id);
create index commitment__interaction_id__idx on commitment (interaction_id, id);
create index commitment__owner_id__idx on commitment (owner_id, id);
create index commitment__due_on__idx on commitment (due_on, id) where deleted_at is null;
create index commitment__status__idx on commitment (status, id) where deleted_at is null;
-- by which what is overdue is found
create index commitment__overdue__idx on commitment (due_on, id) where status = 'OPEN' and deleted_at is null;
