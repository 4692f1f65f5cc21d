-- What customers say of a product, and what is adjusted while it is launched.

create extension if not exists pg_trgm;
create extension if not exists btree_gin;

create table feedback (
    like record_columns,
    constraint feedback__id__pk primary key (id),
    product_id uuid not null constraint feedback__product_id__fk references product,
    launch_plan_id uuid constraint feedback__launch_plan_id__fk references launch_plan,
    release_id uuid constraint feedback__release_id__fk references release,
    source text not null,
    received_on date not null,
    customer text,
    text text not null,
    language text,
    sentiment text,
    severity text,
    feature_ids uuid[] not null,
    status text not null,
    duplicate_of_id uuid constraint feedback__duplicate_of_id__fk references feedback,
    merged_from text,
    duplicate_count integer not null,
    taken_over_feature_ids uuid[] not null,
    search text generated always as (fold(text || ' ' || coalesce(customer, ''))) stored,
    -- by which likely duplicates are found: the beginning, so that no text costs more than another
    likeness text generated always as (fold(left(text, 1000))) stored,
    constraint feedback__sentiment__check check (status not in ('TRIAGED', 'PLANNED', 'RESOLVED') or sentiment is not null),
    constraint feedback__severity__check check (status not in ('TRIAGED', 'PLANNED', 'RESOLVED') or severity is not null),
    constraint feedback__feature_ids__planned check (status <> 'PLANNED' or cardinality(feature_ids) > 0),
    constraint feedback__duplicate_of_id__check check (num_nonnulls(duplicate_of_id, merged_from) in (0, 2)
        and (status = 'DUPLICATE') = (duplicate_of_id is not null) and duplicate_of_id <> id),
    -- what has duplicates is none
    constraint feedback__duplicate_of_id__chain check (duplicate_count >= 0 and (duplicate_of_id is null or duplicate_count = 0))
);
create index feedback__product_id__idx on feedback (product_id, id);
create index feedback__launch_plan_id__idx on feedback (launch_plan_id, id);
create index feedback__release_id__idx on feedback (release_id, id);
create index feedback__duplicate_of_id__idx on feedback (duplicate_of_id, id);
create index feedback__feature_ids__idx on feedback using gin (feature_ids);
create index feedback__source__idx on feedback (source, id) where deleted_at is null;
create index feedback__received_on__idx on feedback (received_on, id) where deleted_at is null;
create index feedback__sentiment__idx on feedback (sentiment, id) where deleted_at is null;
create index feedback__severity__idx on feedback (severity, id) where deleted_at is null;
create index feedback__status__idx on feedback (status, id) where deleted_at is null;
create index feedback__duplicate_count__idx on feedback (duplicate_count, id) where deleted_at is null;
create index feedback__likeness__idx on feedback using gin (product_id, likeness gin_trgm_ops)
    where deleted_at is null and duplicate_of_id is null;

create trigger feedback_keeps_product before update of product_id on feedback
    for each row when (new.product_id <> old.product_id) execute function stays_as_said('feedback__product_id__fixed');

-- Feedback is about a launch plan and a release of its own product, whichever is changed. Plans stay with their product.
create function feedback_of_own_product() returns trigger language plpgsql as $$
declare
    product uuid;
begin
    if exists (select from launch_plan where id = new.launch_plan_id and product_id <> new.product_id) then
        raise exception 'the plan is of another product' using errcode = '23514', constraint = 'feedback__launch_plan_id__product';
    end if;
    -- locked before it is compared: a condition on the product would not wait for one who is changing it
    select r.product_id into product from release r where r.id = new.release_id for share;
    if product <> new.product_id then
        raise exception 'the release is of another product' using errcode = '23514', constraint = 'feedback__release_id__product';
    end if;
    return new;
end $$;
create trigger feedback_of_own_product before insert or update of launch_plan_id, release_id, deleted_at on feedback
    for each row when (num_nonnulls(new.launch_plan_id, new.release_id) > 0 and new.deleted_at is null)
    execute function feedback_of_own_product();

create function release_with_its_feedback() returns trigger language plpgsql as $$
begin
    if exists (select from feedback where release_id = new.id and deleted_at is null) then
        raise exception 'feedback of this product is about it' using errcode = '23514', constraint = 'release__product_id__feedback';
    end if;
    return new;
end $$;
create trigger release_with_its_feedback before update of product_id on release
    for each row when (new.product_id <> old.product_id) execute function release_with_its_feedback();

-- The features that feedback is linked to are live ones of its own product, each once, whichever is changed. One of another
-- product is answered like none, so that nobody learns of it.
create function feedback_of_own_features() returns trigger language plpgsql as $$
begin
    perform from feature where id = any (new.feature_ids) order by id for share;
    if (select count(*) from feature where id = any (new.feature_ids) and product_id = new.product_id and deleted_at is null)
            <> cardinality(new.feature_ids) then
        raise exception 'no live feature of the product' using errcode = '23503', constraint = 'feedback__feature_ids__fk';
    end if;
    return new;
end $$;
create trigger feedback_of_own_features before insert or update of feature_ids, deleted_at on feedback
    for each row when (cardinality(new.feature_ids) > 0 and new.deleted_at is null) execute function feedback_of_own_features();

create function feature_with_its_feedback() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if exists (select from feedback where feature_ids @> array[old.id]) then
            raise exception 'still in use' using errcode = '23001', constraint = 'feedback__feature_ids__fk';
        end if;
        return old;
    end if;
    if exists (select from feedback where feature_ids @> array[old.id] and deleted_at is null) then
        if new.product_id <> old.product_id then
            raise exception 'feedback of this product is linked to it' using errcode = '23514', constraint = 'feature__product_id__feedback';
        end if;
        raise exception 'still in use' using errcode = '23001', constraint = 'feedback__feature_ids__fk';
    end if;
    return new;
end $$;
create trigger feature_with_its_feedback before update of product_id, deleted_at on feature
    for each row when (new.product_id <> old.product_id or old.deleted_at is null and new.deleted_at is not null)
    execute function feature_with_its_feedback();
create trigger feature_kept_for_feedback before delete on feature
    for each row execute function feature_with_its_feedback();

-- A duplicate repeats feedback of the same product that is no duplicate itself.
create function feedback_duplicate_of_original() returns trigger language plpgsql as $$
declare
    original record;
begin
    select f.product_id, f.duplicate_of_id into original from feedback f where f.id = new.duplicate_of_id for share;
    if found and (original.product_id <> new.product_id or original.duplicate_of_id is not null) then
        raise exception 'no original of the product' using errcode = '23514', constraint = 'feedback__duplicate_of_id__original';
    end if;
    return new;
end $$;
create trigger feedback_duplicate_of_original before insert or update of duplicate_of_id, deleted_at on feedback
    for each row when (new.duplicate_of_id is not null and new.deleted_at is null) execute function feedback_duplicate_of_original();

create table launch_adjustment (
    like record_columns,
    constraint launch_adjustment__id__pk primary key (id),
    launch_plan_id uuid not null constraint launch_adjustment__launch_plan_id__fk references launch_plan,
    product_id uuid not null constraint launch_adjustment__product_id__fk references product,
    name text not null,
    kind text not null,
    trigger text not null,
    feedback_id uuid constraint launch_adjustment__feedback_id__fk references feedback,
    change text not null,
    reason text,
    effect_expected text not null,
    effect_seen text,
    decided_on date,
    effective_from date,
    owner_id uuid constraint launch_adjustment__owner_id__fk references person,
    note text,
    status text not null,
    search text generated always as (fold(name || ' ' || trigger || ' ' || change || ' ' || coalesce(reason, '') || ' '
        || effect_expected || ' ' || coalesce(effect_seen, '') || ' ' || coalesce(note, ''))) stored,
    constraint launch_adjustment__decided_on__check check (status = 'PROPOSED' or decided_on is not null),
    constraint launch_adjustment__effective_from__check check (status not in ('IN_EFFECT', 'EVALUATED') or effective_from is not null),
    constraint launch_adjustment__effect_seen__check check (status <> 'EVALUATED' or effect_seen is not null)
);
create index launch_adjustment__launch_plan_id__idx on launch_adjustment (launch_plan_id, id);
create index launch_adjustment__product_id__idx on launch_adjustment (product_id, id);
create index launch_adjustment__feedback_id__idx on launch_adjustment (feedback_id, id);
create index launch_adjustment__owner_id__idx on launch_adjustment (owner_id, id);
create index launch_adjustment__name__idx on launch_adjustment (name, id) where deleted_at is null;
create index launch_adjustment__kind__idx on launch_adjustment (kind, id) where deleted_at is null;
create index launch_adjustment__status__idx on launch_adjustment (status, id) where deleted_at is null;
create index launch_adjustment__decided_on__idx on launch_adjustment (coalesce(decided_on, date '9999-12-31'), id) where deleted_at is null;
create index launch_adjustment__decided_on_range__idx on launch_adjustment (decided_on) where deleted_at is null;
create index launch_adjustment__effective_from__idx on launch_adjustment (coalesce(effective_from, date '9999-12-31'), id) where deleted_at is null;
create index launch_adjustment__effective_from_range__idx on launch_adjustment (effective_from) where deleted_at is null;

create trigger launch_adjustment_of_plan before insert or update on launch_adjustment
    for each row execute function part_of_launch_plan();

-- What is adjusted has been launched, and not before. The plan is locked by the trigger above, whose name comes first.
create function launch_adjustment_when_launched() returns trigger language plpgsql as $$
declare
    plan record;
begin
    select p.status, p.launch_actual into plan from launch_plan p where p.id = new.launch_plan_id;
    if not found then
        return new; -- refused by its foreign key
    end if;
    if plan.status <> 'LAUNCHED' and (tg_op = 'INSERT' or old.deleted_at is not null) then
        raise exception 'the plan is not launched' using errcode = '23514', constraint = 'launch_adjustment__launch_plan_id__launched';
    end if;
    if new.effective_from < plan.launch_actual then
        raise exception 'not launched by then' using errcode = '23514', constraint = 'launch_adjustment__effective_from__launch';
    end if;
    return new;
end $$;
create trigger launch_adjustment_when_launched before insert or update of effective_from, deleted_at on launch_adjustment
    for each row when (new.deleted_at is null) execute function launch_adjustment_when_launched();

create function launch_before_adjustments() returns trigger language plpgsql as $$
begin
    if exists (select from launch_adjustment where launch_plan_id = new.id and effective_from < new.launch_actual and deleted_at is null) then
        raise exception 'it is adjusted before' using errcode = '23514', constraint = 'launch_plan__launch_actual__adjustment';
    end if;
    return new;
end $$;
create trigger launch_before_adjustments before update of launch_actual on launch_plan
    for each row when (new.launch_actual is distinct from old.launch_actual) execute function launch_before_adjustments();

-- What has been decided stays as it was decided, until the decision is taken back.
create trigger launch_adjustment_stays_decided before update of name, kind, trigger, feedback_id, change, reason, effect_expected on launch_adjustment
    for each row when (old.status <> 'PROPOSED'
        and (new.name, new.kind, new.trigger, new.feedback_id, new.change, new.reason, new.effect_expected)
            is distinct from (old.name, old.kind, old.trigger, old.feedback_id, old.change, old.reason, old.effect_expected))
    execute function stays_as_said('launch_adjustment__change__decided');

-- An adjustment follows from feedback on its own launch plan, whichever of the two is changed.
create function launch_adjustment_of_own_feedback() returns trigger language plpgsql as $$
declare
    plan uuid;
begin
    select f.launch_plan_id into plan from feedback f where f.id = new.feedback_id for share;
    if found and plan is distinct from new.launch_plan_id then
        raise exception 'the feedback is on another plan' using errcode = '23514', constraint = 'launch_adjustment__feedback_id__plan';
    end if;
    return new;
end $$;
create trigger launch_adjustment_of_own_feedback before insert or update of feedback_id, deleted_at on launch_adjustment
    for each row when (new.feedback_id is not null and new.deleted_at is null) execute function launch_adjustment_of_own_feedback();

create function feedback_with_its_adjustments() returns trigger language plpgsql as $$
begin
    if exists (select from launch_adjustment where feedback_id = new.id and deleted_at is null) then
        raise exception 'the plan is adjusted because of it' using errcode = '23514', constraint = 'feedback__launch_plan_id__adjustment';
    end if;
    return new;
end $$;
create trigger feedback_with_its_adjustments before update of launch_plan_id on feedback
    for each row when (new.launch_plan_id is distinct from old.launch_plan_id) execute function feedback_with_its_adjustments();
