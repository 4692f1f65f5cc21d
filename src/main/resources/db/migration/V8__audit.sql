-- What administrators may want to look into later: who came in, who was refused. Written beside records, not by them.
create table audit_entry (
    like record_columns,
    constraint audit_entry__id__pk primary key (id),
    kind text not null,
    actor text not null,
    label text not null,
    subject text,
    operation text,
    detail text,
    search text generated always as (fold(label || ' ' || coalesce(detail, ''))) stored
);
create index audit_entry__kind__idx on audit_entry (kind, id) where deleted_at is null;
create index audit_entry__actor__idx on audit_entry (actor, id) where deleted_at is null;
create index audit_entry__subject__idx on audit_entry (subject, id) where deleted_at is null;
