-- Baselines: which version of a roadmap, of each of its live items and of the dependencies between them there was at one
-- moment. What each version says, the change log holds for ever.

create view record_version as
    select record_id, version, snapshot::text as content from change;

create table baseline (
    like record_columns,
    constraint baseline__id__pk primary key (id),
    roadmap_id uuid not null constraint baseline__roadmap_id__fk references roadmap,
    roadmap_version integer not null,
    product_id uuid constraint baseline__product_id__fk references product,
    product_line_id uuid constraint baseline__product_line_id__fk references product_line,
    name text not null,
    note text,
    search text generated always as (fold(name || ' ' || coalesce(note, ''))) stored,
    constraint baseline__roadmap_version__fk foreign key (roadmap_id, roadmap_version) references change (record_id, version),
    constraint baseline__product_id__check check (num_nonnulls(product_id, product_line_id) = 1)
);
create index baseline__roadmap_id__idx on baseline (roadmap_id, id);
create index baseline__product_id__idx on baseline (product_id, id);
create index baseline__product_line_id__idx on baseline (product_line_id, id);
create index baseline__name__idx on baseline (name, id) where deleted_at is null;

-- Product and dates are there beside the version so that items are hidden and slips computed without reading what they say.
create table baseline_item (
    baseline_id uuid not null constraint baseline_item__baseline_id__fk references baseline on delete cascade,
    item_id uuid not null,
    version integer not null,
    product_id uuid,
    start_date date,
    start_precision text,
    end_date date,
    end_precision text,
    constraint baseline_item__item_id__pk primary key (baseline_id, item_id),
    constraint baseline_item__version__fk foreign key (item_id, version) references change (record_id, version)
);

create table baseline_dependency (
    baseline_id uuid not null constraint baseline_dependency__baseline_id__fk references baseline on delete cascade,
    dependency_id uuid not null,
    version integer not null,
    predecessor_id uuid not null,
    successor_id uuid not null,
    constraint baseline_dependency__dependency_id__pk primary key (baseline_id, dependency_id),
    constraint baseline_dependency__version__fk foreign key (dependency_id, version) references change (record_id, version)
);

create function baseline_freezes_roadmap() returns trigger language plpgsql as $$
begin
    -- one statement, so that items and dependencies are of one moment, whoever writes meanwhile
    with items as (
        insert into baseline_item (baseline_id, item_id, version, product_id, start_date, start_precision, end_date, end_precision)
        select new.id, id, version, product_id, start_date, start_precision, end_date, end_precision
        from roadmap_item where roadmap_id = new.roadmap_id and deleted_at is null)
    insert into baseline_dependency (baseline_id, dependency_id, version, predecessor_id, successor_id)
    select new.id, id, version, predecessor_id, successor_id
    from dependency where roadmap_id = new.roadmap_id and deleted_at is null;
    return null;
end $$;
create trigger baseline_freezes_roadmap after insert on baseline
    for each row execute function baseline_freezes_roadmap();

create function baseline_stays_frozen() returns trigger language plpgsql as $$
begin
    if tg_level = 'ROW' and tg_op = 'DELETE' and not exists (select from baseline where id = old.baseline_id) then
        return old; -- with all of its baseline
    end if;
    raise exception 'a baseline is frozen' using errcode = 'insufficient_privilege';
end $$;
create trigger baseline_item_stays_frozen before update or delete on baseline_item
    for each row execute function baseline_stays_frozen();
create trigger baseline_item_is_kept before truncate on baseline_item
    for each statement execute function baseline_stays_frozen();
create trigger baseline_dependency_stays_frozen before update or delete on baseline_dependency
    for each row execute function baseline_stays_frozen();
create trigger baseline_dependency_is_kept before truncate on baseline_dependency
    for each statement execute function baseline_stays_frozen();

create function baseline_stays_with_roadmap() returns trigger language plpgsql as $$
begin
    raise exception 'a baseline stays with its roadmap' using errcode = '23514', constraint = 'baseline__roadmap_id__fixed';
end $$;
create trigger baseline_stays_with_roadmap before update of roadmap_id, roadmap_version, product_id, product_line_id on baseline
    for each row when ((old.roadmap_id, old.roadmap_version, old.product_id, old.product_line_id)
        is distinct from (new.roadmap_id, new.roadmap_version, new.product_id, new.product_line_id))
    execute function baseline_stays_with_roadmap();

-- A baseline and its roadmap belong to the same product or product line, whichever of the two comes or changes.
create function baseline_fits_roadmap() returns trigger language plpgsql as $$
declare
    r record;
begin
    select product_id, product_line_id into r from roadmap where id = new.roadmap_id for share;
    if (r.product_id, r.product_line_id) is distinct from (new.product_id, new.product_line_id) then
        raise exception 'a roadmap of another owner by now' using errcode = '23514', constraint = 'baseline__roadmap_id__owner';
    end if;
    return new;
end $$;
create trigger baseline_fits_roadmap before insert or update of deleted_at on baseline
    for each row when (new.deleted_at is null) execute function baseline_fits_roadmap();

create function roadmap_fits_baselines() returns trigger language plpgsql as $$
begin
    if exists (select from baseline where roadmap_id = new.id and deleted_at is null) then
        raise exception 'has baselines of its owner' using errcode = '23514', constraint = 'roadmap__product_id__baselines';
    end if;
    return new;
end $$;
create trigger roadmap_fits_baselines before update of product_id, product_line_id on roadmap
    for each row when ((old.product_id, old.product_line_id) is distinct from (new.product_id, new.product_line_id)
        and new.deleted_at is null)
    execute function roadmap_fits_baselines();
