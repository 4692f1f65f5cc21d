-- The changes in the order in which they were committed, as readers follow it. The position of a change is given when it is
-- written, and transactions end in another order than they write in; so a second number is given to what has ended, by one
-- at a time. Who writes pays nothing for it.

create table feed (
    position bigint constraint feed__position__pk primary key,
    -- no foreign key: the change log is append-only, and a key would lock its rows
    change_position bigint not null constraint feed__change_position__key unique,
    resource text not null,
    product_id uuid,
    at timestamptz not null
);
create index feed__resource__idx on feed (resource, position);
create index feed__product__idx on feed (product_id, position);
create index feed__product_resource__idx on feed (product_id, resource, position);

create table feed_state (
    one boolean not null default true constraint feed_state__one__pk primary key
        constraint feed_state__one__check check (one),
    -- by which a position of another Slipway is recognised
    name text not null,
    -- the last position that was given
    last bigint not null default 0,
    -- every change up to here is in the feed or never will be
    settled bigint not null default 0,
    -- what will be settled as soon as every transaction before that one has ended
    mark bigint not null default 0,
    mark_transaction xid8
);
insert into feed_state (name) values (substr(md5(gen_random_uuid()::text), 1, 8));

-- Puts what has been committed since into the feed; answers the last position.
create function advance_feed() returns bigint language plpgsql as $$
declare
    state feed_state;
    seen bigint;
    me xid8;
    ended xid8;
    added bigint;
begin
    -- a transaction gets its number when it first writes, which it does before it writes a change: so whoever has a position
    -- below the one that is seen now has a smaller number than this one will get
    if pg_current_xact_id_if_assigned() is not null then
        raise exception 'advance_feed() comes before everything else in a transaction';
    end if;
    select coalesce(max(position), 0) into seen from change;
    select * into state from feed_state;
    if seen <= state.settled then return state.last; end if;

    select * into state from feed_state for update;
    me := pg_current_xact_id();
    ended := pg_snapshot_xmin(pg_current_snapshot());
    insert into feed (position, change_position, resource, product_id, at)
    select state.last + row_number() over (order by c.position), c.position, c.resource, c.product_id, now()
    from change c
    where c.position > state.settled
      and not exists (select from feed f where f.change_position = c.position);
    get diagnostics added = row_count;

    -- a number from the future is of the server from which the data was brought here
    if state.mark_transaction is null or state.mark_transaction > me then
        state.mark := seen;
        state.mark_transaction := me;
    elsif state.mark_transaction <= ended then
        state.settled := greatest(state.settled, state.mark);
        state.mark := seen;
        state.mark_transaction := me;
    end if;
    update feed_state
    set last = state.last + added, settled = state.settled, mark = state.mark, mark_transaction = state.mark_transaction;
    return state.last + added;
end $$;
