-- The token buckets of the callers, shared by all instances.
create table rate_limit (
    caller text constraint rate_limit__caller__pk primary key,
    state bytea,
    expires_at bigint
);
create index rate_limit__expires_at__idx on rate_limit (expires_at);
