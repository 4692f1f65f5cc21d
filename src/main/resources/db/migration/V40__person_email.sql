-- The list of people is filtered by the address as it is written; the unique index compares it without regard to case.
create index person__email__idx on person (email, id) where deleted_at is null;
