-- Webhooks: who is told of which changes, what is on its way, and what came of it.

create table webhook (
    like record_columns,
    constraint webhook__id__pk primary key (id),
    url text not null,
    description text,
    types text[] not null,
    product_ids uuid[] not null,
    events jsonb not null,
    status text not null,
    disabled_because text,
    disabled_since timestamptz,
    secret_since timestamptz not null,
    -- all below is written beside the life of the record
    position bigint,
    last_success_at timestamptz,
    last_failure_at timestamptz,
    failing_since timestamptz,
    search text generated always as (fold(url || ' ' || coalesce(description, ''))) stored,
    constraint webhook__status__check check ((status = 'DISABLED') = (disabled_because is not null)
        and (status = 'DISABLED') = (disabled_since is not null))
);
create index webhook__status__idx on webhook (status, id) where deleted_at is null;
create index webhook__product_ids__idx on webhook using gin (product_ids);
-- those that have not been told of everything yet
create index webhook__position__idx on webhook (position) where status = 'ENABLED' and deleted_at is null;

-- Beside the record, so that no view, no history and no feed can ever tell them. A signature takes the secret itself.
create table webhook_secret (
    id uuid constraint webhook_secret__id__pk primary key,
    webhook_id uuid not null constraint webhook_secret__webhook_id__fk references webhook,
    secret text not null,
    made_at timestamptz not null,
    -- the newest one has no end
    ends_at timestamptz
);
create index webhook_secret__webhook_id__idx on webhook_secret (webhook_id);

-- One event for one webhook. Its content stays in the change log.
create table webhook_delivery (
    id uuid constraint webhook_delivery__id__pk primary key,
    number bigint generated always as identity,
    webhook_id uuid not null constraint webhook_delivery__webhook_id__fk references webhook,
    -- in the feed and in the change log; null for a test
    position bigint,
    change_position bigint,
    type text not null,
    -- what it is about; a test is about itself
    record_id uuid not null,
    -- PENDING is sent when it is due; WAITING comes after one of the same record that is pending
    status text not null,
    created_at timestamptz not null,
    due_at timestamptz,
    done_at timestamptz,
    -- how often it was tried, ever and since it was put into the queue last
    attempts integer not null default 0,
    tries integer not null default 0,
    -- who has taken it last; until it is due again nobody else does
    claim uuid,
    constraint webhook_delivery__position__key unique (webhook_id, position)
);
-- two changes of a record are never on their way at once
create unique index webhook_delivery__record_id__key on webhook_delivery (webhook_id, record_id) where status = 'PENDING';
create index webhook_delivery__due_at__idx on webhook_delivery (webhook_id, due_at) where status = 'PENDING';
create index webhook_delivery__waiting__idx on webhook_delivery (webhook_id, record_id, position) where status = 'WAITING';
create index webhook_delivery__done_at__idx on webhook_delivery (done_at) where done_at is not null;
create index webhook_delivery__change_position__idx on webhook_delivery (change_position);
create index webhook_delivery__number__idx on webhook_delivery (webhook_id, number);
create index webhook_delivery__status__idx on webhook_delivery (webhook_id, status, number);
create index webhook_delivery__type__idx on webhook_delivery (webhook_id, type, number);
create index webhook_delivery__record__idx on webhook_delivery (webhook_id, record_id, number);

create table webhook_attempt (
    delivery_id uuid not null constraint webhook_attempt__delivery_id__fk references webhook_delivery on delete cascade,
    number integer not null,
    at timestamptz not null,
    milliseconds bigint not null,
    address text,
    request_headers jsonb not null,
    status integer,
    headers jsonb not null,
    body text,
    body_cut boolean not null,
    fault text,
    detail text,
    constraint webhook_attempt__number__pk primary key (delivery_id, number)
);

-- What is erased from the change log is not sent any more, nor is kept what somebody answered to it.
create function webhook_forgets_with_the_change_log() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        delete from webhook_delivery where change_position = old.position;
    else
        update webhook_attempt set headers = '{}', body = null, body_cut = body is not null
        where delivery_id in (select id from webhook_delivery where change_position = old.position);
    end if;
    return null;
end $$;
create trigger webhook_forgets_with_the_change_log after update or delete on change
    for each row execute function webhook_forgets_with_the_change_log();

-- by the time at which changes came into the feed
create index feed__at__idx on feed (at, position);
