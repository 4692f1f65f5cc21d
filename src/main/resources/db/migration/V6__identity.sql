-- The accounts at OpenID Connect providers by which people sign in.
create table identity (
    like record_columns,
    constraint identity__id__pk primary key (id),
    issuer text not null,
    subject text not null,
    person_id uuid not null constraint identity__person_id__fk references person,
    search text generated always as (fold(issuer || ' ' || subject)) stored
);
create unique index identity__subject__key on identity (issuer, subject) where deleted_at is null;
create index identity__issuer__idx on identity (issuer, id) where deleted_at is null;
create index identity__subject__idx on identity (subject, id) where deleted_at is null;
create index identity__person_id__idx on identity (person_id, id) where deleted_at is null;
