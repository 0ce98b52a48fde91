insert into sync_feed (system, feed, stirred) values ($1, $2, true)
on conflict (system, feed) do update set stirred = true
