-- Merging stakeholders, and erasing what is known of them.

-- What follows from a merge or an erasure is no change of what was said: in the transaction that does it, what rests may change.
create function follows() returns boolean language sql stable
    return coalesce(current_setting('slipway.follows', true), '') = 'on';

create or replace function stays_as_said() returns trigger language plpgsql as $$
begin
    if follows() then
        return new;
    end if;
    raise exception 'stays as it was said first' using errcode = '23514', constraint = tg_argv[0];
end $$;

create or replace function part_of_launch_plan() returns trigger language plpgsql as $$
declare
    plan record;
begin
    if tg_op = 'UPDATE' and new.launch_plan_id <> old.launch_plan_id then
        raise exception 'a part stays with its plan' using errcode = '23514', constraint = 'part__launch_plan_id__fixed';
    end if;
    select p.product_id, p.status into plan from launch_plan p where p.id = new.launch_plan_id for share;
    if not found then
        return new; -- refused by its foreign key
    end if;
    if plan.status in ('CLOSED', 'CANCELLED') and not follows() then
        raise exception 'the plan has ended' using errcode = '23514', constraint = 'part__launch_plan_id__ended';
    end if;
    new.product_id := plan.product_id;
    return new;
end $$;

-- Every erasure, for ever: whom it was about, who asked for it and why. It says nothing of what was erased.
create table erasure (
    id uuid constraint erasure__id__pk primary key,
    transaction xid8 not null default pg_current_xact_id(),
    subject_id uuid not null,
    at timestamptz not null,
    actor text not null,
    reason text not null
);
create index erasure__transaction__idx on erasure (transaction);
create index erasure__subject_id__idx on erasure (subject_id);

-- The change log forgets in a transaction that has written down an erasure, and in no other: what changes said and why they were
-- made, and all of those of contacts and notes; never that, when and by whom something else was changed.
create or replace function refuse_to_rewrite_history() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'change' and tg_op in ('UPDATE', 'DELETE')
            and exists (select from erasure where transaction = pg_current_xact_id()) then
        if tg_op = 'DELETE' and old.resource in ('stakeholder-contacts', 'stakeholder-notes') then
            return old;
        end if;
        if tg_op = 'UPDATE' and (new.position, new.transaction, new.resource, new.record_id, new.product_id, new.whole_id,
                new.version, new.event, new.at, new.actor) is not distinct from (old.position, old.transaction, old.resource,
                old.record_id, old.product_id, old.whole_id, old.version, old.event, old.at, old.actor) then
            return new;
        end if;
    end if;
    raise exception 'the change log cannot be edited' using errcode = 'insufficient_privilege';
end $$;
create trigger erasure_is_append_only before update or delete on erasure
    for each row execute function refuse_to_rewrite_history();
create trigger erasure_is_kept before truncate on erasure
    for each statement execute function refuse_to_rewrite_history();
