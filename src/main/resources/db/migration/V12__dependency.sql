-- A dependency belongs to whom the roadmap of both its items belongs to. That those which demand something form no cycle
-- is asked by the application, under a lock of the roadmap's dependencies.
create table dependency (
    like record_columns,
    constraint dependency__id__pk primary key (id),
    predecessor_id uuid not null constraint dependency__predecessor_id__fk references roadmap_item,
    successor_id uuid not null constraint dependency__successor_id__fk references roadmap_item,
    kind text not null,
    lag_days integer not null,
    note text,
    roadmap_id uuid not null constraint dependency__roadmap_id__fk references roadmap,
    product_id uuid constraint dependency__product_id__fk references product,
    product_line_id uuid constraint dependency__product_line_id__fk references product_line,
    search text generated always as (fold(coalesce(note, ''))) stored,
    constraint dependency__successor_id__check check (predecessor_id <> successor_id),
    constraint dependency__product_id__check check (num_nonnulls(product_id, product_line_id) = 1)
);
create unique index dependency__kind__key on dependency (predecessor_id, successor_id, kind) where deleted_at is null;
-- what is related is so both ways
create unique index dependency__successor_id__relates on dependency
    (least(predecessor_id, successor_id), greatest(predecessor_id, successor_id)) where kind = 'RELATES' and deleted_at is null;
create index dependency__predecessor_id__idx on dependency (predecessor_id, id);
create index dependency__successor_id__idx on dependency (successor_id, id);
create index dependency__kind__idx on dependency (kind, id) where deleted_at is null;
create index dependency__roadmap_id__idx on dependency (roadmap_id, id);
create index dependency__product_id__idx on dependency (product_id, id);
create index dependency__product_line_id__idx on dependency (product_line_id, id);

create function dependency_within_roadmap() returns trigger language plpgsql as $$
begin
    perform from roadmap_item where id = new.predecessor_id for share;
    if exists (select from roadmap_item where id = new.predecessor_id and roadmap_id <> new.roadmap_id) then
        raise exception 'an item of another roadmap' using errcode = '23514', constraint = 'dependency__predecessor_id__roadmap';
    end if;
    perform from roadmap_item where id = new.successor_id for share;
    if exists (select from roadmap_item where id = new.successor_id and roadmap_id <> new.roadmap_id) then
        raise exception 'an item of another roadmap' using errcode = '23514', constraint = 'dependency__successor_id__roadmap';
    end if;
    perform from roadmap where id = new.roadmap_id
        and (product_id, product_line_id) is not distinct from (new.product_id, new.product_line_id) for share;
    if not found then
        raise exception 'a roadmap of another owner by now' using errcode = '23514', constraint = 'dependency__predecessor_id__roadmap';
    end if;
    return new;
end $$;
create trigger dependency_within_roadmap before insert or update on dependency
    for each row when (new.deleted_at is null) execute function dependency_within_roadmap();

create function dependency_keeps_items() returns trigger language plpgsql as $$
begin
    if exists (select from dependency where new.id in (predecessor_id, successor_id) and deleted_at is null) then
        raise exception 'dependencies within its roadmap' using errcode = '23514', constraint = 'roadmap_item__roadmap_id__dependencies';
    end if;
    return new;
end $$;
create trigger roadmap_item_keeps_dependencies before update of roadmap_id on roadmap_item
    for each row when (old.roadmap_id <> new.roadmap_id) execute function dependency_keeps_items();
