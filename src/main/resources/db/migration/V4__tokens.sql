create table api_token (
    id uuid constraint api_token__id__pk primary key,
    version integer not null,
    created_at timestamptz not null,
    created_by text not null,
    updated_at timestamptz not null,
    updated_by text not null,
    deleted_at timestamptz,
    deleted_by text,
    external_source text,
    external_id text,
    tags text[] not null,
    name text not null,
    roles jsonb not null,
    scopes text[] not null,
    products uuid[] not null,
    expires_at timestamptz,
    hash bytea not null,
    hint text not null,
    last_used_at timestamptz,
    search text generated always as (fold(name)) stored
);
create unique index api_token__hash__key on api_token (hash);
create index api_token__name__idx on api_token (name, id) where deleted_at is null;
