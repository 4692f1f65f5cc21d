-- What a launch has come to, and what was learnt of it.

create table launch_review (
    like record_columns,
    constraint launch_review__id__pk primary key (id),
    launch_plan_id uuid not null constraint launch_review__launch_plan_id__fk references launch_plan,
    product_id uuid not null constraint launch_review__product_id__fk references product,
    held_on date,
    participants text[] not null,
    summary text,
    results jsonb not null,
    worked text[] not null,
    failed text[] not null,
    lessons jsonb not null,
    actions jsonb not null,
    status text not null,
    objectives jsonb,
    sales jsonb,
    search text generated always as (fold(coalesce(summary, ''))) stored,
    -- what is final keeps what it was judged by
    constraint launch_review__status__frozen check ((status = 'FINAL') = (objectives is not null and sales is not null))
);
create unique index launch_review__launch_plan_id__key on launch_review (launch_plan_id) where deleted_at is null;
create index launch_review__launch_plan_id__idx on launch_review (launch_plan_id, id);
create index launch_review__product_id__idx on launch_review (product_id, id);
create index launch_review__held_on__idx on launch_review (coalesce(held_on, date '9999-12-31'), id) where deleted_at is null;
create index launch_review__held_on_range__idx on launch_review (held_on) where deleted_at is null;
create index launch_review__status__idx on launch_review (status, id) where deleted_at is null;

-- What is to be done after a launch is done when the plan has ended: of a final review only that changes, and it may.
create trigger launch_review_of_plan before insert on launch_review
    for each row execute function part_of_launch_plan();
create trigger launch_review_stays_with_plan before update on launch_review
    for each row when (not (old.status = 'FINAL' and new.status = 'FINAL' and old.deleted_at is null
        and new.deleted_at is null and new.launch_plan_id = old.launch_plan_id))
    execute function part_of_launch_plan();

-- The plans that have their closing review.
create or replace view launch_reviewed (launch_plan_id) as
    select launch_plan_id from launch_review where status = 'FINAL' and deleted_at is null;

-- No plan is closed without it, whoever closes it.
create function launch_closed_with_review() returns trigger language plpgsql as $$
begin
    if not exists (select from launch_reviewed where launch_plan_id = new.id) then
        raise exception 'the plan has no final review' using errcode = '23514', constraint = 'launch_plan__status__review';
    end if;
    return new;
end $$;
create trigger launch_closed_with_review before update of status on launch_plan
    for each row when (new.status = 'CLOSED' and old.status <> 'CLOSED') execute function launch_closed_with_review();
