create table product_line (
    like record_columns,
    constraint product_line__id__pk primary key (id),
    key text not null,
    name text not null,
    description text,
    manager_id uuid constraint product_line__manager_id__fk references person,
    search text generated always as (fold(key || ' ' || name || ' ' || coalesce(description, ''))) stored
);
create unique index product_line__key__key on product_line (key) where deleted_at is null;
create index product_line__name__idx on product_line (name, id) where deleted_at is null;
create index product_line__manager_id__idx on product_line (manager_id, id);

create table product (
    like record_columns,
    constraint product__id__pk primary key (id),
    key text not null,
    name text not null,
    local_names jsonb not null,
    description text,
    product_line_id uuid constraint product__product_line_id__fk references product_line,
    category text,
    planned_start date,
    stage text not null,
    search text generated always as (
        fold(key || ' ' || name || ' ' || texts(local_names) || ' ' || coalesce(description, ''))) stored
);
create unique index product__key__key on product (key) where deleted_at is null;
create index product__name__idx on product (name, id) where deleted_at is null;
create index product__product_line_id__idx on product (product_line_id, id);
create index product__category__idx on product (category, id) where deleted_at is null;
create index product__stage__idx on product (stage, id) where deleted_at is null;

create table release (
    like record_columns,
    constraint release__id__pk primary key (id),
    product_id uuid not null constraint release__product_id__fk references product,
    name text not null,
    kind text not null,
    summary text,
    planned_date date,
    planned_precision text,
    actual date,
    support_ends date,
    end_of_life date,
    status text not null,
    search text generated always as (fold(name || ' ' || coalesce(summary, ''))) stored,
    constraint release__actual__check check (status <> 'RELEASED' and status <> 'END_OF_LIFE' or actual is not null)
);
create unique index release__name__key on release (product_id, name) where deleted_at is null;
create index release__name__idx on release (name, id) where deleted_at is null;
create index release__kind__idx on release (kind, id) where deleted_at is null;
create index release__status__idx on release (status, id) where deleted_at is null;
create index release__planned__idx on release (coalesce(planned_date, date '9999-12-31'), id) where deleted_at is null;
create index release__planned_date__idx on release (planned_date) where deleted_at is null;
create index release__actual__idx on release (coalesce(actual, date '9999-12-31'), id) where deleted_at is null;
create index release__actual_date__idx on release (actual) where deleted_at is null;
create index release__support_ends__idx on release (support_ends) where deleted_at is null;
create index release__end_of_life__idx on release (coalesce(end_of_life, date '9999-12-31'), id) where deleted_at is null;
create index release__end_of_life_date__idx on release (end_of_life) where deleted_at is null;

-- No release is out before its product's planned start, whichever of the two is changed.
create function release_not_before_product() returns trigger language plpgsql as $$
begin
    if exists (select from product where id = new.product_id and planned_start > new.actual for share) then
        raise exception 'out before the product''s planned start'
            using errcode = '23514', constraint = 'release__actual__start';
    end if;
    return new;
end $$;
create trigger release_not_before_product before insert or update of actual, product_id, deleted_at on release
    for each row when (new.actual is not null and new.deleted_at is null) execute function release_not_before_product();

create function product_not_after_release() returns trigger language plpgsql as $$
begin
    if exists (select from release where product_id = new.id and actual < new.planned_start and deleted_at is null) then
        raise exception 'a release is out before this start'
            using errcode = '23514', constraint = 'product__planned_start__release';
    end if;
    return new;
end $$;
create trigger product_not_after_release before update of planned_start on product
    for each row when (new.planned_start is not null) execute function product_not_after_release();

create table team_member (
    like record_columns,
    constraint team_member__id__pk primary key (id),
    product_id uuid not null constraint team_member__product_id__fk references product,
    person_id uuid not null constraint team_member__person_id__fk references person,
    role text not null,
    starts_on date not null,
    ends_on date,
    search text generated always as (fold(replace(role, '_', ' '))) stored,
    constraint team_member__ends_on__check check (ends_on >= starts_on),
    -- one person is not twice in one role at a time
    constraint team_member__role__overlap exclude using gist
        (product_id with =, person_id with =, role with =, daterange(starts_on, ends_on, '[]') with &&) where (deleted_at is null),
    -- a product has one product manager at a time
    constraint team_member__role__manager exclude using gist
        (product_id with =, daterange(starts_on, ends_on, '[]') with &&) where (role = 'PRODUCT_MANAGER' and deleted_at is null)
);
create index team_member__product_id__idx on team_member (product_id, id) where deleted_at is null;
create index team_member__person_id__idx on team_member (person_id, id) where deleted_at is null;
create index team_member__role__idx on team_member (role, id) where deleted_at is null;
create index team_member__starts_on__idx on team_member (starts_on, id) where deleted_at is null;
create index team_member__ends_on__idx on team_member (ends_on) where deleted_at is null;
