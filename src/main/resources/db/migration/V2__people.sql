create table person (
    like record_columns,
    constraint person__id__pk primary key (id),
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
