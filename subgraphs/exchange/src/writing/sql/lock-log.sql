-- Whoever holds this row's lock gives out positions until it commits.
select greatest(given, newest) as given, newest_at from change_log for update
