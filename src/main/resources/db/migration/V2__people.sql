create table person (
    id uuid constraint person__id__pk primary key,
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
    email text,
    locale text,
    time_zone text,
    function text,
    search text generated always as (fold(name || ' ' || coalesce(email, ''))) stored
);
create unique index person__email__key on person (lower(email)) where deleted_at is null;
create index person__name__idx on person (name, id) where deleted_at is null;
create index person__function__idx on person (function, id) where deleted_at is null;
