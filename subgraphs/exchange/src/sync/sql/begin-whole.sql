-- Written down at the beginning: one that fails is not tried again at once.
insert into sync_feed (system, feed, whole_began_at) values ($1, $2, $3)
on conflict (system, feed) do update set whole_began_at = excluded.whole_began_at
