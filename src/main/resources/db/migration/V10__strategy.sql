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

create table feature (
    like record_columns,
    constraint feature__id__pk primary key (id),
    product_id uuid not null constraint feature__product_id__fk references product,
    release_id uuid constraint feature__release_id__fk references release,
    parent_id uuid constraint feature__parent_id__fk references feature,
    root boolean generated always as (parent_id is null) stored,
    name text not null,
    problem text,
    benefit text,
    status text not null,
    search text generated always as (fold(name || ' ' || coalesce(problem, '') || ' ' || coalesce(benefit, ''))) stored
);
create index feature__product_id__idx on feature (product_id, id) where deleted_at is null;
create index feature__release_id__idx on feature (release_id, id) where deleted_at is null;
create index feature__parent_id__idx on feature (parent_id, id) where deleted_at is null;
create index feature__root__idx on feature (root, id) where deleted_at is null;
create index feature__name__idx on feature (name, id) where deleted_at is null;
create index feature__status__idx on feature (status, id) where deleted_at is null;

-- Features of a product form trees of at most four levels, whoever moves what at the same time. Trees of one product
-- change one after the other; what a statement in here reads is what the one before has left.
create function feature_in_its_tree() returns trigger language plpgsql as $$
declare
    most constant integer := 4;
    product uuid;
    ancestor uuid := new.parent_id;
    above integer := 0;
    below integer;
begin
    perform pg_advisory_xact_lock(hashtextextended('tree ' || new.product_id, 2));
    while ancestor is not null loop
        if ancestor = new.id then
            raise exception 'a feature below itself' using errcode = '23514', constraint = 'feature__parent_id__cycle';
        end if;
        above := above + 1;
        if above >= most then
            raise exception 'too many levels' using errcode = '23514', constraint = 'feature__parent_id__levels';
        end if;
        select f.product_id, f.parent_id into product, ancestor from feature f where f.id = ancestor;
        exit when not found;
        if product <> new.product_id then
            raise exception 'the parent is of another product'
                using errcode = '23514', constraint = 'feature__parent_id__product';
        end if;
    end loop;
    if exists (select from feature f where f.parent_id = new.id and f.product_id <> new.product_id and f.deleted_at is null) then
        raise exception 'what is below is of another product'
            using errcode = '23514', constraint = 'feature__product_id__children';
    end if;
    with recursive subtree (id, depth) as (
        select f.id, 1 from feature f where f.parent_id = new.id and f.deleted_at is null
        union all
        select f.id, s.depth + 1 from feature f join subtree s on f.parent_id = s.id
        where f.deleted_at is null and s.depth < most)
    select coalesce(max(depth), 0) into below from subtree;
    if above + 1 + below > most then
        raise exception 'too many levels' using errcode = '23514', constraint = 'feature__parent_id__levels';
    end if;
    return new;
end $$;
create trigger feature_in_its_tree_when_new before insert on feature
    for each row when (new.parent_id is not null) execute function feature_in_its_tree();
create trigger feature_in_its_tree before update of parent_id, product_id, deleted_at on feature
    for each row when (new.deleted_at is null
        and (new.parent_id, new.product_id, new.deleted_at) is distinct from (old.parent_id, old.product_id, old.deleted_at))
    execute function feature_in_its_tree();

-- A feature comes with a release of its own product, whichever of the two is changed.
create function feature_in_own_release() returns trigger language plpgsql as $$
declare
    product uuid;
begin
    -- locked before it is compared: a condition on the product would not wait for one who is changing it
    select r.product_id into product from release r where r.id = new.release_id for share;
    if product <> new.product_id then
        raise exception 'the release is of another product'
            using errcode = '23514', constraint = 'feature__release_id__product';
    end if;
    return new;
end $$;
create trigger feature_in_own_release before insert or update of release_id, product_id, deleted_at on feature
    for each row when (new.release_id is not null and new.deleted_at is null) execute function feature_in_own_release();

create function release_with_its_features() returns trigger language plpgsql as $$
begin
    if exists (select from feature where release_id = new.id and product_id <> new.product_id and deleted_at is null) then
        raise exception 'the release brings features of this product'
            using errcode = '23514', constraint = 'release__product_id__feature';
    end if;
    return new;
end $$;
create trigger release_with_its_features before update of product_id on release
    for each row when (new.product_id <> old.product_id) execute function release_with_its_features();
