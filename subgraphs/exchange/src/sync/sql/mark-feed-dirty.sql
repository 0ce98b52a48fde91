insert into sync_feed (system, feed, stirred, strays) values ($1, $2, $3, $4)
on conflict (system, feed) do update
  set stirred = sync_feed.stirred or excluded.stirred, strays = sync_feed.strays or excluded.strays
