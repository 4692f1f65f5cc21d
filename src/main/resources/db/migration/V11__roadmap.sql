create table roadmap (
    like record_columns,
    constraint roadmap__id__pk primary key (id),
    product_id uuid constraint roadmap__product_id__fk references product,
    product_line_id uuid constraint roadmap__product_line_id__fk references product_line,
    name text not null,
    audience text not null,
    horizon_start_date date,
    horizon_start_precision text,
    horizon_end_date date,
    horizon_end_precision text,
    lanes text[] not null,
    themes jsonb not null,
    description text,
    search text generated always as (fold(name || ' ' || coalesce(description, ''))) stored,
    constraint roadmap__product_id__check check (num_nonnulls(product_id, product_line_id) = 1)
);
create index roadmap__product_id__idx on roadmap (product_id, id);
create index roadmap__product_line_id__idx on roadmap (product_line_id, id);
create index roadmap__name__idx on roadmap (name, id) where deleted_at is null;
create index roadmap__audience__idx on roadmap (audience, id) where deleted_at is null;
create index roadmap__horizon_start__idx on roadmap (coalesce(horizon_start_date, date '9999-12-31'), id) where deleted_at is null;
create index roadmap__horizon_start_date__idx on roadmap (horizon_start_date) where deleted_at is null;
create index roadmap__horizon_end_date__idx on roadmap (horizon_end_date) where deleted_at is null;

-- An item belongs to whom its roadmap belongs to. With product_line_id it is on a line's roadmap and product_id says which
-- of the line's products it is about, if one; without, product_id is the product whose roadmap it is on.
create table roadmap_item (
    like record_columns,
    constraint roadmap_item__id__pk primary key (id),
    roadmap_id uuid not null constraint roadmap_item__roadmap_id__fk references roadmap,
    product_id uuid constraint roadmap_item__product_id__fk references product,
    product_line_id uuid constraint roadmap_item__product_line_id__fk references product_line,
    release_id uuid constraint roadmap_item__release_id__fk references release,
    title text not null,
    description text,
    lane text,
    theme text,
    start_date date,
    start_precision text,
    end_date date,
    end_precision text,
    horizon text,
    confidence integer,
    customer_visible boolean not null,
    status text not null,
    search text generated always as (fold(title || ' ' || coalesce(description, ''))) stored,
    constraint roadmap_item__product_id__check check (num_nonnulls(product_id, product_line_id) > 0),
    constraint roadmap_item__horizon__check check (num_nonnulls(start_date, end_date, horizon) > 0)
);
create index roadmap_item__roadmap_id__idx on roadmap_item (roadmap_id, id);
create index roadmap_item__product_id__idx on roadmap_item (product_id, id);
create index roadmap_item__product_line_id__idx on roadmap_item (product_line_id, id);
create index roadmap_item__release_id__idx on roadmap_item (release_id, id);
create index roadmap_item__title__idx on roadmap_item (title, id) where deleted_at is null;
create index roadmap_item__lane__idx on roadmap_item (lane, id) where deleted_at is null;
create index roadmap_item__theme__idx on roadmap_item (theme, id) where deleted_at is null;
create index roadmap_item__horizon__idx on roadmap_item (horizon, id) where deleted_at is null;
create index roadmap_item__status__idx on roadmap_item (status, id) where deleted_at is null;
create index roadmap_item__customer_visible__idx on roadmap_item (customer_visible, id) where deleted_at is null;
create index roadmap_item__start__idx on roadmap_item (coalesce(start_date, date '9999-12-31'), id) where deleted_at is null;
create index roadmap_item__start_date__idx on roadmap_item (start_date) where deleted_at is null;
create index roadmap_item__end__idx on roadmap_item (coalesce(end_date, date '9999-12-31'), id) where deleted_at is null;
create index roadmap_item__end_date__idx on roadmap_item (end_date) where deleted_at is null;

-- An item fits its roadmap: the same owner, a product of it, and its lanes and themes; and its release is its product's.
create function roadmap_item_fits_roadmap() returns trigger language plpgsql as $$
declare
    r record;
    first boolean := tg_op = 'INSERT';
    named boolean;
begin
    select product_id, product_line_id, lanes, themes into r from roadmap where id = new.roadmap_id for share;
    if not found then
        return new; -- refused by its foreign key
    end if;
    if r.product_line_id is distinct from new.product_line_id
       or not first and r.product_line_id is null and r.product_id is distinct from old.product_id then
        raise exception 'the roadmap of another owner' using errcode = '23514', constraint = 'roadmap_item__roadmap_id__owner';
    end if;
    -- a product that leaves the line later takes no item with it
    named := new.product_id is not null and (first or new.product_id is distinct from old.product_id);
    if r.product_id is not null and new.product_id is distinct from r.product_id
       or r.product_id is null and named
          and not exists (select from product where id = new.product_id and product_line_id = r.product_line_id) then
        raise exception 'no product of the roadmap' using errcode = '23503', constraint = 'roadmap_item__product_id__roadmap';
    end if;
    -- what is compared with all of nothing is true, whatever it is
    if new.lane is not null and new.lane <> all (r.lanes) then
        raise exception 'no such lane' using errcode = '23503', constraint = 'roadmap_item__lane__roadmap';
    end if;
    if new.theme is not null and not exists (select from jsonb_array_elements(r.themes) t where t ->> 'name' = new.theme) then
        raise exception 'no such theme' using errcode = '23503', constraint = 'roadmap_item__theme__roadmap';
    end if;
    if new.release_id is not null then
        perform from release where id = new.release_id and product_id = new.product_id for share;
        if not found then
            raise exception 'a release of another product' using errcode = '23503', constraint = 'roadmap_item__release_id__product';
        end if;
    end if;
    return new;
end $$;
create trigger roadmap_item_fits_roadmap before insert or update on roadmap_item
    for each row when (new.deleted_at is null) execute function roadmap_item_fits_roadmap();

-- And a roadmap goes on fitting its items, and a release those that come with it.
create function roadmap_fits_items() returns trigger language plpgsql as $$
begin
    if (old.product_id, old.product_line_id) is distinct from (new.product_id, new.product_line_id)
       and exists (select from roadmap_item where roadmap_id = new.id and deleted_at is null) then
        raise exception 'has items of its owner' using errcode = '23514', constraint = 'roadmap__product_id__items';
    end if;
    if old.lanes <> new.lanes
       and exists (select from roadmap_item where roadmap_id = new.id and deleted_at is null
                   and lane is not null and lane <> all (new.lanes)) then
        raise exception 'a lane in use' using errcode = '23514', constraint = 'roadmap__lanes__items';
    end if;
    if old.themes <> new.themes
       and exists (select from roadmap_item i where roadmap_id = new.id and deleted_at is null and theme is not null
                   and not exists (select from jsonb_array_elements(new.themes) t where t ->> 'name' = i.theme)) then
        raise exception 'a theme in use' using errcode = '23514', constraint = 'roadmap__themes__items';
    end if;
    return new;
end $$;
create trigger roadmap_fits_items before update of product_id, product_line_id, lanes, themes on roadmap
    for each row when (new.deleted_at is null) execute function roadmap_fits_items();

create function release_fits_roadmap_items() returns trigger language plpgsql as $$
begin
    if exists (select from roadmap_item where release_id = new.id and deleted_at is null) then
        raise exception 'items of its product come with it' using errcode = '23514', constraint = 'release__product_id__items';
    end if;
    return new;
end $$;
create trigger release_fits_roadmap_items before update of product_id on release
    for each row when (old.product_id <> new.product_id) execute function release_fits_roadmap_items();
