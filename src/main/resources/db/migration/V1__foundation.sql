-- What every resource needs: search, the change log, idempotency.

create extension if not exists btree_gist;

-- Folds a text the way full-text queries are folded: full width to normal, upper to lower case.
create function fold(text) returns text
    language sql immutable strict parallel safe
    return lower(normalize($1, NFKC));

-- Every two neighbouring characters of a folded text: what the index behind `q` holds. Two characters are the usual
-- Chinese word, for which trigrams have no answer.
create function bigrams(text) returns text[]
    language sql immutable strict parallel safe
    return (select coalesce(array_agg(distinct pair), '{}')
            from (select substr($1, i, 2) as pair from generate_series(1, length($1) - 1) i) pairs
            where pair !~ '\s');

-- What every table of records begins with: create table … (like record_columns, …). It holds no rows.
create table record_columns (
    id uuid not null,
    version integer not null,
    created_at timestamptz not null,
    created_by text not null,
    updated_at timestamptz not null,
    updated_by text not null,
    deleted_at timestamptz,
    deleted_by text,
    external_source text,
    external_id text,
    tags text[] not null
);

-- Every change of every record, for ever, in the order in which it was written.
create table change (
    position bigint generated always as identity constraint change__position__pk primary key,
    transaction xid8 not null default pg_current_xact_id(),
    resource text not null,
    record_id uuid not null,
    product_id uuid,
    version integer not null,
    event text not null,
    at timestamptz not null,
    actor text not null,
    reason text,
    -- json, not jsonb: kept as it was answered, order of fields included, and never searched
    snapshot json not null,
    old_values json,
    constraint change__version__key unique (record_id, version)
);

create function refuse_to_rewrite_history() returns trigger language plpgsql as $$
begin
    raise exception 'the change log cannot be edited' using errcode = 'insufficient_privilege';
end $$;

create trigger change_is_append_only before update or delete on change
    for each row execute function refuse_to_rewrite_history();
create trigger change_is_kept before truncate on change
    for each statement execute function refuse_to_rewrite_history();

-- Answers that are kept for a repeated request.
create table idempotency (
    caller text not null,
    key text not null,
    fingerprint bytea not null,
    status integer not null,
    location text,
    etag text,
    body text,
    at timestamptz not null,
    constraint idempotency__key__pk primary key (caller, key)
);
create index idempotency__at__idx on idempotency (at);
