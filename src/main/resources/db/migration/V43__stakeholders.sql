-- Everyone whom the product manager deals with.

create table stakeholder (
    like record_columns,
    constraint stakeholder__id__pk primary key (id),
    kind text not null,
    function text not null,
    name text not null,
    local_names jsonb not null,
    title text,
    parent_id uuid constraint stakeholder__parent_id__fk references stakeholder,
    root boolean generated always as (parent_id is null) stored,
    languages text[] not null,
    time_zone text,
    person_id uuid constraint stakeholder__person_id__fk references person,
    owner_id uuid constraint stakeholder__owner_id__fk references person,
    confidential boolean not null,
    merged_into_id uuid constraint stakeholder__merged_into_id__fk references stakeholder,
    erased_at timestamptz,
    search text generated always as (fold(name || ' ' || texts(local_names) || ' ' || coalesce(title, ''))) stored,
    constraint stakeholder__person_id__kind check (person_id is null or kind = 'PERSON'),
    constraint stakeholder__merged_into_id__check check (merged_into_id is null or deleted_at is not null and merged_into_id <> id)
);
create unique index stakeholder__person_id__key on stakeholder (person_id) where deleted_at is null;
create index stakeholder__kind__idx on stakeholder (kind, id) where deleted_at is null;
create index stakeholder__function__idx on stakeholder (function, id) where deleted_at is null;
create index stakeholder__name__idx on stakeholder (name, id) where deleted_at is null;
create index stakeholder__parent_id__idx on stakeholder (parent_id, id);
create index stakeholder__root__idx on stakeholder (root, id) where deleted_at is null;
create index stakeholder__person_id__idx on stakeholder (person_id, id);
create index stakeholder__owner_id__idx on stakeholder (owner_id, id);
create index stakeholder__confidential__idx on stakeholder (confidential, id) where deleted_at is null;
create index stakeholder__merged_into_id__idx on stakeholder (merged_into_id, id);

-- The products that deal with a record which belongs to none: a migration that brings such dealings replaces this view.
create view private_record_product (record_id, product_id) as
    select null::uuid, null::uuid where false;

-- Who may know of a record of no product that is confidential by itself: its owner, and the teams of products that deal with it.
create view private_record_reader (record_id, person_id) as
    select id, owner_id from stakeholder where owner_id is not null
    union all
    select p.record_id, m.person_id from private_record_product p join membership m on m.product_id = p.product_id;

-- Stakeholders form trees of at most eight levels below teams and organisations, whoever moves what at the same time. Trees
-- change one after the other; what a statement in here reads is what the one before has left.
create function stakeholder_in_its_tree() returns trigger language plpgsql as $$
declare
    most constant integer := 8;
    ancestor uuid := new.parent_id;
    above integer := 0;
    below integer;
begin
    perform pg_advisory_xact_lock(hashtextextended('tree of stakeholders', 2));
    if exists (select from stakeholder s where s.id = new.parent_id and s.kind = 'PERSON') then
        raise exception 'a person has no parts' using errcode = '23514', constraint = 'stakeholder__parent_id__person';
    end if;
    if new.kind = 'PERSON' and exists (select from stakeholder s where s.parent_id = new.id and s.deleted_at is null) then
        raise exception 'a person has no parts' using errcode = '23514', constraint = 'stakeholder__kind__children';
    end if;
    while ancestor is not null loop
        if ancestor = new.id then
            raise exception 'a stakeholder below itself' using errcode = '23514', constraint = 'stakeholder__parent_id__cycle';
        end if;
        above := above + 1;
        if above >= most then
            raise exception 'too many levels' using errcode = '23514', constraint = 'stakeholder__parent_id__levels';
        end if;
        select s.parent_id into ancestor from stakeholder s where s.id = ancestor;
        exit when not found;
    end loop;
    with recursive subtree (id, depth) as (
        select s.id, 1 from stakeholder s where s.parent_id = new.id and s.deleted_at is null
        union all
        select s.id, t.depth + 1 from stakeholder s join subtree t on s.parent_id = t.id
        where s.deleted_at is null and t.depth < most)
    select coalesce(max(depth), 0) into below from subtree;
    if above + 1 + below > most then
        raise exception 'too many levels' using errcode = '23514', constraint = 'stakeholder__parent_id__levels';
    end if;
    return new;
end $$;
create trigger stakeholder_in_its_tree_when_new before insert on stakeholder
    for each row when (new.parent_id is not null) execute function stakeholder_in_its_tree();
create trigger stakeholder_in_its_tree before update of parent_id, kind, deleted_at on stakeholder
    for each row when (new.deleted_at is null
        and (new.parent_id, new.kind, new.deleted_at) is distinct from (old.parent_id, old.kind, old.deleted_at))
    execute function stakeholder_in_its_tree();
