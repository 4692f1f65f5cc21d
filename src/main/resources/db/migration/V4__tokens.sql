create table api_token (
    like record_columns,
    constraint api_token__id__pk primary key (id),
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
