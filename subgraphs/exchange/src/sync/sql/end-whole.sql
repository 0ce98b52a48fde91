-- The whole list was compared, which began at $3 and took $4 ms.
insert into sync_feed (system, feed, reconciled_at, whole_ms) values ($1, $2, $3, $4)
on conflict (system, feed) do update
set reconciled_at = excluded.reconciled_at, whole_ms = excluded.whole_ms, reconciling = false
