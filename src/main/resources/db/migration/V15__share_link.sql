-- A share link shows a roadmap to whoever has its secret, of which only the hash is kept. Views are counted beside the record's
-- life; they have no index, so that counting one touches none.
create table share_link (
    like record_columns,
    constraint share_link__id__pk primary key (id),
    roadmap_id uuid not null constraint share_link__roadmap_id__fk references roadmap,
    name text not null,
    expires_at timestamptz not null,
    fields jsonb not null,
    hash bytea not null,
    hint text not null,
    views bigint not null default 0,
    last_viewed_at timestamptz,
    search text generated always as (fold(name)) stored
);
create unique index share_link__hash__key on share_link (hash);
create index share_link__roadmap_id__idx on share_link (roadmap_id, id);
create index share_link__name__idx on share_link (name, id) where deleted_at is null;
create index share_link__expires_at__idx on share_link (expires_at, id) where deleted_at is null;

-- No link to a roadmap in the trash; but a link does not keep its roadmap from there: it shows nothing as long as the roadmap is
-- there. afterMigrate.sql, which would make a trigger against that as well, finds this one and makes none.
create function live__share_link__roadmap_id__fk() returns trigger language plpgsql as $$
begin
    perform from roadmap where id = new.roadmap_id and deleted_at is null for share;
    if not found then
        raise exception 'no live record to refer to' using errcode = '23503', constraint = 'share_link__roadmap_id__fk';
    end if;
    return new;
end $$;
create trigger live__share_link__roadmap_id__fk before insert or update of roadmap_id, deleted_at on share_link
    for each row when (new.deleted_at is null) execute function live__share_link__roadmap_id__fk();

-- Who was given a link to one roadmap does not see another one, or that of another owner.
create function share_link_stays() returns trigger language plpgsql as $$
begin
    raise exception 'shows its roadmap for good' using errcode = '23514', constraint = 'share_link__roadmap_id__fixed';
end $$;
create trigger share_link_stays before update of roadmap_id on share_link
    for each row when (old.roadmap_id <> new.roadmap_id) execute function share_link_stays();

create function roadmap_with_links_stays() returns trigger language plpgsql as $$
begin
    if exists (select from share_link where roadmap_id = new.id and deleted_at is null) then
        raise exception 'links show it' using errcode = '23514', constraint = 'roadmap__product_id__links';
    end if;
    return new;
end $$;
create trigger roadmap_with_links_stays before update of product_id, product_line_id on roadmap
    for each row when ((old.product_id, old.product_line_id) is distinct from (new.product_id, new.product_line_id))
    execute function roadmap_with_links_stays();
