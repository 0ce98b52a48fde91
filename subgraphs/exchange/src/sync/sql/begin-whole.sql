-- Written down at the beginning: one that fails is not tried again at once. What is written while it runs marks the feed anew.
insert into sync_feed (system, feed, whole_began_at, reconciling) values ($1, $2, $3, true)
on conflict (system, feed) do update
set whole_began_at = excluded.whole_began_at, reconciling = true, dirty = false, orphans = false
