-- How stakeholders are reached, and what is noted of them: personal data, of an area of its own.

create table stakeholder_contact (
    like record_columns,
    constraint stakeholder_contact__id__pk primary key (id),
    stakeholder_id uuid not null constraint stakeholder_contact__stakeholder_id__fk references stakeholder,
    kind text not null,
    value text not null,
    label text,
    valid_from date,
    valid_to date,
    preferred boolean not null,
    search text generated always as (fold(value || ' ' || coalesce(label, ''))) stored,
    constraint stakeholder_contact__valid_to__check check (valid_to >= valid_from)
);
create unique index stakeholder_contact__value__key on stakeholder_contact (stakeholder_id, kind, lower(value)) where deleted_at is null;
create unique index stakeholder_contact__preferred__key on stakeholder_contact (stakeholder_id, kind) where preferred and deleted_at is null;
create index stakeholder_contact__stakeholder_id__idx on stakeholder_contact (stakeholder_id, id);
create index stakeholder_contact__kind__idx on stakeholder_contact (kind, id) where deleted_at is null;
create index stakeholder_contact__value__idx on stakeholder_contact (value, id) where deleted_at is null;
create index stakeholder_contact__same__idx on stakeholder_contact (lower(value), kind) where deleted_at is null;
create index stakeholder_contact__valid_from__idx on stakeholder_contact (valid_from) where deleted_at is null;
create index stakeholder_contact__valid_to__idx on stakeholder_contact (valid_to) where deleted_at is null;
create index stakeholder_contact__preferred__idx on stakeholder_contact (preferred, id) where deleted_at is null;

create table stakeholder_note (
    like record_columns,
    constraint stakeholder_note__id__pk primary key (id),
    stakeholder_id uuid not null constraint stakeholder_note__stakeholder_id__fk references stakeholder,
    text text not null,
    search text generated always as (fold(text)) stored
);
create index stakeholder_note__stakeholder_id__idx on stakeholder_note (stakeholder_id, id);

create trigger stakeholder_contact_stays before update of stakeholder_id on stakeholder_contact
    for each row when (new.stakeholder_id <> old.stakeholder_id)
    execute function stays_as_said('stakeholder_contact__stakeholder_id__fixed');
create trigger stakeholder_note_stays before update of stakeholder_id on stakeholder_note
    for each row when (new.stakeholder_id <> old.stakeholder_id)
    execute function stays_as_said('stakeholder_note__stakeholder_id__fixed');

-- Of whom everything was erased nothing new is kept, whichever comes first. The stakeholder is locked by the trigger of the
-- reference, whose name comes first.
create function of_stakeholder_not_erased() returns trigger language plpgsql as $$
begin
    if exists (select from stakeholder s where s.id = new.stakeholder_id and s.erased_at is not null) then
        raise exception 'erased' using errcode = '23514', constraint = tg_table_name || '__stakeholder_id__erased';
    end if;
    return new;
end $$;
create trigger of_stakeholder_not_erased before insert or update on stakeholder_contact
    for each row execute function of_stakeholder_not_erased();
create trigger of_stakeholder_not_erased before insert or update on stakeholder_note
    for each row execute function of_stakeholder_not_erased();

-- The forms of a stakeholder's names by which likely duplicates are found: full width as normal, without case and accents, as a
-- whole, and what is Chinese, Japanese or Korean and what is not for itself, since many names are written in both.
create function name_forms(name text, local_names jsonb) returns text[]
    language sql immutable strict parallel safe
    return (
        select array_agg(distinct form)
        from (select normalize(regexp_replace(normalize(fold(written), NFKD), '[\u0300-\u036f]', '', 'g'), NFKC) as folded
              from (select name as written union all select value from jsonb_each_text(local_names)) names) forms,
            lateral (values (btrim(folded)),
                            (btrim(regexp_replace(folded, '[\u2e80-\ud7ff\uf900-\ufaff]+', ' ', 'g'))),
                            (btrim(regexp_replace(folded, '[^\u2e80-\ud7ff\uf900-\ufaff]+', ' ', 'g')))) parts (form)
        where form = btrim(folded) or length(form) > 1);

create function name_likeness(text[]) returns text
    language sql immutable strict parallel safe
    return (select coalesce(string_agg(form, ' '), '') from unnest($1) form);

-- How alike the names of two are: as the two forms that are most alike, by their trigrams, in whatever order the words stand.
create function name_similarity(text[], text[]) returns real
    language sql immutable strict parallel safe
    return (select coalesce(max(similarity(a, b)), 0) from unnest($1) a, unnest($2) b);

alter table stakeholder add column name_forms text[] generated always as (name_forms(name, local_names)) stored;
alter table stakeholder add column likeness text generated always as (name_likeness(name_forms(name, local_names))) stored;
create index stakeholder__likeness__idx on stakeholder using gin (likeness gin_trgm_ops) where deleted_at is null;
