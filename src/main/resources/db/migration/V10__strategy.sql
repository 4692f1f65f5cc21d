-- What a product is to become, for whom, and what it is called.

create table strategy (
    like record_columns,
    constraint strategy__id__pk primary key (id),
    product_id uuid not null constraint strategy__product_id__fk references product,
    number integer not null,
    vision text not null,
    positioning_for_whom text,
    positioning_need text,
    positioning_category text,
    positioning_key_benefit text,
    positioning_alternative text,
    positioning_difference text,
    segmentation text,
    naming_rationale text,
    strategic_significance text,
    role_in_line text,
    confidential boolean not null,
    status text not null,
    search text generated always as (fold(
        vision || ' ' || coalesce(positioning_for_whom, '') || ' ' || coalesce(positioning_need, '') || ' '
        || coalesce(positioning_category, '') || ' ' || coalesce(positioning_key_benefit, '') || ' '
        || coalesce(positioning_alternative, '') || ' ' || coalesce(positioning_difference, '') || ' '
        || coalesce(segmentation, '') || ' ' || coalesce(naming_rationale, '') || ' '
        || coalesce(strategic_significance, '') || ' ' || coalesce(role_in_line, ''))) stored
);
-- one in the trash keeps its number, with which it may come back
create unique index strategy__number__key on strategy (product_id, number);
create unique index strategy__status__approved on strategy (product_id) where status = 'APPROVED';
create index strategy__product_id__idx on strategy (product_id, id) where deleted_at is null;
create index strategy__number__idx on strategy (number, id) where deleted_at is null;
create index strategy__status__idx on strategy (status, id) where deleted_at is null;
create index strategy__confidential__idx on strategy (confidential, id) where deleted_at is null;

-- A number counts the strategies of one product.
create function strategy_stays_with_product() returns trigger language plpgsql as $$
begin
    raise exception 'a strategy stays with its product' using errcode = '23514', constraint = 'strategy__product_id__fixed';
end $$;
create trigger strategy_stays_with_product before update of product_id on strategy
    for each row when (new.product_id <> old.product_id) execute function strategy_stays_with_product();

create table name_candidate (
    like record_columns,
    constraint name_candidate__id__pk primary key (id),
    product_id uuid not null constraint name_candidate__product_id__fk references product,
    name text not null,
    language text not null,
    rationale text,
    trademark_check_result text not null,
    trademark_check_checked_on date,
    trademark_check_note text,
    domain_check_result text not null,
    domain_check_checked_on date,
    domain_check_note text,
    status text not null,
    search text generated always as (fold(
        name || ' ' || coalesce(rationale, '') || ' ' || coalesce(trademark_check_note, '') || ' '
        || coalesce(domain_check_note, ''))) stored
);
create unique index name_candidate__name__key on name_candidate (product_id, language, fold(name)) where deleted_at is null;
create unique index name_candidate__language__chosen on name_candidate (product_id, language)
    where status = 'CHOSEN' and deleted_at is null;
create index name_candidate__product_id__idx on name_candidate (product_id, id) where deleted_at is null;
create index name_candidate__name__idx on name_candidate (name, id) where deleted_at is null;
create index name_candidate__language__idx on name_candidate (language, id) where deleted_at is null;
create index name_candidate__status__idx on name_candidate (status, id) where deleted_at is null;
