-- Files that are imported, and the jobs that import them. No records: nobody refers to them, and they go by themselves.
create table import_job (
    id uuid constraint import_job__id__pk primary key,
    state text not null,
    file_name text not null,
    media_type text not null,
    size integer not null,
    sha256 text not null,
    found jsonb not null,
    options jsonb,
    created_at timestamptz not null,
    created_by text not null,
    -- with whose rights it runs
    caller jsonb not null,
    queued_at timestamptz,
    started_at timestamptz,
    ended_at timestamptz,
    -- what is stored in one transaction with the work that it tells of
    total bigint not null,
    done bigint not null default 0,
    created bigint not null default 0,
    changed bigint not null default 0,
    unchanged bigint not null default 0,
    refused bigint not null default 0,
    busy_ms bigint not null default 0,
    -- what is only shown while work is under way that is stored whole
    shown bigint not null default 0,
    cancel boolean not null default false,
    problem jsonb,
    -- who works on it, and until when nobody else does
    worker uuid,
    lease_until timestamptz,
    -- how often it was begun since the last piece of work was stored
    attempts integer not null default 0,
    purged_at timestamptz,
    constraint import_job__state__check
        check (state in ('UPLOADED', 'WAITING', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED'))
);
create index import_job__created_by__idx on import_job (created_by, id);
create index import_job__queued_at__idx on import_job (queued_at, id) where state in ('WAITING', 'RUNNING');
create index import_job__ended__idx on import_job (coalesce(ended_at, created_at)) where purged_at is null;

-- The file, in pieces that are written and read one by one. It is packed no further: most of it goes within days.
create table import_piece (
    import_id uuid not null constraint import_piece__import_id__fk references import_job on delete cascade,
    number integer not null,
    bytes bytea not null,
    constraint import_piece__number__pk primary key (import_id, number)
);
alter table import_piece alter column bytes set storage external;

-- What became of each row.
create table import_row (
    import_id uuid not null constraint import_row__import_id__fk references import_job on delete cascade,
    row bigint not null,
    outcome text not null,
    record_id uuid,
    errors jsonb,
    -- a refused row as it was
    cells jsonb,
    constraint import_row__row__pk primary key (import_id, row)
);
create index import_row__outcome__idx on import_row (import_id, outcome, row);
