-- What is published for a launch, and the files and links that it is published with.

-- The bytes of each file once, whoever uploaded it how often, and never changed. They are packed already: PostgreSQL packs
-- them no further.
create table stored_file (
    sha256 text not null constraint stored_file__sha256__pk primary key,
    size integer not null,
    bytes bytea not null,
    constraint stored_file__bytes__check check (length(bytes) = size)
);
alter table stored_file alter column bytes set storage external;

create table publicity_item (
    like record_columns,
    constraint publicity_item__id__pk primary key (id),
    launch_plan_id uuid not null constraint publicity_item__launch_plan_id__fk references launch_plan,
    product_id uuid not null constraint publicity_item__product_id__fk references product,
    name text not null,
    channel text not null,
    format text not null,
    messages jsonb not null,
    segment text,
    publish_on date,
    owner_id uuid constraint publicity_item__owner_id__fk references person,
    materials_needed boolean not null,
    reached integer,
    result text,
    note text,
    status text not null,
    search text generated always as (fold(name || ' ' || channel || ' ' || format || ' ' || coalesce(segment, '') || ' '
        || messages::text || ' ' || coalesce(note, ''))) stored,
    constraint publicity_item__reached__check check (reached >= 0)
);
create index publicity_item__launch_plan_id__idx on publicity_item (launch_plan_id, id);
create index publicity_item__product_id__idx on publicity_item (product_id, id);
create index publicity_item__name__idx on publicity_item (name, id) where deleted_at is null;
create index publicity_item__channel__idx on publicity_item (channel, id) where deleted_at is null;
create index publicity_item__format__idx on publicity_item (format, id) where deleted_at is null;
create index publicity_item__segment__idx on publicity_item (segment, id) where deleted_at is null;
create index publicity_item__publish_on__idx on publicity_item (coalesce(publish_on, date '9999-12-31'), id) where deleted_at is null;
create index publicity_item__publish_on_range__idx on publicity_item (publish_on) where deleted_at is null;
create index publicity_item__owner_id__idx on publicity_item (owner_id, id);
create index publicity_item__status__idx on publicity_item (status, id) where deleted_at is null;
create trigger publicity_item_of_plan before insert or update on publicity_item
    for each row execute function part_of_launch_plan();

create table material (
    like record_columns,
    constraint material__id__pk primary key (id),
    launch_plan_id uuid not null constraint material__launch_plan_id__fk references launch_plan,
    product_id uuid not null constraint material__product_id__fk references product,
    publicity_item_id uuid not null constraint material__publicity_item_id__fk references publicity_item,
    title text not null,
    language text not null,
    kind text not null,
    url text,
    note text,
    status text not null,
    number integer not null,
    file_name text,
    file_media_type text,
    file_size integer,
    file_sha256 text constraint material__file_sha256__fk references stored_file,
    search text generated always as (fold(title || ' ' || coalesce(url, '') || ' ' || coalesce(file_name, '') || ' '
        || coalesce(note, ''))) stored,
    constraint material__number__check check (number <= 1000),
    constraint material__status__content check (status not in ('IN_REVIEW', 'APPROVED') or number > 0)
);
create index material__launch_plan_id__idx on material (launch_plan_id, id);
create index material__product_id__idx on material (product_id, id);
create index material__publicity_item_id__idx on material (publicity_item_id, id);
create index material__title__idx on material (title, id) where deleted_at is null;
create index material__language__idx on material (language, id) where deleted_at is null;
create index material__kind__idx on material (kind, id) where deleted_at is null;
create index material__status__idx on material (status, id) where deleted_at is null;
create trigger material_of_plan before insert or update on material
    for each row execute function part_of_launch_plan();

-- A material is one of an item of its own plan, with which it stays, as the item does.
create function material_of_own_item() returns trigger language plpgsql as $$
begin
    if exists (select from publicity_item where id = new.publicity_item_id and launch_plan_id <> new.launch_plan_id) then
        raise exception 'the item is of another plan' using errcode = '23514', constraint = 'material__publicity_item_id__plan';
    end if;
    return new;
end $$;
create trigger material_of_own_item before insert or update of publicity_item_id on material
    for each row execute function material_of_own_item();

create function material_keeps_kind() returns trigger language plpgsql as $$
begin
    raise exception 'a material stays a file or a link' using errcode = '23514', constraint = 'material__kind__fixed';
end $$;
create trigger material_keeps_kind before update of kind on material
    for each row when (new.kind <> old.kind) execute function material_keeps_kind();

-- Every version of the content of a material: it is written when the material gets it, and only what is decided of the
-- latest one is written later.
create table material_version (
    material_id uuid not null constraint material_version__material_id__fk references material,
    number integer not null,
    status text not null,
    url text,
    file_name text,
    file_media_type text,
    file_size integer,
    file_sha256 text constraint material_version__file_sha256__fk references stored_file,
    created_at timestamptz not null,
    created_by text not null,
    constraint material_version__number__pk primary key (material_id, number)
);
create function material_keeps_versions() returns trigger language plpgsql as $$
begin
    insert into material_version (material_id, number, status, url, file_name, file_media_type, file_size, file_sha256,
        created_at, created_by)
    values (new.id, new.number, new.status, new.url, new.file_name, new.file_media_type, new.file_size, new.file_sha256,
        new.updated_at, new.updated_by)
    on conflict (material_id, number) do update set status = excluded.status where material_version.status <> excluded.status;
    return null;
end $$;
create trigger material_keeps_versions after insert or update of number, status on material
    for each row when (new.number > 0) execute function material_keeps_versions();

-- The launches that have no publicity, and the materials of others that are not approved. What is withdrawn is out no more.
create view launch_blocker_publicity (launch_plan_id, code, resource, record_id, subject) as
    select p.id, 'PUBLICITY_MISSING'::text, 'publicity-items'::text, null::uuid, p.name
    from launch_plan p
    where not p.waived_parts @> '[{"part": "PUBLICITY"}]'
      and not exists (select from publicity_item e where e.launch_plan_id = p.id and e.deleted_at is null
                      and e.status in ('PLANNED', 'PUBLISHED'))
    union all
    select m.launch_plan_id, 'MATERIAL_UNAPPROVED', 'materials', m.id, m.title
    from material m join publicity_item e on e.id = m.publicity_item_id
    where m.deleted_at is null and m.status <> 'APPROVED' and e.status in ('PLANNED', 'PUBLISHED');
