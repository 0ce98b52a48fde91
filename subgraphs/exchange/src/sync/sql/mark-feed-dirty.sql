insert into sync_feed (system, feed, dirty, orphans) values ($1, $2, $3, $4)
on conflict (system, feed) do update
  set dirty = sync_feed.dirty or excluded.dirty, orphans = sync_feed.orphans or excluded.orphans
