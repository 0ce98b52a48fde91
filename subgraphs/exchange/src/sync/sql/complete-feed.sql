-- A run that began at $3 came to its end at $4.
insert into sync_feed (system, feed, started_at, completed_at, failed_at, last_error, pending_parents)
values ($1, $2, $3, $4, null, null, $5::jsonb)
on conflict (system, feed) do update
set started_at = excluded.started_at, completed_at = excluded.completed_at, failed_at = null, last_error = null,
  pending_parents = excluded.pending_parents
