-- By which numbers subjects are compared, and what they come to.

create table scoring_model (
    like record_columns,
    constraint scoring_model__id__pk primary key (id),
    product_id uuid constraint scoring_model__product_id__fk references product,
    key text not null,
    name text not null,
    local_names jsonb not null,
    description text,
    kind text not null,
    criteria jsonb not null,
    previous_id uuid constraint scoring_model__previous_id__fk references scoring_model,
    model_version integer not null,
    superseded boolean not null,
    search text generated always as (fold(
        key || ' ' || name || ' ' || texts(local_names) || ' ' || coalesce(description, ''))) stored
);
-- a key has one first version, and each version one that follows it; one in the trash keeps its number
create unique index scoring_model__key__key on scoring_model (key, coalesce(product_id, '00000000-0000-0000-0000-000000000000'))
    where previous_id is null and deleted_at is null;
create unique index scoring_model__previous_id__key on scoring_model (previous_id) where deleted_at is null;
create unique index scoring_model__model_version__key on scoring_model
    (key, coalesce(product_id, '00000000-0000-0000-0000-000000000000'), model_version);
create index scoring_model__product_id__idx on scoring_model (product_id, id);
create index scoring_model__previous_id__idx on scoring_model (previous_id, id);
create index scoring_model__key__idx on scoring_model (key, id) where deleted_at is null;
create index scoring_model__name__idx on scoring_model (name, id) where deleted_at is null;
create index scoring_model__kind__idx on scoring_model (kind, id) where deleted_at is null;
create index scoring_model__model_version__idx on scoring_model (model_version, id) where deleted_at is null;
create index scoring_model__superseded__idx on scoring_model (superseded, id) where deleted_at is null;

create table score (
    like record_columns,
    constraint score__id__pk primary key (id),
    model_id uuid not null constraint score__model_id__fk references scoring_model,
    feature_id uuid constraint score__feature_id__fk references feature,
    roadmap_item_id uuid constraint score__roadmap_item_id__fk references roadmap_item,
    inputs jsonb not null,
    rationale text,
    product_id uuid constraint score__product_id__fk references product,
    product_line_id uuid constraint score__product_line_id__fk references product_line,
    result_value numeric,
    result_unrounded numeric,
    result_reason text,
    result_missing text[] not null,
    result_formula_name text not null,
    result_formula_version integer not null,
    result_computed_at timestamptz not null,
    search text generated always as (fold(coalesce(rationale, ''))) stored,
    constraint score__feature_id__check check (num_nonnulls(feature_id, roadmap_item_id) = 1),
    constraint score__result__check check (num_nonnulls(result_unrounded, result_reason) = 1)
);
-- one score for each model and subject; the second also finds a subject's scores, those in the trash too
create unique index score__feature_id__key on score (feature_id, model_id) where deleted_at is null;
create unique index score__roadmap_item_id__key on score (roadmap_item_id, model_id) where deleted_at is null;
create index score__model_id__idx on score (model_id, id);
create index score__feature_id__idx on score (feature_id, id);
create index score__roadmap_item_id__idx on score (roadmap_item_id, id);
create index score__product_id__idx on score (product_id, id);
create index score__product_line_id__idx on score (product_line_id, id);
-- rankings of a model, of all and of one product
create index score__feature_id__ranking on score (model_id, result_unrounded desc, feature_id)
    where feature_id is not null and deleted_at is null and result_unrounded is not null;
create index score__feature_id__product on score (model_id, product_id, result_unrounded desc, feature_id)
    where feature_id is not null and deleted_at is null and result_unrounded is not null;
create index score__roadmap_item_id__ranking on score (model_id, result_unrounded desc, roadmap_item_id)
    where roadmap_item_id is not null and deleted_at is null and result_unrounded is not null;
create index score__roadmap_item_id__product on score (model_id, product_id, result_unrounded desc, roadmap_item_id)
    where roadmap_item_id is not null and deleted_at is null and result_unrounded is not null;

-- What stays as it was said first: a version counts the models of its key, and a score is one subject's by one model.
create function stays_as_said() returns trigger language plpgsql as $$
begin
    raise exception 'stays as it was said first' using errcode = '23514', constraint = tg_argv[0];
end $$;
create trigger scoring_model_keeps_key before update of key on scoring_model
    for each row when (new.key <> old.key) execute function stays_as_said('scoring_model__key__fixed');
create trigger scoring_model_keeps_product before update of product_id on scoring_model
    for each row when (new.product_id is distinct from old.product_id) execute function stays_as_said('scoring_model__product_id__fixed');
create trigger scoring_model_keeps_previous before update of previous_id on scoring_model
    for each row when (new.previous_id is distinct from old.previous_id) execute function stays_as_said('scoring_model__previous_id__fixed');
create trigger score_keeps_model before update of model_id on score
    for each row when (new.model_id <> old.model_id) execute function stays_as_said('score__model_id__fixed');
create trigger score_keeps_feature before update of feature_id on score
    for each row when (new.feature_id is distinct from old.feature_id) execute function stays_as_said('score__feature_id__fixed');
create trigger score_keeps_roadmap_item before update of roadmap_item_id on score
    for each row when (new.roadmap_item_id is distinct from old.roadmap_item_id) execute function stays_as_said('score__roadmap_item_id__fixed');

-- A score belongs to whom its subject belongs to, whoever moves the subject at the same time.
create function score_belongs_to_subject() returns trigger language plpgsql as $$
declare
    product uuid;
    line uuid;
begin
    if new.feature_id is not null then
        select f.product_id into product from feature f where f.id = new.feature_id for share;
    else
        select i.product_id, i.product_line_id into product, line from roadmap_item i where i.id = new.roadmap_item_id for share;
    end if;
    if (product, line) is distinct from (new.product_id, new.product_line_id) then
        raise exception 'the subject has just moved' using errcode = '40001';
    end if;
    return new;
end $$;
create trigger score_belongs_to_subject before insert or update of product_id, product_line_id, deleted_at on score
    for each row when (new.deleted_at is null) execute function score_belongs_to_subject();

create function feature_keeps_scores() returns trigger language plpgsql as $$
begin
    if exists (select from score where feature_id = new.id and deleted_at is null) then
        raise exception 'it is scored' using errcode = '23514', constraint = 'feature__product_id__scores';
    end if;
    return new;
end $$;
create trigger feature_keeps_scores before update of product_id on feature
    for each row when (new.product_id <> old.product_id) execute function feature_keeps_scores();

create function roadmap_item_keeps_scores() returns trigger language plpgsql as $$
begin
    if exists (select from score where roadmap_item_id = new.id and deleted_at is null) then
        raise exception 'it is scored' using errcode = '23514', constraint = 'roadmap_item__product_id__scores';
    end if;
    return new;
end $$;
create trigger roadmap_item_keeps_scores before update of product_id, product_line_id on roadmap_item
    for each row when ((new.product_id, new.product_line_id) is distinct from (old.product_id, old.product_line_id))
    execute function roadmap_item_keeps_scores();

-- What the history says of scores and of what can be scored, for rankings at a past moment.
create view past_score as
    select c.position, c.record_id as score_id, c.at,
           c.snapshot ->> 'deletedAt' is not null as deleted,
           (c.snapshot -> 'inputs')::jsonb as inputs,
           (c.snapshot -> 'result' ->> 'unrounded')::numeric as unrounded
    from change c where c.resource = 'scores';
create view past_subject as
    select c.position, c.record_id as subject_id, c.version, c.at,
           c.snapshot ->> 'deletedAt' is not null as deleted,
           coalesce(c.snapshot ->> 'name', c.snapshot ->> 'title') as name,
           c.snapshot ->> 'status' as status,
           (c.snapshot ->> 'productId')::uuid as product_id,
           (c.old_values ->> 'productId')::uuid as former_product_id
    from change c where c.resource in ('features', 'roadmap-items');
create index feature__product_id__trash on feature (product_id) where deleted_at is not null;
-- the few records that came from another product
create index change__former_product__idx on change (((old_values ->> 'productId')::uuid))
    where old_values ->> 'productId' is not null;
-- without them PostgreSQL takes the few for one in two hundred, and reads all features to look for them
create statistics change__former_product__stat on ((old_values ->> 'productId')::uuid) from change;
