-- Whoever holds this row's lock gives out positions until it commits.
select newest, newest_at from change_log for update
