-- What becomes of each table when the whole workspace is exported, and brought into an empty Slipway. Everything is exported
-- unless a comment says otherwise; the comment comes with the migration that makes the table, so that nothing else need know of it:
--   on a table   stays: <why>         it belongs to this place; it is not exported, and an import leaves it as it is
--                stays empty: <why>   likewise, and nothing is brought in where it holds anything
--                fills itself: <why>  it may hold records, made by the system, before anybody has entered any
--   on a column  apart: <why>         its bytes are files of the archive, each named by the key of its row
comment on table record_columns is 'stays: it holds no rows';
comment on table idempotency is 'stays: answers kept for a day, for the callers of this place';
comment on table rate_limit is 'stays: what the callers of this place have left of their limits';
comment on table api_token is 'stays: a token is a key to this place, and another place has its own';
comment on table audit_entry is 'stays: it is evidence of what happened at this place, which a file that anybody may have written is not';
comment on table person is 'fills itself: whoever signs in for the first time is entered';
comment on table identity is 'fills itself: so is the account';
comment on table task_template is 'fills itself: Slipway comes with some';
comment on column stored_file.bytes is 'apart: they are packed already, and large';
comment on table import_job is 'stays: what was imported at this place has come in, or not';
comment on table import_piece is 'stays: the same, and an export may be one of them';
comment on table import_row is 'stays: the same';
comment on table webhook is 'stays empty: a copy must not tell everything a second time, and the place of each in the feed would mean another one';
comment on table webhook_secret is 'stays: it can be read';
comment on table webhook_delivery is 'stays: what was told is told';
comment on table webhook_attempt is 'stays: the same';
