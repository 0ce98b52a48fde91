insert into sync_feed (system, feed, failed_at, last_error) values ($1, $2, $3, $4)
on conflict (system, feed) do update set failed_at = excluded.failed_at, last_error = excluded.last_error
