-- By which the functions that have a role in a launch or in one of its tasks are found.
create index responsibility__whole_id__idx on responsibility (whole_id) where deleted_at is null;
